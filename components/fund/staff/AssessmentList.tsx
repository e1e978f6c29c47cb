import { getLocale, getTranslations } from 'next-intl/server';
import type { MemberAssessment } from '@/lib/domain/fund/views';
import type { FundCriterion } from '@/lib/domain/fund/words';
import { formatDate, formatMoney } from '@/lib/format';
import { Paragraph } from '../../ui/Text';
import type { Judged } from './types';

type ListProps = Pick<Judged, 'fund' | 'application' | 'assessments' | 'recusals'>;

/** What each member thinks, by name and not by score; who stands aside and why. */
export async function AssessmentList({ fund, application, assessments, recusals }: ListProps) {
  const t = await getTranslations('fund.staff');
  return (
    <>
      <Paragraph>
        {application.route === 'team'
          ? t('assess.who', { count: assessments.length, quorum: fund.quorum })
          : t('assess.notNeeded')}
      </Paragraph>
      {assessments.length === 0 && <Paragraph>{t('assess.none')}</Paragraph>}
      <ul className="wc-list-plain wc-fund__list">
        {assessments.map((one) => (
          <li key={one.memberId}>
            <Assessment one={one} criteria={fund.framework.criteria} />
          </li>
        ))}
        {recusals.map(({ memberId, member, reason }) => (
          <li key={memberId}>
            <p className="wc-fund__said">{t('recuse.who', { member, reason })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AssessmentProps {
  readonly one: MemberAssessment;
  readonly criteria: readonly FundCriterion[];
}

async function Assessment({ one, criteria }: AssessmentProps) {
  const [t, advices, locale] = await Promise.all([
    getTranslations('fund.staff.assess'),
    getTranslations('fund.advice'),
    getLocale(),
  ]);
  const advice = advices(one.advice);
  const amount =
    one.advice === 'grant_partly' && one.advisedCents !== null ? formatMoney(one.advisedCents, locale) : null;
  return (
    <>
      <p>
        <b>{one.member}</b>, {formatDate(one.on, locale)}
      </p>
      <p>
        {amount ? t('advisedAmount', { advice, amount }) : t('advised', { advice })}
        {one.weighted !== null && `. ${t('weighted', { percent: String(Math.round(one.weighted)) })}`}
      </p>
      <p className="wc-muted wc-small">
        {criteria.map(({ id, title }) => `${title}: ${one.scores[id] ?? '–'}`).join(' · ')}
      </p>
      {one.note && <blockquote className="wc-fund__said">{one.note}</blockquote>}
    </>
  );
}
