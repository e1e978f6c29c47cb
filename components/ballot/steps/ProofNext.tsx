'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { TextLink } from '@/components/ui/Text';
import type { CodeRound } from '@/lib/domain/views';
import { formatDateTime } from '@/lib/format';

/** What a household may still do and expect: until when to change, when the result comes, what to do with the letter. */
export function ProofNext({ round }: { readonly round: CodeRound }) {
  const t = useTranslations('vote.proof');
  const locale = useLocale();
  const closes = formatDateTime(round.closesAt, locale);
  return (
    <section>
      <Heading level={2}>{t('nextTitle')}</Heading>
      <ul className="wc-proof__next">
        <li>{t.rich('changeUntil', { closes, b: (text) => <b>{text}</b> })}</li>
        <li>
          {t.rich('result', {
            link: (text) => <TextLink href={`/uitslag/${encodeURIComponent(round.id)}`}>{text}</TextLink>,
          })}
        </li>
        <li>{t('letter')}</li>
      </ul>
    </section>
  );
}
