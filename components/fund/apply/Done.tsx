'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Applied } from '@/lib/domain/fund/views';
import { formatDate } from '@/lib/format';
import { StepHeading } from '../../propose/StepHeading';
import { LinkToCopy } from '../../propose/share/LinkToCopy';
import { Alert } from '../../ui/Alert';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';

/** The application is in: who decides by when, and the own link, shown this once. */
export function Done({ applied, mailed }: { readonly applied: Applied; readonly mailed: boolean }) {
  const t = useTranslations('fund.apply.done');
  const locale = useLocale();
  const { number, route, dueOn, path } = applied;
  return (
    <>
      <StepHeading takeFocus>{t('title')}</StepHeading>
      <Alert kind="ok">
        <Paragraph>
          {t('number', { number: String(number) })} {t(route, { date: formatDate(dueOn, locale) })}
        </Paragraph>
      </Alert>
      <section className="wc-setup" aria-labelledby="link-titel">
        <Heading level={3} id="link-titel">
          {t('link')}
        </Heading>
        <Paragraph>
          {t('once')} {mailed && t('mailed')}
        </Paragraph>
        <LinkToCopy id="mijn-link" label={t('link')} hint={t('linkHint')} path={path} />
        <p className="wc-setup__acts">
          {/* A whole page and not a step of the router: the secret behind the # is read when a page begins. */}
          <a className="nl-button nl-button--primary" href={path}>
            {t('to')}
          </a>
        </p>
      </section>
    </>
  );
}
