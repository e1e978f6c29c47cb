'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { AdviceView } from '@/lib/domain/advice';
import type { Result } from '@/lib/domain/result';
import type { BaseMap } from '@/lib/domain/views';
import { formatDate } from '@/lib/format';
import { useLinkToken } from '../account/useLinkToken';
import { useBehindLink } from '../secret-link/useBehindLink';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import { AdviceIdea } from './AdviceIdea';
import { GiveAdvice } from './GiveAdvice';
import type { GiveAction } from './types';

interface AdvicePageProps {
  readonly read: (token: string) => Promise<Result<AdviceView, 'LINK_INVALID'>>;
  readonly give: GiveAction;
  readonly baseMap: BaseMap;
}

/** What a partner's link leads to: the question, the idea it is about, and the answer. */
export function AdvicePage({ read, give, baseMap }: AdvicePageProps) {
  const t = useTranslations('review.partner');
  const token = useLinkToken();
  const { view, again } = useBehindLink(token, read);
  if (token === null || view === null) return <p role="status">{t('checking')}</p>;
  if (view === 'failed') {
    return (
      <Alert kind="error" role="alert">
        <Paragraph>{t('failed')}</Paragraph>
        <Button onClick={again}>{t('again')}</Button>
      </Alert>
    );
  }
  if (view === 'invalid') {
    return (
      <Alert kind="error" role="alert">
        <Heading level={2} look={3}>
          {t('invalidTitle')}
        </Heading>
        <Paragraph>{t('invalid')}</Paragraph>
      </Alert>
    );
  }
  return (
    <>
      <Question view={view} />
      <AdviceIdea view={view} baseMap={baseMap} />
      <GiveAdvice key={token} token={token} view={view} action={give} onGiven={again} />
    </>
  );
}

function Question({ view }: { readonly view: AdviceView }) {
  const t = useTranslations('review.partner');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <>
      {view.sample && (
        <p className="wc-sample">
          <b>{common('sampleData')}.</b> {common('sampleDataExplained')}
        </p>
      )}
      <Paragraph lead>{t('lead', { name: view.adviser, district: view.districtName ?? 'none' })}</Paragraph>
      <section className="wc-section">
        <Heading level={2}>{t('question')}</Heading>
        <blockquote className="wc-review__said">{view.question}</blockquote>
        <Paragraph>{t('due', { date: formatDate(view.due, locale) })}</Paragraph>
      </section>
    </>
  );
}
