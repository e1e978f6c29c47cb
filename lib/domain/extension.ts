import { fail, ok, type Result } from './result';

/** The outage rule: at most two weeks later than the closing time with which voting opened, in all. */
export const MOST_EXTENSION_DAYS = 14;
export const REASON_LENGTH = { least: 10, most: 300 } as const;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Between the act and a new closing time: a vote is not extended by seconds. */
const LEAST_MINUTES = 15;

/** A closing time that was moved, with the reason that everybody can read. */
export interface Extension {
  /** UTC. */
  readonly until: Date;
  readonly reason: string;
}

export type ExtendError =
  | 'UNKNOWN_ROUND'
  | 'FORBIDDEN'
  | 'NOT_OPEN'
  /** The closing time has passed: ballots have been refused, so it is over. */
  | 'TOO_LATE'
  | 'BAD_TIME'
  /** Not later than the closing time that holds now. */
  | 'NOT_LATER'
  | 'TOO_LONG'
  | 'BAD_REASON';

export interface ExtensionRequest {
  readonly until: Date;
  readonly reason: string;
  readonly now: Date;
  readonly closesAt: Date;
  /** The closing time with which voting opened. */
  readonly plannedCloses: Date;
}

export function latestExtension(plannedCloses: Date): Date {
  return new Date(plannedCloses.getTime() + MOST_EXTENSION_DAYS * DAY_MS);
}

/** An extension as it may be stored. Errors, in this order: TOO_LATE, BAD_TIME, NOT_LATER, TOO_LONG, BAD_REASON. */
export function readExtension(given: ExtensionRequest): Result<Extension, ExtendError> {
  const { until, now, closesAt, plannedCloses } = given;
  if (now >= closesAt) return fail('TOO_LATE');
  if (Number.isNaN(until.getTime())) return fail('BAD_TIME');
  if (until <= closesAt || until.getTime() < now.getTime() + LEAST_MINUTES * MINUTE_MS)
    return fail('NOT_LATER');
  if (until > latestExtension(plannedCloses)) return fail('TOO_LONG');
  // One line: it is read in a sentence, and signed in the closing statement.
  const reason = given.reason.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const { least, most } = REASON_LENGTH;
  if (reason.length < least || reason.length > most || /\p{C}/u.test(reason)) return fail('BAD_REASON');
  return ok({ until, reason });
}

/** What the closing statement says: the last closing time, and the reasons in the order in which they were given. */
export function extensionStatement(
  extensions: readonly Extension[],
): { readonly reason: string; readonly until: string } | null {
  const last = extensions.at(-1);
  if (!last) return null;
  return {
    reason: extensions.map(({ reason }) => reason).join('; '),
    until: last.until.toISOString(),
  };
}
