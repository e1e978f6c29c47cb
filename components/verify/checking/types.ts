import type { ElectionSource } from '@/components/outcome/counting';
import type { Result } from '@/lib/domain/result';
import { VERIFY_STEPS, type VerifyReport } from '@/lib/verify/types';
import type { WorkerReply } from '../../worker/runInWorker';

/** What the check does, in order: fetch the bundle, then the parts of the check itself. */
export const CHECK_PHASES = ['download', ...VERIFY_STEPS] as const;
export type CheckPhase = (typeof CHECK_PHASES)[number];

/** `download` in bytes, the others in what the step counts; `total` null = not known beforehand. */
export interface CheckProgress {
  readonly phase: CheckPhase;
  readonly done: number;
  readonly total: number | null;
}

/** What somebody holds the bundle against. Files stay on the device. */
export interface GivenAnchors {
  readonly logKey?: string;
  /** The text of a stembewijs, or its word. */
  readonly receipt?: string;
  readonly since?: File;
  readonly auditor?: File;
}

/** Where the bundle comes from: the address of the round, or a file that was kept. */
export type BundleSource = ElectionSource;

/** What goes to the worker, once. */
export interface CheckRequest {
  readonly bundle: BundleSource;
  readonly anchors: GivenAnchors;
}

/**
 * `NOT_FOUND`: there is no bundle; `OFFLINE`: no answer; `TOO_BIG`: larger than any bundle; `FILE_GONE`: a chosen file
 * cannot be read any more; `STOPPED`: the caller aborted; `TROUBLE`: anything else.
 */
export const CHECK_ERRORS = ['NOT_FOUND', 'OFFLINE', 'TOO_BIG', 'FILE_GONE', 'STOPPED', 'TROUBLE'] as const;
export type CheckError = (typeof CHECK_ERRORS)[number];

export type CheckAnswer = Result<VerifyReport, CheckError>;

/** What comes back: progress, then one answer. */
export type CheckReply = WorkerReply<CheckProgress, CheckAnswer>;
