'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/Heading';
import { TextLink } from '@/components/ui/Text';

const bold = (text: ReactNode) => <b>{text}</b>;

/** What the stembewijs is good for, and whom it tells what: before the outcome nobody, afterwards whoever has it. */
export function ProofUse() {
  const t = useTranslations('vote.proof');
  return (
    <section>
      <Heading level={2}>{t('useTitle')}</Heading>
      <ul className="wc-proof__next">
        <li>{t('useKeep')}</li>
        <li>{t.rich('useBefore', { b: bold })}</li>
        <li>{t.rich('useAfter', { b: bold })}</li>
        <li>
          {t.rich('useHow', {
            link: (text) => <TextLink href="/stemgeheim">{text}</TextLink>,
          })}
        </li>
      </ul>
    </section>
  );
}
