import type { PaperError } from '@/lib/domain/desk';
import { anyFilled, type PaperRules, type ReadRows, type RowFaultCode } from './readForm';
import type { PaperForm } from './usePaperForm';

/** Ids of the form's fields: the list of faults leads to them. */
export const FIELD = {
  strip: 'strook',
  blank: 'blanco',
  number: (key: number) => `idee-${key}`,
  amount: (key: number) => `bedrag-${key}`,
} as const;

/** Keys below `desk.paper.fault`. */
export type PaperFaultCode = RowFaultCode | PaperError['code'] | 'NOTHING' | 'NOT_BLANK' | 'TROUBLE';

export interface PaperFault {
  readonly code: PaperFaultCode;
  readonly fieldId: string | null;
}

/** What can be seen to be wrong before anything is sent, in the order of the form. */
export function faultsOf(form: PaperForm, read: ReadRows, rules: PaperRules): readonly PaperFault[] {
  const faults: PaperFault[] = [];
  if (form.strip.trim() === '') faults.push({ code: 'EMPTY', fieldId: FIELD.strip });
  for (const { key, field, code } of read.faults) faults.push({ code, fieldId: FIELD[field](key) });
  const filled = form.rows.find((row) => anyFilled([row]));
  const firstKey = form.rows[0]?.key ?? 0;
  if (filled && form.blank) faults.push({ code: 'NOT_BLANK', fieldId: FIELD.blank });
  if (!filled && !form.blank) faults.push({ code: 'NOTHING', fieldId: FIELD.number(firstKey) });
  if (read.totalCents > rules.chequeCents) {
    faults.push({ code: 'OVERSPENT', fieldId: FIELD.amount(filled?.key ?? firstKey) });
  }
  return faults;
}

/** What the server refused, at the field it names. */
export function refusalOf(error: PaperError, form: PaperForm): PaperFault {
  if (error.field === 'strip') return { code: error.code, fieldId: FIELD.strip };
  const firstKey = form.rows[0]?.key ?? 0;
  return { code: error.code, fieldId: error.field === 'alloc' ? FIELD.number(firstKey) : null };
}
