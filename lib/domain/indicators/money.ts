import { IDEA_THEMES } from '../idea';
import type { Cents } from '../money';
import { herfindahl, evenness as pielou, shareOfLargest } from './concentration';
import type { DistrictFacts, RoundFacts } from './facts';
import { countedRoundOf, Observer, type Said } from './observation';
import type { Observation } from './types';

/** G05: how many of the largest ideas are taken together. */
export const LARGEST = 3;

/** What the round gave to ideas, of its own money. */
export function awardedCents({ ideas }: Pick<RoundFacts, 'ideas'>): Cents {
  return ideas.reduce((sum, one) => sum + (one.awardedCents ?? 0), 0);
}

/** G01: awarded money per household, in cents: of a round, households that got a cheque. */
export function moneyPerHousehold(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G01', facts);
  if (facts.scheme === 'fund') return fundPerHousehold(observer, facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const { issued } = found.round;
  if (!issued) return [observer.none('ontbreekt', 'not_recorded')];
  // A round that was imported from elsewhere has awards and no accounts.
  const paid = facts.awards.length === 0 ? null : facts.awards.reduce((sum, one) => sum + one.paidCents, 0);
  return perHousehold(observer, { awarded: awardedCents(found.round), paid, households: issued });
}

/** What was paid stands beside what was awarded. */
function perHousehold(
  observer: Observer,
  { awarded, paid, households }: { awarded: Cents; paid: Cents | null; households: number },
  said: Said = {},
): readonly Observation[] {
  const figure = (cents: Cents) => ({
    ...said,
    numerator: cents,
    denominator: households,
    value: cents / households,
  });
  return [
    observer.figure(figure(awarded)),
    ...(paid === null ? [] : [observer.figure({ ...figure(paid), dimension: 'measure', group: 'paid' })]),
  ];
}

/** G01 of a team fund: granted in its latest year, per household of the district as the statistical source counts them. */
function fundPerHousehold(observer: Observer, { fund, figures }: DistrictFacts): readonly Observation[] {
  if (!fund) return [observer.none('ontbreekt', 'no_fund')];
  if (!figures?.households) return [observer.none('ontbreekt', 'not_published')];
  const { grantedCents: awarded, paidCents: paid } = fund;
  return perHousehold(observer, { awarded, paid, households: figures.households }, { source: 'fund' });
}

/** G03: of all cheques together, or of a fund's budget, what was not awarded, and where it went. */
export function moneyLeft(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G03', facts);
  if (facts.scheme === 'fund') return fundLeft(observer, facts);
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

/** G03 of a team fund: its latest year; what was left of an earlier one may have been carried along. */
function fundLeft(observer: Observer, { fund }: DistrictFacts): readonly Observation[] {
  if (!fund) return [observer.none('ontbreekt', 'no_fund')];
  const { budgetCents: budget, grantedCents: granted, carriedOutCents: carried, open } = fund;
  if (budget <= 0) return [observer.none('ontbreekt', 'nothing_to_compare')];
  const provisional = open ? ('still_changing' as const) : null;
  const share = (part: Cents) => ({
    numerator: part,
    denominator: budget,
    value: (100 * part) / budget,
    source: 'fund' as const,
    provisional,
  });
  return [
    observer.figure(share(budget - granted)),
    observer.figure({ ...share(granted), dimension: 'money', group: 'awarded' }),
    observer.figure({ ...share(carried), dimension: 'money', group: 'carried' }),
    observer.figure({ ...share(budget - granted - carried), dimension: 'money', group: 'left' }),
  ];
}

/** G04: awarded money and number of ideas per theme; as one figure how evenly (Pielou, over all themes). */
export function themes(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G04', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const { ideas, importedFrom } = found.round;
  // Themes of others are not ours.
  if (importedFrom !== null) return [observer.none('ontbreekt', 'not_recorded')];
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
