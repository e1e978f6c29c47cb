'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
import { formatMoney } from '@/lib/format';
import { ResultBadge } from '../ResultBadge';
import type { ChequePart, ChequeStory } from './recount';

interface ChequeReportProps {
  readonly story: ChequeStory;
}

/** What each part of the cheque did, and whether the recount agrees. Takes the focus: it is the answer to a question. */
export function ChequeReport({ story }: ChequeReportProps) {
  const t = useTranslations('outcome.cheque');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-3">
        {t('result')}
      </h3>
      {story.otherDivision && <Alert kind="warning">{t('otherDivision')}</Alert>}
      <Totals story={story} />
      <ul className="wc-list-plain wc-outcome-parts">
        {story.parts.map((part) => (
          <Part key={part.number} part={part} />
        ))}
      </ul>
      <Recount story={story} />
    </div>
  );
}

function Totals({ story }: ChequeReportProps) {
  const t = useTranslations('outcome.cheque');
  const locale = useLocale();
  const money = (cents: number) => formatMoney(cents, locale);
  if (story.parts.length === 0) return <Paragraph>{t('blank')}</Paragraph>;
  const { chequeCents, pledgedCents, paidCents, returnedCents } = story;
  const cheque = money(chequeCents);
  if (paidCents === null || returnedCents === null) {
    return <Paragraph>{t('summaryUnpaid', { pledged: money(pledgedCents), cheque })}</Paragraph>;
  }
  const left = chequeCents - paidCents - returnedCents;
  const kept = story.parts.reduce((sum, part) => sum + (part.kept ? (part.returnedCents ?? 0) : 0), 0);
  const amounts = { paid: money(paidCents), returned: money(returnedCents - kept), cheque };
  return (
    <Paragraph>
      {kept > 0 ? t('summaryKept', { ...amounts, kept: money(kept) }) : t('summary', amounts)}{' '}
      {left > 0 && t('notGiven', { amount: money(left) })}
    </Paragraph>
  );
}

function Part({ part }: { readonly part: ChequePart }) {
  const t = useTranslations('outcome.cheque');
  const locale = useLocale();
  const { paidCents, returnedCents } = part;
  return (
    <li className="wc-outcome-part">
      <div className="wc-outcome-card__head">
        <span className="wc-outcome-part__title">{part.title}</span>
        <ResultBadge funded={part.funded} />
      </div>
      <p className="nl-paragraph">
        {t('gave', { pledged: formatMoney(part.pledgedCents, locale) })}{' '}
        {paidCents !== null && t('partPaid', { paid: formatMoney(paidCents, locale) })}{' '}
        {returnedCents !== null &&
          returnedCents > 0 &&
          t(part.kept ? 'partKept' : 'partReturned', { returned: formatMoney(returnedCents, locale) })}
      </p>
    </li>
  );
}

function Recount({ story }: ChequeReportProps) {
  const t = useTranslations('outcome.cheque');
  const { differences, ballots, paidCents } = story;
  return (
    <>
      {paidCents === null && <Paragraph>{t('ruleWithoutPayments')}</Paragraph>}
      {differences.length === 0 ? (
        <Alert kind="ok">{t('agrees', { ballots })}</Alert>
      ) : (
        <Alert kind="error" role="alert">
          {t('differs')} {t('differsAt', { titles: differences.join(', ') })}
        </Alert>
      )}
    </>
  );
}
