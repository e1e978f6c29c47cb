import { IDEA_THEMES } from '../idea';
import type { Cents } from '../money';
import { herfindahl, evenness as pielou, shareOfLargest } from './concentration';
import type { DistrictFacts, RoundFacts } from './facts';
import { countedRoundOf, Observer } from './observation';
import type { Observation } from './types';

/** G05: how many of the largest ideas are taken together. */
export const LARGEST = 3;

/** What the round gave to ideas, of its own money. */
export function awardedCents({ ideas }: Pick<RoundFacts, 'ideas'>): Cents {
  return ideas.reduce((sum, one) => sum + (one.awardedCents ?? 0), 0);
}

/** G01: awarded money per household that got a cheque, in cents. */
export function moneyPerHousehold(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G01', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const { issued } = found.round;
  if (!issued) return [observer.none('ontbreekt', 'not_recorded')];
  const awarded = awardedCents(found.round);
  return [observer.figure({ numerator: awarded, denominator: issued, value: awarded / issued })];
}

/** G03: of all cheques together, what no idea got, and what ideas got. */
export function moneyLeft(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G03', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const budget = found.round.budgetCents;
  if (!budget) return [observer.none('ontbreekt', 'not_recorded')];
  const awarded = awardedCents(found.round);
  const share = (part: Cents) => ({ numerator: part, denominator: budget, value: (100 * part) / budget });
  return [
    observer.figure(share(budget - awarded)),
    observer.figure({ ...share(awarded), dimension: 'money', group: 'awarded' }),
    observer.figure({ ...share(budget - awarded), dimension: 'money', group: 'left' }),
  ];
}

/** G04: awarded money and number of ideas per theme; as one figure how evenly (Pielou, over all themes). */
export function themes(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G04', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const { ideas } = found.round;
  const sums = IDEA_THEMES.map((theme) =>
    awardedCents({ ideas: ideas.filter((one) => one.theme === theme) }),
  );
  const value = pielou(sums);
  return [
    value === null
      ? observer.none('ontbreekt', 'nothing_to_compare')
      : observer.figure({ numerator: null, denominator: null, value }),
    ...IDEA_THEMES.map((group, i) =>
      observer.figure({
        // Two numbers of one theme: how many ideas got money, of how many in the vote.
        numerator: ideas.filter((one) => one.theme === group && one.awardedCents !== null).length,
        denominator: ideas.filter((one) => one.theme === group && one.onBallot).length,
        value: sums[i] ?? 0,
        unit: 'euro',
        dimension: 'theme',
        group,
      }),
    ),
  ];
}

/** G05: what the three ideas with most money have of all, the Herfindahl-Hirschman index, and those three. */
export function largestIdeas(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G05', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const awarded = found.round.ideas
    .flatMap(({ number, title, awardedCents: cents }) => (cents ? [{ number, title, cents }] : []))
    .toSorted((a, b) => b.cents - a.cents || a.number - b.number);
  const amounts = awarded.map(({ cents }) => cents);
  const top = shareOfLargest(amounts, LARGEST);
  const spread = herfindahl(amounts);
  if (!top || spread === null) return [observer.none('ontbreekt', 'nothing_to_compare')];
  return [
    observer.figure({ numerator: top.part, denominator: top.whole, value: (100 * top.part) / top.whole }),
    observer.figure({
      numerator: null,
      denominator: null,
      value: spread,
      decimals: 2,
      unit: 'index',
      dimension: 'measure',
      group: 'hhi',
    }),
    ...awarded.slice(0, LARGEST).map(({ title, cents }) =>
      observer.figure({
        numerator: cents,
        denominator: top.whole,
        value: cents,
        unit: 'euro',
        dimension: 'idea',
        group: title,
      }),
    ),
  ];
}
