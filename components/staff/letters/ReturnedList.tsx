'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { RegisterReturnError, ReturnedLetter } from '@/lib/domain/letters';
import type { Result } from '@/lib/domain/result';
import { formatDate } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';

type Done = Result<'registered' | 'undone', RegisterReturnError> | null;

interface ReturnedListProps {
  readonly round: string;
  readonly letters: readonly ReturnedLetter[];
  readonly locale: 'nl' | 'en';
  readonly action: (before: unknown, form: FormData) => Promise<Done>;
}

/** The letters that were noted, each with a way back. */
export function ReturnedList({ round, letters, locale, action }: ReturnedListProps) {
  const t = useTranslations('letters.returns');
  const [done, run, busy] = useActionState<Done, FormData>(action, null);
  return (
    <form action={run}>
      <input type="hidden" name="round" value={round} />
      <div role="status">
        {done && (
          <Alert kind={done.ok ? 'ok' : 'error'}>{t(done.ok ? done.value : `error.${done.error}`)}</Alert>
        )}
      </div>
      <ul className="wc-letters__households">
        {letters.map(({ householdId, address, postcode, number, of, returnedOn }) => (
          <li key={`${householdId} ${number}`}>
            <b>{address}</b>, {postcode}
            <div className="wc-letters__letter">
              <span>
                {of === 1 ? t('oneLetter') : t('letter', { number, of })},{' '}
                {t('since', { date: formatDate(returnedOn, locale) })}
              </span>
              <Button
                type="submit"
                name="act"
                value={`undo:${householdId}:${number}`}
                aria-label={t('undoLabel', { number, address })}
                disabled={busy}
              >
                {t('undo')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </form>
  );
}
