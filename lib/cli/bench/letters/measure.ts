import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const CHILD = path.join(import.meta.dirname, 'child.ts');

/** What making letters took, in a process of its own. */
export interface Made {
  readonly letters: number;
  readonly bytes: number;
  /** Processor time. */
  readonly ms: number;
  /** Processor time of the yardstick: only the two QR codes of every letter. */
  readonly qrMs: number;
  /** The most memory the process ever held (resident, kB of 1,024 bytes), the program and its compiler included. */
  readonly peakKB: number;
}

export async function makeLetters(letters: number): Promise<Made> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, String(letters)]);
  return JSON.parse(stdout) as Made;
}
