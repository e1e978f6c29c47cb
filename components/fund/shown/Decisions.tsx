import { getLocale, getTranslations } from 'next-intl/server';
import type { PublicDecision } from '@/lib/domain/fund/views';
import { formatDate, formatMoney } from '@/lib/format';
import { Badge } from '../../ui/Badge';
import { Heading } from '../../ui/Heading';
import { Paragraph, TextLink } from '../../ui/Text';

interface DecisionsProps {
  readonly districtSlug: string;
  readonly decisions: readonly PublicDecision[];
}

/** Every decision with its reason, the last first. */
export async function Decisions({ districtSlug, decisions }: DecisionsProps) {
  const t = await getTranslations('fund.page');
  if (decisions.length === 0) return <Paragraph>{t('noDecisions')}</Paragraph>;
  return (
    <ol className="wc-list-plain wc-fund__list">
      {decisions.map((decision) => (
        <li key={decision.number} className="wc-fund__decision">
          <Decision districtSlug={districtSlug} decision={decision} />
        </li>
      ))}
    </ol>
  );
}

async function Decision({
  districtSlug,
  decision,
}: {
  readonly districtSlug: string;
  readonly decision: PublicDecision;
}) {
  const [t, outcomes, locale] = await Promise.all([
    getTranslations('fund.page'),
    getTranslations('fund.outcome'),
    getLocale(),
  ]);
  const { title, applicant, outcome, route, askedCents, grantedCents, projectId } = decision;
  const { reason, againstAdvice, conditions, members, recused, quorum } = decision;
  const money = (cents: number) => formatMoney(cents, locale);
  return (
    <>
      <Heading level={3} look={4}>
        {title}
      </Heading>
      <p className="wc-muted wc-small">
        {t('who', { applicant })} · {formatDate(decision.on, locale)}, {t('decidedBy', { route })}
      </p>
      <p>
        <Badge>{outcomes(outcome)}</Badge> {t('given')}: <b>{money(grantedCents)}</b>. {t('asked')}:{' '}
        {money(askedCents)}.
      </p>
      <p className="wc-fund__said">{t('reason', { reason })}</p>
      {againstAdvice && <p className="wc-fund__said">{t('against', { reason: againstAdvice })}</p>}
      {conditions && <p className="wc-fund__said">{t('conditions', { conditions })}</p>}
      {quorum !== null && <p className="wc-small">{t('quorum', { members, quorum })}</p>}
      {recused > 0 && <p className="wc-small">{t('recused', { count: recused })}</p>}
      {projectId && (
        <p>
          <TextLink href={`/wijk/${districtSlug}/projecten/${projectId}`}>
            {t('project')}
            <span className="wc-hidden-label">: {title}</span>
          </TextLink>
        </p>
      )}
    </>
  );
}
