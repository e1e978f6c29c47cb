import type { Cents } from '../../money';
import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import type { CountOptions } from '../options';
import { type CountedRun, countedRun, SharesPurses, supportersOf, wholeCents } from './sharesPurses';

/** Where the money of an idea's backers was at the end of equal shares. */
export interface SharesMoney {
  /** What its backers have left together, rounded down to cents. */
  readonly held: (idea: number) => Cents;
  /** What its backers paid for other ideas, the most first, in whole cents. */
  readonly spentOn: (idea: number) => { readonly id: string; readonly cents: Cents }[];
}

/** Follows every payment of the run that counted, once for all ideas. `options` as counted with. */
export function sharesMoney(
  election: Election,
  options: CountOptions,
  { result: { run, endowment } }: CountedRun = countedRun(election, options),
): SharesMoney {
  const supporters = supportersOf(election, options);
  const purses = new SharesPurses(supporters, voterCount(election), endowment);
  const { offsets, choices } = election;
  const ideas = election.ideas.length;
  const spent = run.purchases.map(({ idea, rate }) => {
    const byBackersOf = new Float64Array(ideas);
    purses.pay(idea, rate, (voter, cents) => {
      const end = offsets[voter + 1] as number;
      for (let place = offsets[voter] as number; place < end; place++) {
        const other = choices[place] as number;
        if (supporters.supports(place)) byBackersOf[other] = (byBackersOf[other] as number) + cents;
      }
    });
    return { id: at(election.ideas, idea).id, byBackersOf };
  });
  return {
    held: (idea) => wholeCents(purses.offer(idea)),
    spentOn: (idea) =>
      spent
        .map(({ id, byBackersOf }) => ({ id, cents: Math.round(at(byBackersOf, idea)) }))
        .filter(({ cents }) => cents > 0)
        .sort((a, b) => b.cents - a.cents),
  };
}
