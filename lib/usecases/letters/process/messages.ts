import type { LetterRunError, MadeRun } from '@/lib/domain/letters';
import type { Actor } from '@/lib/domain/permissions';
import type { LetterFile } from '../letter-files';

/** A file that the process of a letter run hands out. */
export type HeldFile = { readonly kind: 'key' } | LetterFile;

/** What the server says to the process of a letter run. */
export type ToProcess =
  | {
      readonly kind: 'start';
      readonly actor: Actor;
      readonly roundId: string;
      readonly at: Date;
      /** How long the codes may be kept once they are made. */
      readonly keepMs: number;
    }
  /** SHA-256 (hex) of the key file as it was saved. */
  | { readonly kind: 'confirm'; readonly id: number; readonly fingerprint: string }
  | { readonly kind: 'open'; readonly id: number; readonly file: HeldFile }
  /** The next piece of a file that was opened: none is made before it is asked for. */
  | { readonly kind: 'pull'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

/** What the process says. Codes are in pieces of files and nowhere else. */
export type FromProcess =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly error: LetterRunError }
  | ({ readonly kind: 'made' } & MadeRun)
  | Answer;

/** To a message with the same id. */
export type Answer =
  | { readonly kind: 'confirmed'; readonly id: number; readonly same: boolean }
  | {
      readonly kind: 'opened';
      readonly id: number;
      readonly error: 'KEY_NOT_CONFIRMED' | 'NO_SUCH_FILE' | null;
    }
  /** `null`: the file is whole. */
  | { readonly kind: 'piece'; readonly id: number; readonly bytes: Uint8Array | null };
