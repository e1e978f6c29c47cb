import { getLocale, getTranslations } from 'next-intl/server';
import type { GivenDecision } from '@/lib/domain/fund/views';
import { formatDate, formatMoney } from '@/lib/format';
import { DownloadForm } from '../../staff/retention/DownloadForm';
import { Paragraph, TextLink } from '../../ui/Text';
import type { Judged } from './types';

type GivenProps = Pick<Judged, 'fund' | 'application' | 'contact' | 'projectId' | 'may'> & {
  readonly decision: GivenDecision;
};

/** Why there may be no letter, each with its sentence. */
const LETTER_ERRORS = [
  'FORBIDDEN',
  'UNKNOWN_FUND',
  'UNKNOWN_APPLICATION',
  'NO_DECISION',
  'CONTACT_GONE',
  'NOT_DRAWN',
] as const;

/** The last decision, with its letter and the project that came of it. */
export async function DecisionGiven({ fund, application, contact, projectId, may, decision }: GivenProps) {
  const [t, one, outcomes, page, locale] = await Promise.all([
    getTranslations('fund.staff.decide'),
    getTranslations('fund.staff.one'),
    getTranslations('fund.outcome'),
    getTranslations('fund.page'),
    getLocale(),
  ]);
  const { outcome, grantedCents, reason, againstAdvice, conditions, members, quorum, on } = decision;
  return (
    <>
      <Paragraph>
        <b>{t('given', { outcome: outcomes(outcome), date: formatDate(on, locale) })}</b>
        {grantedCents > 0 && <>. {t('amountGiven', { amount: formatMoney(grantedCents, locale) })}</>}
      </Paragraph>
      {quorum !== null && <Paragraph>{t('quorumThen', { members, quorum })}</Paragraph>}
      <Paragraph className="wc-fund__said">{page('reason', { reason })}</Paragraph>
      {againstAdvice && (
        <Paragraph className="wc-fund__said">{page('against', { reason: againstAdvice })}</Paragraph>
      )}
      {conditions && <Paragraph className="wc-fund__said">{page('conditions', { conditions })}</Paragraph>}
      {projectId && (
        <Paragraph>
          <TextLink href={`/wijk/${fund.districtSlug}/projecten/${projectId}`}>{one('project')}</TextLink>
        </Paragraph>
      )}
      {decision.final && may.seeContact && contact && (
        <DownloadForm
          address={`/api/wijkteam/${fund.id}/${application.number}/brief`}
          label={one('letter')}
          look="secondary"
          sentences={Object.fromEntries(LETTER_ERRORS.map((code) => [code, one(`letterError.${code}`)]))}
        >
          <p className="wc-muted wc-small">{one('letterDrawing')}</p>
        </DownloadForm>
      )}
    </>
  );
}
