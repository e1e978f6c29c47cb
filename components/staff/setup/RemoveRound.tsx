'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { CheckedBox } from '../letters/CheckedBox';
import { useErrorFocus } from '../letters/useErrorFocus';

type Removed = Result<null, 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'NOT_SURE' | 'NOT_EMPTY'>;

interface RemoveRoundProps {
  readonly round: string;
  readonly action: (before: unknown, form: FormData) => Promise<Removed>;
}

const FIELD = 'ronde-weg';

/** Removes a round in which there is nothing yet, once that was confirmed. Works without scripts. */
export function RemoveRound({ round, action }: RemoveRoundProps) {
  const t = useTranslations('setup.remove');
  const [result, remove, busy] = useActionState<Removed | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  useErrorFocus(result, error === 'NOT_SURE' ? FIELD : null);
  return (
    <section className="wc-section" aria-labelledby="weghalen">
      <Heading level={2} id="weghalen">
        {t('title')}
      </Heading>
      <p className="nl-paragraph">{t('lead')}</p>
      <form action={remove} className="wc-setup">
        <input type="hidden" name="round" value={round} />
        <CheckedBox
          id={FIELD}
          name="sure"
          label={t('sure')}
          error={error === 'NOT_SURE' ? t('error.NOT_SURE') : null}
        />
        <Button type="submit" look="secondary" disabled={busy}>
          {t('go')}
        </Button>
        <div role="status">
          {error !== null && error !== 'NOT_SURE' && <Alert kind="error">{t(`error.${error}`)}</Alert>}
        </div>
      </form>
    </section>
  );
}
