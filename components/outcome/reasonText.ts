import type { Cents } from '@/lib/domain/money';
import { unreachable } from '@/lib/domain/result';
import type { Messages } from '@/lib/i18n/messages';
import type { ReasonFact, ReturnFact } from './reasons';
import type { VoterKind } from './results';

/** Key under `outcome.reason` and what goes into its sentence. */
export interface ReasonMessage {
  readonly key: keyof Messages['outcome']['reason'];
  readonly values: Readonly<Record<string, string | number>>;
}

interface Words {
  readonly kind: VoterKind;
  readonly money: (cents: Cents) => string;
  /** Joins titles as the language does: "A, B en C". */
  readonly list: (titles: readonly string[]) => string;
}

/** The sentence of a reason, without the "Gehaald" or "Niet gehaald" that the badge says. */
export function reasonMessage(fact: ReasonFact, { kind, money, list }: Words): ReasonMessage {
  switch (fact.kind) {
    case 'paid':
      return {
        key: 'paid',
        values: { kind, backers: fact.backers, highest: money(fact.highestCents) },
      };
    case 'chosen':
      return { key: 'chosen', values: { left: money(fact.leftCents) } };
    case 'shortOfShares':
      return { key: 'shortOfShares', values: { cost: money(fact.costCents) } };
    case 'short':
      return { key: 'short', values: { backers: fact.backers, missing: money(fact.missingCents) } };
    case 'fewBackers':
      return {
        key: 'fewBackers',
        values: { kind, backers: fact.backers, minBackers: fact.minBackers },
      };
    case 'fewVotes':
      return { key: 'fewVotes', values: { backers: fact.backers } };
    case 'lostTie':
      if (fact.winners.length === 0) return { key: 'lostTieAlone', values: {} };
      return { key: 'lostTie', values: { winners: list(fact.winners) } };
    case 'noRoom':
      return { key: 'noRoom', values: { cost: money(fact.costCents), left: money(fact.leftCents) } };
    case 'noTurn':
      return { key: 'noTurn', values: { stoppedAt: fact.stoppedAt } };
    case 'chosenTogether':
    case 'notChosen':
    case 'withdrawn':
      return { key: fact.kind, values: {} };
    default:
      return unreachable(fact);
  }
}

/** The sentence about money that went back. */
export function returnMessage(fact: ReturnFact, { kind, money }: Words): ReasonMessage {
  const key = fact.kind === 'excess' ? 'returnedExcess' : 'returnedAll';
  return { key, values: { kind, amount: money(fact.cents) } };
}
