import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { formatDate, formatMoney } from '@/lib/format';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { CostTable } from './CostTable';
import type { Judged } from './types';

type FactsProps = Pick<Judged, 'application' | 'costs' | 'contact' | 'may'>;

/** What was asked, in the order in which it is judged. */
export async function ApplicationFacts({ application, costs, contact, may }: FactsProps) {
  const t = await getTranslations('fund.staff.one');
  return (
    <>
      <Paragraph className="wc-fund__said">{application.summary}</Paragraph>
      <Paragraph className="wc-fund__said">
        <b>{t('contactNeighbours')}:</b> {application.contact}
      </Paragraph>
      <Facts application={application} />
      <Heading level={3}>{t('costs')}</Heading>
      <CostTable application={application} costs={costs} />
      {may.seeContact && (
        <>
          <Heading level={3}>{t('contact')}</Heading>
          {contact ? (
            <p className="nl-paragraph wc-fund__said">
              {[contact.name, contact.email, contact.phone, contact.address].filter(Boolean).join('\n')}
            </p>
          ) : (
            <Paragraph>{t('contactGone')}</Paragraph>
          )}
        </>
      )}
    </>
  );
}

async function Facts({ application }: Pick<Judged, 'application'>) {
  const [t, kinds, themes, locale] = await Promise.all([
    getTranslations('fund.staff.one'),
    getTranslations('fund.kindOf'),
    getTranslations('common.theme'),
    getLocale(),
  ]);
  const { ownCents, otherCents, otherFrom } = application;
  const money = (cents: number) => formatMoney(cents, locale);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('asked'), <b key="asked">{money(application.askedCents)}</b>],
    [t('own'), money(ownCents)],
    [
      t('other'),
      otherFrom ? `${money(otherCents)}, ${t('otherFrom', { from: otherFrom })}` : money(otherCents),
    ],
    [t('applicant'), application.applicant],
    [t('kind'), kinds(application.applicantKind)],
    [t('theme'), themes(application.theme)],
    [t('submitted'), formatDate(application.submittedOn, locale)],
    [t('starts'), formatDate(application.startsOn, locale)],
    [t('space'), application.publicSpace ? t('yes') : t('no')],
    [t('maintainer'), application.maintainer ?? t('unknown')],
    [t('plan2'), application.maintenancePlan ?? t('unknown')],
  ];
  return (
    <dl className="wc-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
