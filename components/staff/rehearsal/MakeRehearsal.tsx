'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button, ButtonLink } from '../../ui/Button';
import { TestCodes } from './TestCodes';

/** A rehearsal with the codes that are told once. */
export interface Made {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly { readonly address: string; readonly code: string; readonly path: string }[];
}

type Answer = Result<Made, 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'NO_IDEAS'>;

interface MakeRehearsalProps {
  readonly round: string;
  readonly action: (before: unknown, form: FormData) => Promise<Answer>;
}

/** The button, and then the rehearsal with its codes, which get the focus: they are shown here and never again. */
export function MakeRehearsal({ round, action }: MakeRehearsalProps) {
  const t = useTranslations('start.rehearsal');
  const [answer, run, busy] = useActionState<Answer | null, FormData>(action, null);
  const made = answer?.ok ? answer.value : null;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each answer
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <>
      <form action={run} className="wc-no-print">
        <input type="hidden" name="round" value={round} />
        <Button type="submit" look="primary" disabled={busy}>
          {t('make')}
        </Button>
        <div role="status">
          {busy && <p className="nl-paragraph">{t('making')}</p>}
          {answer?.ok === false && <Alert kind="error">{t(`error.${answer.error}`)}</Alert>}
        </div>
      </form>
      {made && (
        <section ref={box} tabIndex={-1} className="wc-section" aria-labelledby="testcodes">
          <h2 id="testcodes" className="nl-heading nl-heading--level-2">
            {t('codes')}
          </h2>
          <Alert kind="ok">{t('made', { title: made.title })}</Alert>
          <p className="nl-paragraph wc-no-print">{t('once')}</p>
          <p className="wc-no-print wc-setup__acts">
            <ButtonLink href={`/beheer/ronde/${made.id}`} look="secondary">
              {t('toRound')}
            </ButtonLink>
            <Button look="subtle" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </p>
          <TestCodes codes={made.codes} />
        </section>
      )}
    </>
  );
}
