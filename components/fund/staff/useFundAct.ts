'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useActionState, useEffect } from 'react';
import { MOST_REASON } from '@/lib/domain/fund/decision';
import type { Result } from '@/lib/domain/result';
import { formatMoney } from '@/lib/format';
import type { FieldError } from '../../staff/form/ErrorList';
import { keepTyped } from '../../staff/form/keepTyped';

/** Everything that an act on a fund or an application can be refused for. */
export type FundActCode =
  | 'FORBIDDEN'
  | 'UNKNOWN_FUND'
  | 'UNKNOWN_APPLICATION'
  | 'NOT_AN_AMOUNT'
  | 'ZERO'
  | 'TOO_MUCH'
  | 'NO_REASON'
  | 'REASON_LONG'
  | 'FUND_EXCEEDED'
  | 'NO_NEXT_FUND'
  | 'NOTHING_LEFT'
  | 'NOT_NOW'
  | 'CONFLICT'
  | 'SCORES_MISSING'
  | 'NO_ADVICE'
  | 'AMOUNT_BAD'
  | 'AMOUNT_NOT_PARTLY'
  | 'NOTE_LONG'
  | 'NO_TEXT'
  | 'TEXT_LONG'
  | 'NO_OUTCOME'
  | 'CONDITIONS_LONG'
  | 'NO_AGAINST'
  | 'AGAINST_LONG'
  | 'NO_QUORUM'
  | 'CHANGED_MEANWHILE'
  | 'NO_DECISION'
  | 'BAD_DAY'
  | 'DAY_EARLY'
  | 'DAY_AHEAD'
  | 'DAY_EARLIER';

/** As a code, or as an object that carries one with what its sentence needs. */
export type FundActError =
  | FundActCode
  | {
      readonly code: FundActCode;
      readonly leftCents?: number;
      readonly assessed?: number;
      readonly quorum?: number;
    };
export type FundAction = (before: unknown, form: FormData) => Promise<Result<unknown, FundActError>>;

/** Where each refusal stands in its form; what no field can mend is said on top. */
const FIELDS: Partial<Readonly<Record<FundActCode, string>>> = {
  NOT_AN_AMOUNT: 'change',
  ZERO: 'change',
  TOO_MUCH: 'change',
  NO_REASON: 'reason',
  REASON_LONG: 'reason',
  SCORES_MISSING: 'scores',
  NO_ADVICE: 'advice',
  AMOUNT_BAD: 'amount',
  AMOUNT_NOT_PARTLY: 'amount',
  NOTE_LONG: 'note',
  NO_TEXT: 'text',
  TEXT_LONG: 'text',
  NO_OUTCOME: 'outcome',
  CONDITIONS_LONG: 'conditions',
  NO_AGAINST: 'against',
  AGAINST_LONG: 'against',
  BAD_DAY: 'on',
  DAY_EARLY: 'on',
  DAY_AHEAD: 'on',
  DAY_EARLIER: 'on',
};

/**
 * A form that does something with a fund or an application: its props, what was wrong at which field, and whether it was done.
 * `prefix` is put before the ids of its fields, since one page has several such forms.
 */
export function useFundAct(action: FundAction, prefix: string, exceeds = 'amount') {
  const t = useTranslations('fund.staff.error');
  const locale = useLocale();
  const [result, run, busy] = useActionState<Result<unknown, FundActError> | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const facts = error === null ? null : typeof error === 'string' ? { code: error } : error;
  useNewVersion(result);
  const sentence =
    facts &&
    t(facts.code, {
      most: String(MOST_REASON),
      left: formatMoney(facts.leftCents ?? 0, locale),
      assessed: facts.assessed ?? 0,
      quorum: facts.quorum ?? 0,
    });
  const name = facts ? (FIELDS[facts.code] ?? (facts.code === 'FUND_EXCEEDED' ? exceeds : null)) : null;
  const field = name === null ? null : `${prefix}-${name}`;
  const told: readonly FieldError[] = sentence ? [{ field, message: sentence }] : [];
  return {
    busy,
    result,
    told,
    done: result?.ok === true,
    /** What was wrong at the field with this name. */
    at: (own: string) => (own === name && sentence ? sentence : undefined),
    form: { action: run, onSubmit: keepTyped(run), noValidate: true, className: 'wc-setup' },
  };
}

/** Shows what is there now where the page shows an earlier version; what was typed into the form stays. */
function useNewVersion(result: Result<unknown, FundActError> | null) {
  const router = useRouter();
  useEffect(() => {
    if (!result || result.ok) return;
    const code = typeof result.error === 'string' ? result.error : result.error.code;
    if (code === 'CHANGED_MEANWHILE') router.refresh();
  }, [result, router]);
}
