import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { applyAction } from '@/app/actions/fund';
import { Apply } from '@/components/fund/apply/Apply';
import { Framework } from '@/components/fund/shown/Framework';
import { HowItGoes } from '@/components/fund/shown/HowItGoes';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatDate, formatMoney } from '@/lib/format';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getApplyPlace } from '@/lib/usecases/fund/apply-place';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';
import '@/components/propose/propose.css';
import '@/components/fund/fund.css';

interface PageProps {
  readonly params: Promise<{ readonly fonds: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ fonds }, t] = await Promise.all([params, getTranslations('fund.apply')]);
  const place = await getApplyPlace(fonds, new Date());
  return { title: place ? t('metaTitle', { fund: place.fund.title }) : t('title') };
}

/** Applying for money of a fund, or why that cannot be now. */
export default async function ApplyPage({ params }: PageProps) {
  const [{ fonds }, t, page, locale] = await Promise.all([
    params,
    getTranslations('fund.apply'),
    getTranslations('fund.page'),
    getLocale(),
  ]);
  const place = await getApplyPlace(fonds, new Date());
  if (!place) notFound();
  const { fund, state, leftCents } = place;
  const opens = formatDate(fund.opensOn, locale);
  const closes = formatDate(fund.closesOn, locale);
  return (
    <>
      {fund.sample && <SampleNotice />}
      <div className="wc-page wc-text wc-propose">
        <Paragraph>
          <TextLink href={`/wijkteam/${fund.id}`}>{t('back', { fund: fund.title })}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {state === 'open' ? (
          <>
            <noscript>
              <Paragraph>{t('noScript')}</Paragraph>
            </noscript>
            <ClientMessages
              paths={[
                'fund.apply',
                'fund.problem',
                'fund.kind',
                'fund.kindOf',
                'propose.field',
                'propose.hint',
                'propose.place',
                'propose.copy',
                'common.theme',
                'district.map',
                'help.address',
              ]}
            >
              <Apply
                place={place}
                baseMap={getBaseMap()}
                send={applyAction}
                intro={
                  <>
                    <Paragraph lead>{t('lead', { district: fund.district })}</Paragraph>
                    <Paragraph>{t('leftNow', { left: formatMoney(leftCents, locale) })}</Paragraph>
                    <Framework framework={fund.framework} level={2} />
                    <HowItGoes fund={fund} />
                  </>
                }
              />
            </ClientMessages>
          </>
        ) : (
          <>
            <Paragraph lead>{t('closed')}</Paragraph>
            <Paragraph>
              {state === 'not_yet' ? page('notYet', { date: opens }) : page('closed', { date: closes })}
            </Paragraph>
          </>
        )}
      </div>
    </>
  );
}
