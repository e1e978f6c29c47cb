'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { StartRunError } from '@/lib/domain/letters';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedBox } from './CheckedBox';
import { useErrorFocus } from './useErrorFocus';

type Started = Result<null, StartRunError>;

interface StartFormProps {
  readonly round: string;
  /** There are letters already, whose codes die. */
  readonly again: boolean;
  readonly action: (before: unknown, form: FormData) => Promise<Started>;
}

const FIELD = 'brieven-opnieuw';

/** Starts a letter run; over an earlier one only when that was understood. Works without scripts. */
export function StartForm({ round, again, action }: StartFormProps) {
  const t = useTranslations('letters.start');
  const [result, start, busy] = useActionState<Started | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const atField = error === 'AGAIN_NOT_CONFIRMED' && again;
  useErrorFocus(result, atField ? FIELD : null);
  return (
    <form action={start} className="wc-letters__form">
      <input type="hidden" name="round" value={round} />
      {again && (
        <CheckedBox
          id={FIELD}
          name="again"
          label={t('again')}
          error={atField ? t('error.AGAIN_NOT_CONFIRMED') : null}
        />
      )}
      <Button type="submit" look={again ? 'secondary' : 'primary'} disabled={busy}>
        {t(busy ? 'busy' : again ? 'goAgain' : 'go')}
      </Button>
      <div role="status">
        {error !== null && !atField && <Alert kind="error">{t(`error.${error}`)}</Alert>}
      </div>
    </form>
  );
}
