import type { Cents } from '@/lib/domain/money';
import { unreachable } from '@/lib/domain/result';
import { formatShare } from '@/lib/format';
import type { Messages } from '@/lib/i18n/messages';
import type { ReasonFact, ReturnFact } from './reasons';
import type { IdeaResult, VoterKind } from './results';

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
    case 'shortAtEnd':
      return { key: 'shortAtEnd', values: { held: money(fact.heldCents), cost: money(fact.costCents) } };
    case 'shortOfShares':
      return sharesMessage(fact, { kind, money, list });
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

/** More names than this make the sentence a list. */
const NAMED = 3;

function sharesMessage(
  { costCents, heldCents, backers, spentOn }: Extract<ReasonFact, { kind: 'shortOfShares' }>,
  { kind, money, list }: Words,
): ReasonMessage {
  const cost = money(costCents);
  if (heldCents === null) return { key: 'shortOfShares', values: { kind, cost } };
  const values = { kind, cost, held: money(heldCents), backers };
  if (spentOn.length === 0) return { key: 'heldTooLittle', values };
  const named = spentOn.slice(0, NAMED).map(({ title, cents }) => `${title} (${money(cents)})`);
  const others = spentOn.length - NAMED;
  return { key: 'spentElsewhere', values: { ...values, ideas: list(named), others: Math.max(0, others) } };
}

/** Key under `outcome.margin` and what goes into its sentence. */
export interface MarginMessage {
  readonly key: keyof Messages['outcome']['margin'];
  readonly values: ReasonMessage['values'];
}

/** How near an idea came and what would have been enough; nothing where nothing would, or nothing is known. */
export function marginMessages(
  { margin, effectiveSupport, outcome }: Pick<IdeaResult, 'margin' | 'effectiveSupport' | 'outcome'>,
  { kind, money }: Pick<Words, 'kind' | 'money'>,
): MarginMessage[] {
  const messages: MarginMessage[] = [];
  if (!outcome.funded && effectiveSupport !== null && effectiveSupport > 0 && effectiveSupport < 1) {
    messages.push({ key: 'effective', values: { share: formatShare(effectiveSupport, 1) ?? '' } });
  }
  const { moreBackers, costCents } = margin ?? { moreBackers: null, costCents: null };
  const values = { kind, more: moreBackers ?? 0, cost: costCents === null ? '' : money(costCents) };
  if (moreBackers !== null) messages.push({ key: costCents === null ? 'more' : 'both', values });
  else if (costCents !== null) messages.push({ key: 'cost', values });
  return messages;
}

const RETURNS = {
  excess: 'returnedExcess',
  all: 'returnedAll',
  kept: 'kept',
} as const satisfies Record<ReturnFact['kind'], ReasonMessage['key']>;

/** The sentence about money that went back or stays. */
export function returnMessage(fact: ReturnFact, { kind, money }: Words): ReasonMessage {
  return { key: RETURNS[fact.kind], values: { kind, amount: money(fact.cents) } };
}
