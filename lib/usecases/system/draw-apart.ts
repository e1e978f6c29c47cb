import { spawn } from 'node:child_process';
import path from 'node:path';

/** Starting takes a second or two, drawing less. */
const LONGEST_MS = 60_000;

/**
 * What a program of ours draws of an order, in a process that ends afterwards: fonts and the writer of PDFs stay out of the
 * server that answers pages. `null` when none can be started or it fails. What it says goes nowhere: an error might quote
 * what it was working on. `program` is a path in parts, from the root of the application.
 */
export async function drawApart(program: readonly string[], order: object): Promise<Uint8Array | null> {
  const file = path.join(/*turbopackIgnore: true*/ process.cwd(), ...program);
  const child = spawn(/*turbopackIgnore: true*/ process.execPath, ['--import', 'tsx', file], {
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
