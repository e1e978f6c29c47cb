import { centsToDecimal } from '@/lib/domain/decimal';
import type { CountOptions } from '@/lib/domain/outcome';
import { measureOutcome } from '@/lib/domain/outcome/analysis';
import type { Election } from '@/lib/domain/outcome/election';
import { type Explanation, explain } from '@/lib/domain/outcome/explain';
import { type WhatWouldHelp, whatWouldHelp } from '@/lib/domain/outcome/explain/whatWouldHelp';
import type { Outcome } from '@/lib/domain/outcome/types';

/** What would have helped is looked for as long as this: every answer takes dozens of counts. */
const PATIENCE_MS = 10_000;

export interface Explained {
  readonly id: string;
  readonly explanation: Explanation;
  /** `undefined` for funded ideas and where time ran out. */
  readonly help?: WhatWouldHelp;
}

/** Why every idea was funded or not, and, within ten seconds, what would have helped. */
export function explainAll(election: Election, options: CountOptions, outcome: Outcome): Explained[] {
  const started = performance.now();
  return explain(election, options, outcome).map((explanation, index): Explained => {
    const id = outcome.ideas[index]?.id ?? '';
    const settled = explanation.kind === 'funded' || explanation.kind === 'withdrawn';
    if (settled || performance.now() - started > PATIENCE_MS) return { id, explanation };
    return { id, explanation, help: whatWouldHelp(election, outcome.rule, options, index) };
  });
}

/** Measures of an outcome beside those of most votes first. */
export function compareWithGreedy(election: Election, outcome: Outcome, greedy: Outcome): string[] {
  const line = (name: string, one: Outcome) => {
    const { withFundedChoice, gini, fundedPerBallot } = measureOutcome(election, one);
    const served = `${(100 * withFundedChoice).toFixed(1)} % of voters have a funded choice`;
    return `${name}: ${served}, ${fundedPerBallot.toFixed(2)} per ballot, Gini of money ${gini.toFixed(3)}`;
  };
  return [line(outcome.rule, outcome), ...(outcome.rule === 'greedy' ? [] : [line('greedy', greedy)])];
}

/** One idea's explanation in one line. */
export function explainLine({ id, explanation, help }: Explained): string {
  return [`${id}: ${sentence(explanation)}`, ...(help ? [helpSentence(help)] : [])].join('; ');
}

function sentence(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'funded': {
      const { backers, highestPaymentCents } = explanation;
      if (highestPaymentCents === null) return `funded, ${backers} backers`;
      return `funded, paid by ${backers}, at most ${centsToDecimal(highestPaymentCents)} each`;
    }
    case 'short': {
      const { heldCents, neededCents, spentOn } = explanation;
      const spent = spentOn.slice(0, 3).map((one) => `${centsToDecimal(one.cents)} to ${one.id}`);
      const gone = spent.length > 0 ? `; went ${spent.join(', ')}` : '';
      return `its backers hold ${centsToDecimal(heldCents)} of ${centsToDecimal(neededCents)}${gone}`;
    }
    case 'lot':
      return `lost the drawing of lots against ${explanation.against.join(', ')}`;
    case 'backers':
      return `${explanation.backers} backers, ${explanation.needed} needed`;
    case 'room':
      return `costs ${centsToDecimal(explanation.costCents)}, left was ${centsToDecimal(explanation.leftCents)}`;
    case 'withdrawn':
      return 'withdrawn';
  }
}

function helpSentence({ moreBackers, costCents }: WhatWouldHelp): string {
  const more =
    moreBackers === null ? 'no number of backers up to twice the votes' : `${moreBackers} more backers`;
  const cost = costCents === null ? 'no lower cost' : `a cost of ${centsToDecimal(costCents)}`;
  return `would have been enough: ${more}, or ${cost}`;
}
