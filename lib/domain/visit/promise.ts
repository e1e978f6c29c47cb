import { PROMISE_STATUSES, type PromiseStatus } from './words';

/** Done and dropped: nobody waits for it any more. */
export function closes(status: PromiseStatus): boolean {
  return status === 'done' || status === 'dropped';
}

interface Due {
  readonly status: PromiseStatus;
  /** ISO day. */
  readonly dueOn: string;
}

/** Not done on the day it was due; on the day itself there is still time. */
export function isOverdue({ status, dueOn }: Due, today: string): boolean {
  return !closes(status) && dueOn < today;
}

/** What waits longest first: overdue, then what is due soonest, then what is closed, the newest first. */
export function inOrderOfNeed<Promised extends Due>(
  promises: readonly Promised[],
  today: string,
): readonly Promised[] {
  const place = (one: Due) => (isOverdue(one, today) ? 0 : closes(one.status) ? 2 : 1);
  return promises.toSorted((a, b) => {
    const by = place(a) - place(b);
    if (by !== 0) return by;
    return place(a) === 2 ? compare(b.dueOn, a.dueOn) : compare(a.dueOn, b.dueOn);
  });
}

export type PromiseCounts = Readonly<Record<PromiseStatus, number>> & { readonly overdue: number };

/** How many there are of each status, and how many of them are too late. */
export function countPromises(promises: readonly Due[], today: string): PromiseCounts {
  const counts = Object.fromEntries(
    PROMISE_STATUSES.map((status) => [status, promises.filter((one) => one.status === status).length]),
  ) as Record<PromiseStatus, number>;
  return { ...counts, overdue: promises.filter((one) => isOverdue(one, today)).length };
}

/** A line of a promise's history as it is kept: the status after it, and the day it was due until then. */
export interface PromiseLine extends Due {
  /** ISO day. */
  readonly on: string;
  readonly text: string | null;
}

/** The same, as it is told. */
export type PromiseEvent =
  | {
      readonly kind: 'status';
      readonly on: string;
      readonly status: PromiseStatus;
      readonly text: string | null;
    }
  | {
      readonly kind: 'due';
      readonly on: string;
      readonly from: string;
      readonly to: string;
      readonly text: string | null;
    };

/** What happened to a promise, from the first line to the last. `dueOn`: the day it is due now. */
export function tellHistory(lines: readonly PromiseLine[], dueOn: string): readonly PromiseEvent[] {
  return lines.map(({ on, status, dueOn: from, text }, i): PromiseEvent => {
    const to = lines[i + 1]?.dueOn ?? dueOn;
    return to === from ? { kind: 'status', on, status, text } : { kind: 'due', on, from, to, text };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
