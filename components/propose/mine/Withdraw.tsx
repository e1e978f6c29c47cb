'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Answer } from './Answer';
import type { PartProps } from './types';

/** Taking the idea back, which asks once more. */
export function Withdraw({ view, mine }: PartProps) {
  const t = useTranslations('propose.mine');
  const [sure, setSure] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (sure) question.current?.focus();
  }, [sure]);
  return (
    <section className="wc-section">
      {view.can.withdraw && (
        <>
          <Heading level={2}>{t('withdraw')}</Heading>
          {sure ? (
            <>
              <p ref={question} tabIndex={-1} className="nl-paragraph">
                {t('withdrawLead')}
              </p>
              <p className="wc-setup__acts">
                <Button look="secondary" onClick={mine.withdraw} aria-disabled={mine.busy}>
                  {t('withdrawSure')}
                </Button>
                <Button onClick={() => setSure(false)}>{t('withdrawNo')}</Button>
              </p>
            </>
          ) : (
            <p>
              <Button onClick={() => setSure(true)}>{t('withdraw')}</Button>
            </p>
          )}
        </>
      )}
      <Answer mine={mine} part="withdraw" done={t('withdrawn')} />
    </section>
  );
}
