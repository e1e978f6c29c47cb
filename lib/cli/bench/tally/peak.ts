import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const CHILD = path.join(import.meta.dirname, 'peakChild.ts');

/**
 * The most memory (MB of 10^6 bytes, resident) that a process of its own ever held that read the file, counted it by equal
 * shares and counted it by Phragmén. Nothing is subtracted: the program itself and its compiler are in it.
 */
export async function peakMemory(file: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, file]);
  const kilobytes = Number(stdout.trim());
  if (!(kilobytes > 0)) throw new Error(`no memory was measured: ${stdout}`);
  return (kilobytes * 1024) / 1e6;
}
