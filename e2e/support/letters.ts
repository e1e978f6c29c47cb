import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runningApp } from './environment';

/** One household's letter of the demo's open round; see `Letter` of the letter run. */
export interface TestLetter {
  readonly round: string;
  /** 16 symbols. */
  readonly code: string;
  /** Path and fragment behind the QR code. */
  readonly path: string;
}

/**
 * A letter that no other test uses, in any process: making a folder succeeds for one of them only. `fits` picks among
 * the codes, for a test about certain symbols.
 */
export function takeLetter(fits: (code: string) => boolean = () => true): TestLetter {
  const { data } = runningApp();
  const { round, letters } = JSON.parse(readFileSync(path.join(data, 'demo/cheques.json'), 'utf8')) as {
    round: string;
    letters: Omit<TestLetter, 'round'>[];
  };
  const taken = path.join(data, 'taken');
  mkdirSync(taken, { recursive: true });
  for (const [i, letter] of letters.entries()) {
    if (!fits(letter.code)) continue;
    try {
      mkdirSync(path.join(taken, String(i)));
      return { ...letter, code: letter.code.replaceAll('-', ''), round };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new Error('the demo has no letters left for another test');
}
