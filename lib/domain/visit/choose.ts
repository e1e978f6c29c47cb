import { countPromises, inOrderOfNeed, isOverdue, type PromiseCounts } from './promise';
import { PROMISE_STATUSES, type PromiseStatus, VISIT_KINDS, type VisitKind } from './words';

/** How promises can be chosen: by status, all that wait, or all that are late. */
export const PROMISE_CHOICES = ['open', 'overdue', ...PROMISE_STATUSES] as const;
export type PromiseChoiceState = (typeof PROMISE_CHOICES)[number];

/** Which promises to show; `null` = all. */
export interface PromiseChoice {
  readonly district: string | null;
  readonly kind: VisitKind | null;
  readonly state: PromiseChoiceState | null;
}

/** Reads a choice as an address has it; what makes no sense is left out. */
export function readPromiseChoice(given: {
  readonly district: string;
  readonly kind: string;
  readonly state: string;
}): PromiseChoice {
  return {
    district: given.district === '' ? null : given.district,
    kind: VISIT_KINDS.find((one) => one === given.kind) ?? null,
    state: PROMISE_CHOICES.find((one) => one === given.state) ?? null,
  };
}

interface Chosen {
  readonly districtSlug: string;
  readonly kind: VisitKind;
  readonly status: PromiseStatus;
  readonly dueOn: string;
}

/** The promises that were chosen, what waits longest first. */
export function choosePromises<Promised extends Chosen>(
  promises: readonly Promised[],
  { district, kind, state }: PromiseChoice,
  today: string,
): readonly Promised[] {
  const chosen = promises.filter(
    (one) =>
      (district === null || one.districtSlug === district) &&
      (kind === null || one.kind === kind) &&
      (state === null || isIn(one, state, today)),
  );
  return inOrderOfNeed(chosen, today);
}

function isIn(one: Chosen, state: PromiseChoiceState, today: string): boolean {
  if (state === 'overdue') return isOverdue(one, today);
  if (state === 'open') return one.status === 'promised' || one.status === 'in_progress';
  return one.status === state;
}

/** Counts per district, of every promise of a published visit whatever was chosen. */
export function countByDistrict(
  promises: readonly Chosen[],
  today: string,
): ReadonlyMap<string, PromiseCounts & { readonly all: number }> {
  const slugs = [...new Set(promises.map(({ districtSlug }) => districtSlug))];
  return new Map(
    slugs.map((slug) => {
      const own = promises.filter(({ districtSlug }) => districtSlug === slug);
      return [slug, { ...countPromises(own, today), all: own.length }];
    }),
  );
}
