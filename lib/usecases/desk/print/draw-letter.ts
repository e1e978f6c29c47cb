import { spawn } from 'node:child_process';
import path from 'node:path';
import type { PrintOrder } from './child';

const PROGRAM = ['lib', 'usecases', 'desk', 'print', 'child.ts'];
/** Starting takes a second or two, drawing less. */
const LONGEST_MS = 60_000;

/**
 * One letter as a PDF, drawn by a process that ends afterwards; `null` when none can be started or it fails. What it says
 * goes nowhere: an error might quote what it was working on.
 */
export async function drawLetter(order: PrintOrder): Promise<Uint8Array | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(process.cwd(), ...PROGRAM)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  try {
    return await new Promise((resolve) => {
      child.once('message', (pdf) => resolve(pdf instanceof Uint8Array ? pdf : null));
      child.once('error', () => resolve(null));
      child.once('exit', () => resolve(null));
      child.send(order, (error) => {
        if (error) resolve(null);
      });
    });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}
