import { useTranslations } from 'next-intl';
import { FUND_PROBLEMS, type FundProblem } from '@/lib/domain/fund/fund-form';
import type { FieldError } from '../../staff/form/ErrorList';

/** Id of a row of the framework. */
export function rowField(list: 'criterion' | 'excluded', row: number): string {
  return `${list}-${row}`;
}

/** What is wrong with a fund in sentences, at the field and as a list that leads there. */
export function useFundProblems(found: readonly FundProblem[]) {
  const t = useTranslations('fund.staff.problem');
  const told = found.map(({ code, row = 0 }): FieldError => {
    const field = FUND_PROBLEMS[code];
    const list = field === 'criterion' || field === 'excluded' ? field : null;
    return { field: list ? rowField(list, row) : field, message: t(code, { row: String(row + 1) }) };
  });
  return { told, at: (field: string) => told.find((one) => one.field === field)?.message };
}
