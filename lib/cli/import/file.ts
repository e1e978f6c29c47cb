import { readFileSync } from 'node:fs';
import { CommandError } from '../support/command';

/** Who stands in the log book for what a command line did. */
export const IMPORTER = { kind: 'system', name: 'import' } as const;

/** Reads a file's bytes, or ends the command with what is wrong with it. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CommandError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new CommandError(`${file} is a folder.`);
    if (code === 'EACCES') throw new CommandError(`${file} may not be read.`);
    throw error;
  }
}

/** Reads a file as UTF-8 and refuses anything else: a wrong guess would store damaged names. */
export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${file} is not UTF-8 text. Save it as "CSV UTF-8" or convert it first.`);
  }
}

/** A refusal that lists every problem and says that nothing was changed. */
export function refusal(file: string, problems: readonly string[]): CommandError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return new CommandError(
    [`${file} was refused, nothing was changed. ${count}:`, ...problems.map((one) => `  ${one}`)].join('\n'),
  );
}
