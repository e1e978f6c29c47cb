import { deducted, mayShowBeforeCount, mayShowShare, shownCount } from '../disclosure/counts';
import type { DistrictFacts, IdeaFacts, RoundFacts } from './facts';
import { Observer, roundOf } from './observation';
import type { Observation, ObservationReason } from './types';

/** Households that voted and that could: cheques minus letters that came back, as far as that may be told. */
function turnoutOf(round: RoundFacts): { part: number; whole: number } | ObservationReason {
  if (round.issued === null) return round.importedFrom === null ? 'no_letters' : 'no_cheque';
  if (round.ballots === null) return 'not_counted';
  if (round.returned === null) return 'not_recorded';
  return { part: round.ballots, whole: round.issued - deducted(round.returned) };
}

/** An election from elsewhere had none, which is not that they are still to be made. */
function noCheques(observer: Observer, { importedFrom }: RoundFacts): Observation {
  return importedFrom === null ? observer.none('ontbreekt', 'no_letters') : observer.none('nvt', 'no_cheque');
}

/**
 * Whether turnout may not be shown (D2, before the count in the worst case): then no other figure may tell the number of
 * ballots either.
 */
export function hidesBallots(round: RoundFacts): boolean {
  const known = turnoutOf(round);
  if (typeof known === 'string') return false;
  const mayShow = round.stage === 'counted' ? mayShowShare : mayShowBeforeCount;
  return !mayShow(known.part, known.whole);
}

/** P01: households with a ballot that counts, of those that a cheque reached. Rule D2. */
export function turnout(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P01', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  const known = turnoutOf(found.round);
  if (typeof known === 'string') return [observer.none(known === 'no_cheque' ? 'nvt' : 'ontbreekt', known)];
  const { part, whole } = known;
  if (hidesBallots(found.round)) return [observer.none('onderdrukt', 'too_few')];
  return [
    observer.figure({
      numerator: part,
      denominator: whole,
      value: (100 * part) / whole,
      provisional: found.round.stage === 'counted' ? null : 'still_voting',
    }),
  ];
}

export const LETTER_STEPS = ['issued', 'returned', 'delivered', 'voted'] as const;
type LetterStep = (typeof LETTER_STEPS)[number];

/**
 * P02: cheques issued, letters that came back, letters delivered and ballots, of the whole round. Rule D1; where the
 * number that came back is hidden, so is the number delivered, since the two add up to what was issued.
 */
export function letterToBallot(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P02', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  const { round } = found;
  const { issued, returned, ballots } = round;
  if (issued === null) return [noCheques(observer, round)];
  const provisional = round.stage === 'counted' ? null : ('still_voting' as const);
  const at = (group: LetterStep) => ({ dimension: 'step' as const, group });
  const shown = (group: LetterStep, count: number, hide: ObservationReason | null) => {
    const value = shownCount(count);
    const why = value === null ? 'too_few' : hide;
    if (value === null || why !== null) return observer.none('onderdrukt', why ?? 'too_few', at(group));
    return observer.figure({
      ...at(group),
      numerator: value,
      denominator: shownCount(issued),
      value,
      provisional,
    });
  };
  const hidesVoted = hidesBallots(round) ? 'too_few' : null;
  const unknown = (group: LetterStep, why: ObservationReason) => observer.none('ontbreekt', why, at(group));
  const voted = ballots === null ? unknown('voted', 'not_counted') : shown('voted', ballots, hidesVoted);
  return [
    { ...voted, dimension: null, group: null },
    shown('issued', issued, null),
    ...(returned === null
      ? [unknown('returned', 'not_recorded'), unknown('delivered', 'not_recorded')]
      : [
          shown('returned', returned, null),
          shown('delivered', issued - deducted(returned), deducted(returned) === 0 ? 'complementary' : null),
        ]),
    voted,
  ];
}

/** P06: ideas in the vote per 1,000 households with a cheque. */
export function ideasPerHousehold(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P06', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  const { issued, ideas, stage } = found.round;
  if (!issued) return [noCheques(observer, found.round)];
  const valid = ideas.filter(({ onBallot }) => onBallot).length;
  return [
    observer.figure({
      numerator: valid,
      denominator: issued,
      value: (1000 * valid) / issued,
      provisional: stage === 'preparing' ? 'still_changing' : null,
    }),
  ];
}

/** What came of an idea that was submitted, before the vote. */
export const DECISIONS = ['on_ballot', 'merged', 'returned', 'rejected', 'waiting'] as const;
type Decision = (typeof DECISIONS)[number];

/** P07: ideas in the vote, of the ideas submitted; drafts and ideas that were taken back are not counted. */
export function ideasAdmitted(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P07', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  // A file of an election holds what could be voted on, and not what was sent in before.
  if (found.round.importedFrom !== null) return [observer.none('ontbreekt', 'not_recorded')];
  const decisions = found.round.ideas.flatMap((idea) => decisionOf(idea) ?? []);
  const whole = decisions.length;
  if (whole === 0) return [observer.none('ontbreekt', 'nothing_to_compare')];
  const provisional = found.round.stage === 'preparing' ? ('still_changing' as const) : null;
  const share = (decision: Decision) => {
    const numerator = decisions.filter((one) => one === decision).length;
    return { numerator, denominator: whole, value: (100 * numerator) / whole, provisional };
  };
  return [
    observer.figure(share('on_ballot')),
    ...DECISIONS.map((group) => observer.figure({ ...share(group), dimension: 'decision', group })),
  ];
}

function decisionOf({ status, reason, onBallot }: IdeaFacts): Decision | null {
  if (onBallot) return 'on_ballot';
  if (status === 'merged' || status === 'returned' || status === 'rejected') return status;
  if (status === 'draft') return null;
  return status === 'stopped' && reason === null ? null : 'waiting';
}

/** P09: addresses that organise ideas together, over all ideas that have them. Rule D1. */
export function organisers(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P09', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  const known = found.round.organisers;
  if (!known) return [observer.none('ontbreekt', 'not_recorded')];
  const value = shownCount(known.addresses);
  if (value === null) return [observer.none('onderdrukt', 'too_few')];
  return [
    observer.figure({
      numerator: value,
      denominator: known.ideas,
      value,
      provisional: found.round.stage === 'preparing' ? 'still_changing' : null,
    }),
  ];
}
