import { tidyText } from '../idea-review';
import { type Cents, parseAmount } from '../money';
import { fail, ok, type Result } from '../result';
import { excludedCostOf } from './excluded';
import type { CostLine, FundFramework } from './words';

/** A line of costs as it is typed; `explanation` says why it is not the excluded cost that it looks like. */
export interface CostForm {
  readonly label: string;
  readonly amount: string;
  readonly explanation: string;
}

export interface MoneyForm {
  readonly costs: readonly CostForm[];
  readonly own: string;
  readonly other: string;
  readonly otherFrom: string;
}

export type MoneyProblemCode =
  | 'NO_COSTS'
  | 'TOO_MANY_COSTS'
  | 'COST_EMPTY'
  | 'COST_LONG'
  | 'COST_BAD'
  | 'COST_EXCLUDED'
  | 'EXPLANATION_SHORT'
  | 'EXPLANATION_LONG'
  | 'COSTS_TOO_LARGE'
  | 'OWN_BAD'
  | 'OTHER_BAD'
  | 'OTHER_FROM_EMPTY'
  | 'OTHER_FROM_LONG'
  | 'NOTHING_ASKED';

export interface MoneyProblem {
  readonly code: MoneyProblemCode;
  readonly row?: number;
  readonly reason?: string;
}

export interface ApplicationMoney {
  readonly costs: readonly CostLine[];
  readonly askedCents: Cents;
  readonly ownCents: Cents;
  readonly otherCents: Cents;
  readonly otherFrom: string | null;
}

export const MOST_COST_LINES = 20;
export const COST_LABEL = 80;
/** Fewer characters explain nothing. */
export const EXPLANATION = { least: 10, most: 300 } as const;
/** One million euros: what is dearer is no matter for a wijkteam. */
const MOST_CENTS: Cents = 100_000_000;

/**
 * What it costs, what there is already, and so what is asked: costs − own − other, which is counted and never typed. A line
 * that the framework excludes is refused with the framework's reason, unless it is explained why it is something else: the
 * words decide nothing by themselves, staff reads the explanation.
 */
export function readMoney(
  form: MoneyForm,
  framework: Pick<FundFramework, 'excluded'>,
): Result<ApplicationMoney, readonly MoneyProblem[]> {
  const problems: MoneyProblem[] = [];
  const costs = readCosts(form.costs, framework, problems);
  const total = costs.reduce((sum, { cents }) => sum + cents, 0);
  if (total > MOST_CENTS) problems.push({ code: 'COSTS_TOO_LARGE' });
  const own = optionalAmount(form.own);
  const other = optionalAmount(form.other);
  if (own === null) problems.push({ code: 'OWN_BAD' });
  if (other === null) problems.push({ code: 'OTHER_BAD' });
  const from = tidyText(form.otherFrom);
  if (other !== null && other > 0 && from === '') problems.push({ code: 'OTHER_FROM_EMPTY' });
  if (from.length > 150) problems.push({ code: 'OTHER_FROM_LONG' });
  const askedCents = total - (own ?? 0) - (other ?? 0);
  // Of costs that are wrong nobody can say what is left of them.
  if (problems.length === 0 && askedCents <= 0) problems.push({ code: 'NOTHING_ASKED' });
  if (problems.length > 0) return fail(problems);
  return ok({
    costs,
    askedCents,
    ownCents: own ?? 0,
    otherCents: other ?? 0,
    otherFrom: other ? from : null,
  });
}

function readCosts(
  rows: readonly CostForm[],
  framework: Pick<FundFramework, 'excluded'>,
  problems: MoneyProblem[],
): readonly CostLine[] {
  const filled = rows.map((cost, row) => ({ cost, row })).filter(({ cost }) => !isEmptyCost(cost));
  if (filled.length === 0) problems.push({ code: 'NO_COSTS' });
  if (filled.length > MOST_COST_LINES) problems.push({ code: 'TOO_MANY_COSTS' });
  return filled.map(({ cost, row }) => {
    const label = tidyText(cost.label);
    const amount = parseAmount(cost.amount);
    if (label === '') problems.push({ code: 'COST_EMPTY', row });
    if (label.length > COST_LABEL) problems.push({ code: 'COST_LONG', row });
    if (!amount.ok || amount.value === 0) problems.push({ code: 'COST_BAD', row });
    const excluded = excludedCostOf(label, framework);
    const explanation = tidyText(cost.explanation);
    if (excluded && explanation === '')
      problems.push({ code: 'COST_EXCLUDED', row, reason: excluded.reason });
    else if (excluded && explanation.length < EXPLANATION.least)
      problems.push({ code: 'EXPLANATION_SHORT', row });
    else if (explanation.length > EXPLANATION.most) problems.push({ code: 'EXPLANATION_LONG', row });
    return { label, cents: amount.ok ? amount.value : 0, explanation: excluded ? explanation : null };
  });
}

function isEmptyCost({ label, amount }: CostForm): boolean {
  return label.trim() === '' && amount.trim() === '';
}

/** Nothing is 0; `null` for what is no amount. */
function optionalAmount(text: string): Cents | null {
  if (text.trim() === '') return 0;
  const amount = parseAmount(text);
  return amount.ok ? amount.value : null;
}

/** What is asked as far as it was typed, for the screen; `null` while an amount cannot be read. */
export function askedSoFar({ costs, own, other }: MoneyForm): {
  readonly totalCents: Cents;
  readonly askedCents: Cents;
} | null {
  const amounts = costs.filter((cost) => !isEmptyCost(cost)).map(({ amount }) => optionalAmount(amount));
  const [ownCents, otherCents] = [optionalAmount(own), optionalAmount(other)];
  if (amounts.some((one) => one === null) || ownCents === null || otherCents === null) return null;
  const totalCents = amounts.reduce<Cents>((sum, one) => sum + (one ?? 0), 0);
  return { totalCents, askedCents: totalCents - ownCents - otherCents };
}
