'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { RoundPhase } from '@/lib/domain/round';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { TextLink } from '../../ui/Text';

type Answer = Result<null, 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'NOT_FINISHED'>;

interface RehearsalListProps {
  readonly rehearsals: readonly { readonly id: string; readonly title: string; readonly phase: RoundPhase }[];
  readonly action: (before: unknown, form: FormData) => Promise<Answer>;
}

/** Rehearsals of a round, with the way to put each away as soon as that can be done. */
export function RehearsalList({ rehearsals, action }: RehearsalListProps) {
  const t = useTranslations('start.rehearsal');
  const phases = useTranslations('common.phase');
  const [answer, run, busy] = useActionState<Answer | null, FormData>(action, null);
  return (
    <>
      {rehearsals.length === 0 && <p className="nl-paragraph">{t('none')}</p>}
      <ul className="wc-attention">
        {rehearsals.map(({ id, title, phase }) => (
          <li key={id}>
            <p>
              <TextLink href={`/beheer/ronde/${id}`}>{title}</TextLink> ({id})
            </p>
            <p className="wc-muted wc-small">{phases(phase)}</p>
            {phase === 'voting' || phase === 'counting' ? (
              <p className="wc-muted wc-small">{t('notFinished')}</p>
            ) : (
              <form action={run}>
                <input type="hidden" name="rehearsal" value={id} />
                <Button type="submit" look="subtle" disabled={busy}>
                  {t('remove')}
                  <span className="wc-hidden-label">{t('removeOf', { title: id })}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div role="status">
        {answer && (
          <Alert kind={answer.ok ? 'ok' : 'error'}>
            {answer.ok ? t('removed') : t(`error.${answer.error}`)}
          </Alert>
        )}
      </div>
    </>
  );
}
