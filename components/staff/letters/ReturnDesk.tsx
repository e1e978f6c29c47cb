'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FindReturnableError, RegisterReturnError, ReturnableHousehold } from '@/lib/domain/letters';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { keepTyped } from '../form/keepTyped';
import { HouseholdLetters } from './HouseholdLetters';
import { useErrorFocus } from './useErrorFocus';

interface Answer {
  readonly postcode: string;
  readonly number: string;
  readonly found: Result<readonly ReturnableHousehold[], FindReturnableError>;
  readonly done: Result<'registered' | 'undone', RegisterReturnError> | null;
}

interface ReturnDeskProps {
  readonly round: string;
  readonly locale: 'nl' | 'en';
  readonly action: (before: unknown, form: FormData) => Promise<Answer>;
}

const FIELDS = { BAD_POSTCODE: 'postcode', BAD_NUMBER: 'huisnummer' } as const;

/** Finds an address by what is on the letter, and notes that the letter came back, or that it did not. */
export function ReturnDesk({ round, locale, action }: ReturnDeskProps) {
  const t = useTranslations('letters.returns');
  const [answer, run, busy] = useActionState<Answer | null, FormData>(action, null);
  const error = answer?.found.ok === false ? answer.found.error : null;
  const field = error === 'BAD_POSTCODE' || error === 'BAD_NUMBER' ? error : null;
  useErrorFocus(answer, field && FIELDS[field]);
  return (
    <form action={run} onSubmit={keepTyped(run)}>
      <input type="hidden" name="round" value={round} />
      <div className="wc-letters__query">
        <CheckedField
          id={FIELDS.BAD_POSTCODE}
          name="postcode"
          label={t('postcode')}
          autoComplete="off"
          defaultValue={answer?.postcode}
          error={field === 'BAD_POSTCODE' ? t('error.BAD_POSTCODE') : undefined}
        />
        <CheckedField
          id={FIELDS.BAD_NUMBER}
          name="number"
          label={t('number')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={answer?.number}
          error={field === 'BAD_NUMBER' ? t('error.BAD_NUMBER') : undefined}
        />
        <Button type="submit" look="primary" disabled={busy}>
          {t('find')}
        </Button>
      </div>
      <p className="nl-paragraph wc-muted">{t('numberHint')}</p>
      <div role="status">{answer && <Said answer={answer} atField={field !== null} />}</div>
      {answer?.found.ok && <HouseholdLetters households={answer.found.value} locale={locale} busy={busy} />}
    </form>
  );
}

function Said({ answer, atField }: { readonly answer: Answer; readonly atField: boolean }) {
  const t = useTranslations('letters.returns');
  const { found, done } = answer;
  if (done) {
    return <Alert kind={done.ok ? 'ok' : 'error'}>{t(done.ok ? done.value : `error.${done.error}`)}</Alert>;
  }
  if (found.ok) return <p className="nl-paragraph">{t('found', { count: found.value.length })}</p>;
  return atField ? null : <Alert kind="error">{t(`error.${found.error}`)}</Alert>;
}
