'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MyIdeaView } from '@/lib/domain/idea-proposal-views';
import { isShown } from '@/lib/domain/shown-ideas';
import { formatDateTime } from '@/lib/format';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph, TextLink } from '../../ui/Text';
import { Answer } from './Answer';
import type { PartProps } from './types';

/** Where the idea stands, in words, and what comes next. */
export function Status({ view, mine }: PartProps) {
  const t = useTranslations('propose.mine');
  const statuses = useTranslations('common.ideaStatus');
  const { idea, district, round, can, conditions } = view;
  const page = `/wijk/${district.slug}/ideeen/${idea.number}?ronde=${encodeURIComponent(round.id)}`;
  return (
    <section className="wc-section">
      <Paragraph className="wc-muted">
        {t('number', { number: String(idea.number) })} · {round.title}, {district.name}
      </Paragraph>
      <Heading level={2}>{idea.title}</Heading>
      <p>
        <Badge>{statuses(idea.status)}</Badge>
      </p>
      <Paragraph lead>{useWhat(view)}</Paragraph>
      {idea.statusReason && <Paragraph>{t('reason', { reason: idea.statusReason })}</Paragraph>}
      {conditions && <Paragraph>{t('conditions', { conditions })}</Paragraph>}
      {isShown(idea) && (
        <Paragraph>
          <TextLink href={page}>{t('toPage')}</TextLink>
        </Paragraph>
      )}
      {can.submit && (
        <>
          {idea.status === 'returned' && <Paragraph>{t('submitHint')}</Paragraph>}
          <p>
            <Button look="primary" onClick={mine.submit} aria-disabled={mine.busy}>
              {t(idea.status === 'returned' ? 'submitAgain' : 'submit')}
            </Button>
          </p>
        </>
      )}
      <Answer mine={mine} part="status" done={t('submitted')} />
    </section>
  );
}

function useWhat({ idea, organisers, broughtBy, mergedInto, round }: MyIdeaView): string {
  const t = useTranslations('propose.mine.what');
  const locale = useLocale();
  if (idea.status === 'stopped' && idea.statusReason === null) return t('withdrawn');
  const needed = broughtBy === 'household' ? organisers.needed : 0;
  return t(idea.status, {
    missing: Math.max(0, needed - organisers.count),
    opens: formatDateTime(round.opensAt, locale),
    into: String(mergedInto ?? ''),
  });
}
