import { useLocale, useTranslations } from 'next-intl';
import {
  APPLICATION_LENGTHS,
  APPLICATION_PROBLEMS,
  type ApplicationField,
  type ApplicationProblem,
} from '@/lib/domain/fund/application-form';
import { COST_LABEL, EXPLANATION, MOST_COST_LINES } from '@/lib/domain/fund/application-money';
import type { ApplyPlace } from '@/lib/domain/fund/views';
import { formatDate } from '@/lib/format';
import type { FieldError } from '../../staff/form/ErrorList';

export interface ToldProblems {
  /** The sentence at a field; of a row of costs see {@link costField}. */
  readonly at: (field: ApplicationField | `cost-${number}-${CostPart}`) => string | undefined;
  /** All of them, in the order of the form. */
  readonly told: readonly FieldError[];
}

export type CostPart = 'label' | 'amount' | 'explanation';

/** Id of a part of a row of costs. */
export function costField(row: number, part: CostPart) {
  return `cost-${row}-${part}` as const;
}

/** Where each problem of a row stands. */
const PARTS: Partial<Readonly<Record<ApplicationProblem['code'], CostPart>>> = {
  COST_BAD: 'amount',
  EXPLANATION_SHORT: 'explanation',
  EXPLANATION_LONG: 'explanation',
};

/** What is wrong in sentences, at the field and as a list that leads there. */
export function useProblems(place: ApplyPlace, found: readonly ApplicationProblem[]): ToldProblems {
  const t = useTranslations('fund.problem');
  const locale = useLocale();
  const told = found.map((problem): FieldError => {
    const { code, row, reason } = problem;
    const message = t(code, {
      most: String(mostOf(problem)),
      days: place.fund.applyDaysAhead,
      earliest: formatDate(place.earliestStart, locale),
      latest: formatDate(place.latestStart, locale),
      row: String((row ?? 0) + 1),
      reason: reason ?? '',
    });
    const field = APPLICATION_PROBLEMS[code];
    return { field: field === 'cost' ? costField(row ?? 0, PARTS[code] ?? 'label') : field, message };
  });
  return { told, at: (field) => told.find((one) => one.field === field)?.message };
}

function mostOf({ code }: ApplicationProblem): number {
  if (code === 'TOO_MANY_COSTS') return MOST_COST_LINES;
  if (code === 'COST_LONG') return COST_LABEL;
  if (code === 'EXPLANATION_LONG') return EXPLANATION.most;
  const lengths: Readonly<Partial<Record<string, number>>> = APPLICATION_LENGTHS;
  return lengths[APPLICATION_PROBLEMS[code]] ?? 0;
}
