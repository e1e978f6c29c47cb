import { getLocale, getTranslations } from 'next-intl/server';
import type { GivenDecision } from '@/lib/domain/fund/views';
import { formatDate, formatMoney } from '@/lib/format';
import { Button } from '../../ui/Button';
import { Paragraph, TextLink } from '../../ui/Text';
import type { Judged } from './types';

type GivenProps = Pick<Judged, 'fund' | 'application' | 'contact' | 'projectId' | 'may'> & {
  readonly decision: GivenDecision;
};

/** The last decision, with its letter and the project that came of it. */
export async function DecisionGiven({ fund, application, contact, projectId, may, decision }: GivenProps) {
  const [t, one, outcomes, page, locale] = await Promise.all([
    getTranslations('fund.staff.decide'),
    getTranslations('fund.staff.one'),
    getTranslations('fund.outcome'),
    getTranslations('fund.page'),
    getLocale(),
  ]);
  const { outcome, grantedCents, reason, conditions, on, objectBy } = decision;
  return (
    <>
      <Paragraph>
        <b>{t('given', { outcome: outcomes(outcome), date: formatDate(on, locale) })}</b>
        {grantedCents > 0 && <>. {t('amountGiven', { amount: formatMoney(grantedCents, locale) })}</>}
      </Paragraph>
      <Paragraph className="wc-fund__said">{page('reason', { reason })}</Paragraph>
      {conditions && <Paragraph className="wc-fund__said">{page('conditions', { conditions })}</Paragraph>}
      {projectId && (
        <Paragraph>
          <TextLink href={`/wijk/${fund.districtSlug}/projecten/${projectId}`}>{one('project')}</TextLink>
        </Paragraph>
      )}
      {objectBy && may.seeContact && contact && (
        <form method="post" action={`/api/wijkteam/${fund.id}/${application.number}/brief`}>
          <Button type="submit">{one('letter')}</Button>
          <p className="wc-muted wc-small">{one('letterDrawing')}</p>
        </form>
      )}
    </>
  );
}
