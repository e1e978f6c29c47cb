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

/** As what a promise is carried out: an idea by its number, since its title may not be public yet, or a project. */
export type PromiseLink =
  | { readonly kind: 'idea'; readonly number: number }
  | { readonly kind: 'project'; readonly title: string };

/** The text of the line that says so in a promise's history; `null` = as nothing any more. */
export function linkText(link: PromiseLink | null): string | null {
  if (link === null) return null;
  return link.kind === 'idea' ? `idea:${link.number}` : `project:${link.title}`;
}

/** What {@link linkText} wrote. */
function readLink(text: string | null): PromiseLink | null {
  if (text === null) return null;
  const value = text.slice(text.indexOf(':') + 1);
  return text.startsWith('idea:')
    ? { kind: 'idea', number: Number(value) }
    : { kind: 'project', title: value };
}

/**
 * A line of a promise's history as it is kept: the status after it, and the day it was due until then. Neither the status nor
 * the day changes by a line that says as what it is carried out ({@link linkText}).
 */
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
    }
  | { readonly kind: 'link'; readonly on: string; readonly link: PromiseLink | null };

/** What happened to a promise, from the first line to the last. `dueOn`: the day it is due now. */
export function tellHistory(lines: readonly PromiseLine[], dueOn: string): readonly PromiseEvent[] {
  return lines.map(({ on, status, dueOn: from, text }, i): PromiseEvent => {
    const to = lines[i + 1]?.dueOn ?? dueOn;
    if (to !== from) return { kind: 'due', on, from, to, text };
    if (status === lines[i - 1]?.status) return { kind: 'link', on, link: readLink(text) };
    return { kind: 'status', on, status, text };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
