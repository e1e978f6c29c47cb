import type { CastRequest, MineRequest } from '@/lib/crypto/ballot';
import type { LookUp } from '@/lib/crypto/bulletin/look-up';
import type { CastOk, ReceiptError } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import type { Result } from '@/lib/domain/result';

/**
 * What the page may ask of the ballot worker. The seed is made, used and forgotten inside it: no message carries it.
 * `derive` is slow by design (scrypt); the others take milliseconds.
 */
export interface BallotTasks {
  /** Makes and remembers this code's keys for one round; gives the sign-in secret of door 1. */
  readonly derive: (input: { readonly code: string; readonly round: string }) => { readonly signin: string };
  /** Signs the question "which ballot is stored for me?"; throws `NO_KEYS` before `derive`. */
  readonly signMine: (input: { readonly round: string; readonly at: string }) => MineRequest;
  /** Signs a ballot with a fresh random r2; throws `NO_KEYS` before `derive`. */
  readonly signBallot: (input: {
    readonly round: string;
    readonly seq: number;
    readonly alloc: Allocation;
  }) => CastRequest;
  /** Is this receipt the log key's promise about exactly this ballot? Gives its words, `7K3FQ-9ZT2M`. Needs no keys. */
  readonly checkReceipt: (input: {
    readonly request: CastRequest;
    readonly answer: CastOk;
    readonly logKey: string;
  }) => Result<{ readonly words: string }, ReceiptError>;
  /** A stored request read back strictly; `null` = not one of ours any more. Needs no keys. */
  readonly readPending: (input: { readonly text: string; readonly round: string }) => CastRequest | null;
  /** Is this stembewijs (its word, QR code or file) in this register? Checks the whole register first. Needs no keys. */
  readonly lookUp: (input: {
    readonly text: string;
    readonly register: unknown;
    readonly round: string;
    readonly logKey: string;
  }) => LookedUp;
}

/** What came of it, and the word that was looked for. */
export interface LookedUp {
  readonly words: string;
  readonly result: LookUp | { readonly code: 'UNREADABLE' };
}

export type TaskName = keyof BallotTasks;
export type TaskInput<N extends TaskName> = Parameters<BallotTasks[N]>[0];
export type TaskOutput<N extends TaskName> = ReturnType<BallotTasks[N]>;

export interface TaskMessage {
  readonly id: number;
  readonly task: TaskName;
  readonly input: unknown;
}

export type TaskReply =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

/** The same tasks from the other side of the border: every answer is a promise. */
export interface BallotWorker {
  readonly run: <N extends TaskName>(task: N, input: TaskInput<N>) => Promise<TaskOutput<N>>;
  /** Ends the worker and with it every key. */
  readonly end: () => void;
}
