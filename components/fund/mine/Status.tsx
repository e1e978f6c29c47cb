'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MyApplication } from '@/lib/domain/fund/views';
import { formatDate, formatMoney } from '@/lib/format';
import { DownloadForm } from '../../staff/retention/DownloadForm';
import { Badge } from '../../ui/Badge';
import { Heading } from '../../ui/Heading';
import { Paragraph, TextLink } from '../../ui/Text';

interface StatusProps {
  readonly view: MyApplication;
  readonly token: string;
}

/** Where the application stands, in words, and what comes next. */
export function Status({ view, token }: StatusProps) {
  const t = useTranslations('fund.mine');
  const statuses = useTranslations('fund.status');
  const locale = useLocale();
  const { place, number, text, status, decision, projectId } = view;
  const { fund } = place;
  const what = t(`what.${status}`, {
    route: view.route,
    date: formatDate(view.dueOn, locale),
    granted: formatMoney(decision?.grantedCents ?? 0, locale),
  });
  return (
    <section className="wc-section">
      <Paragraph className="wc-muted">
        {t('number', { number: String(number) })} ·{' '}
        <TextLink href={`/wijkteam/${fund.id}`}>{fund.title}</TextLink>
      </Paragraph>
      <Heading level={2}>{text.title}</Heading>
      <p>
        <Badge>{statuses(status)}</Badge>
      </p>
      <Paragraph lead>{what}</Paragraph>
      <Paragraph>{t('asked', { asked: formatMoney(text.askedCents, locale) })}</Paragraph>
      {decision && status !== 'withdrawn' && (
        <>
          <Paragraph className="wc-fund__said">{t('reason', { reason: decision.reason })}</Paragraph>
          {decision.againstAdvice && (
            <Paragraph className="wc-fund__said">
              {t('against', { reason: decision.againstAdvice })}
            </Paragraph>
          )}
          {decision.conditions && (
            <Paragraph className="wc-fund__said">
              {t('conditions', { conditions: decision.conditions })}
            </Paragraph>
          )}
        </>
      )}
      {projectId && (
        <Paragraph>
          {t('next')}{' '}
          <TextLink href={`/wijk/${fund.districtSlug}/projecten/${projectId}`}>{t('project')}</TextLink>
        </Paragraph>
      )}
      {decision?.final && (
        <>
          <Letter token={token} />
          <Paragraph>
            {decision.objectBy
              ? t('object', { date: formatDate(decision.objectBy, locale) })
              : t('objectLater', { weeks: fund.objectionWeeks })}
          </Paragraph>
        </>
      )}
      <Paragraph>{t('ask', { contact: fund.contact })}</Paragraph>
    </section>
  );
}

/** Why there may be no letter, each with its sentence. */
const LETTER_ERRORS = ['LINK_INVALID', 'NO_DECISION', 'CONTACT_GONE', 'NOT_DRAWN'] as const;

/** A form, so that the secret of the link is in the body of the request and in no address. */
function Letter({ token }: { readonly token: string }) {
  const t = useTranslations('fund.mine');
  return (
    <DownloadForm
      address="/api/wijkteam/brief"
      label={t('letter')}
      sentences={Object.fromEntries(LETTER_ERRORS.map((code) => [code, t(`letterError.${code}`)]))}
    >
      <input type="hidden" name="token" value={token} />
    </DownloadForm>
  );
}
