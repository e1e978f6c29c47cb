import { type Election, voterCount } from '../election';
import { type CountedRun, SharesPurses, supportersOf, wholeCents } from '../explain/sharesPurses';
import { at } from '../numbers';
import type { CountOptions } from '../options';
import { transferMoney } from '../transfers';
import type { Outcome } from '../types';
import type { MoneyBehind } from './types';

/**
 * What the backers of every idea could still give, just before each step. Saving together: what was pledged. With
 * transfers: what stands on the idea at that moment. Equal shares: what its backers have left together; ideas that a
 * completion adds afterwards are not paid by their backers, so nothing moves any more. `null` under other rules.
 * Rounded down to cents. Amounts may be far above the cost of an idea: a screen cuts them off there.
 */
export function moneyBehind(
  election: Election,
  options: CountOptions,
  outcome: Outcome,
  counted?: CountedRun,
): readonly MoneyBehind[] | null {
  if (outcome.rule === 'pooling') return pledgedMoney(outcome);
  if (outcome.rule === 'pooling-transfers') return transferMoney(election, options);
  return counted ? sharesMoneyLeft(election, options, outcome, counted) : null;
}

function pledgedMoney({ ideas, steps }: Outcome): MoneyBehind[] {
  const decided = new Set<string>();
  return steps.map((step) => {
    const row = ideas.map(({ id, pledgedCents }) => (decided.has(id) ? null : pledgedCents));
    decided.add(step.id);
    return row;
  });
}

function sharesMoneyLeft(
  election: Election,
  options: CountOptions,
  { steps }: Outcome,
  { eligible, result: { run, endowment } }: CountedRun,
): MoneyBehind[] {
  const waiting = new Set(eligible.map((idea) => at(election.ideas, idea).id));
  const purses = new SharesPurses(supportersOf(election, options), voterCount(election), endowment);
  const measure = () => election.ideas.map((_, idea) => wholeCents(purses.offer(idea)));
  let money = measure();
  return steps.map((step, place) => {
    const row = money.map((cents, idea) => (waiting.has(at(election.ideas, idea).id) ? cents : null));
    waiting.delete(step.id);
    const purchase = run.purchases[place];
    if (purchase) {
      purses.pay(purchase.idea, purchase.rate);
      money = measure();
    }
    return row;
  });
}
