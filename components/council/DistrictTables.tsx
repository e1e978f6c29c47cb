import { useLocale, useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import { TextLink } from '@/components/ui/Text';
import { projectHref } from '@/components/visit/links';
import type { IndicatorId, Observation } from '@/lib/domain/indicators';
import { formatDate } from '@/lib/format';
import type { DistrictOverTime } from './DistrictScreen';
import { useMoneyOf, useWords } from './useWords';

/** The figure of the whole district in one round. */
export function figureOf(observations: readonly Observation[], id: IndicatorId): Observation | null {
  return (
    observations.find((one) => one.indicator === id && one.dimension === null && one.area.level === 'wijk') ??
    null
  );
}

/** The rounds, with the same observations as the page that compares. */
export function RoundTable({ rounds }: Pick<DistrictOverTime, 'rounds'>) {
  const t = useTranslations('council.overTime');
  const words = useWords();
  const money = useMoneyOf();
  const locale = useLocale();
  const cell = (one: Observation | null, text: (known: Observation) => string) =>
    one && (one.value === null ? words.value(one) : text(one));
  const named = (one: Observation) => [words.value(one), words.counts(one)].filter(Boolean).join(' · ');
  return (
    <StackTable
      caption={t('parts.rounds')}
      captionHidden
      columns={[
        { label: t('roundColumns.round') },
        { label: t('roundColumns.voting') },
        { label: t('roundColumns.turnout') },
        { label: t('roundColumns.ideas'), numeric: true },
        { label: t('roundColumns.money'), numeric: true },
        { label: t('roundColumns.done') },
      ]}
      rows={rounds.map(({ round, observations }) => ({
        key: round.id,
        cells: [
          round.countedOn ? (
            <TextLink key="round" href={`/uitslag/${round.id}`}>
              {round.title}
            </TextLink>
          ) : (
            round.title
          ),
          t('period', {
            from: formatDate(round.opensOn, locale),
            to: formatDate(round.closesOn, locale),
          }),
          cell(figureOf(observations, 'P01'), named),
          cell(figureOf(observations, 'P06'), ({ numerator }) => String(numerator)),
          cell(figureOf(observations, 'G01'), ({ numerator }) => money(numerator ?? 0)),
          cell(figureOf(observations, 'R01'), words.counts),
        ],
      }))}
    />
  );
}

/** The years of the team fund, from its account. */
export function FundTable({ funds }: Pick<DistrictOverTime, 'funds'>) {
  const t = useTranslations('council.overTime');
  const money = useMoneyOf();
  const column = (name: 'budget' | 'granted' | 'paid' | 'carried' | 'left') => ({
    label: t(`fundColumns.${name}`),
    numeric: true,
  });
  return (
    <StackTable
      caption={t('parts.funds')}
      captionHidden
      columns={[
        { label: t('fundColumns.year') },
        column('budget'),
        column('granted'),
        column('paid'),
        column('carried'),
        column('left'),
      ]}
      rows={funds.map((one) => ({
        key: one.id,
        cells: [
          <TextLink key="fund" href={`/wijkteam/${encodeURIComponent(one.id)}`}>
            {one.year}
          </TextLink>,
          money(one.budgetCents),
          money(one.grantedCents),
          money(one.paidCents),
          money(one.carriedOutCents),
          money(one.leftCents),
        ],
      }))}
    />
  );
}

interface ProjectTableProps extends Pick<DistrictOverTime, 'projects'> {
  readonly slug: string;
}

/** Everything that got money, by cheque or by the team. */
export function ProjectTable({ slug, projects }: ProjectTableProps) {
  const t = useTranslations('council.overTime');
  const money = useMoneyOf();
  const locale = useLocale();
  const day = (on: string | null, without: 'unknown' | 'running') =>
    on ? formatDate(on, locale) : t(without);
  return (
    <StackTable
      caption={t('parts.projects')}
      captionHidden
      columns={[
        { label: t('projectColumns.title') },
        { label: t('projectColumns.status') },
        { label: t('projectColumns.awarded'), numeric: true },
        { label: t('projectColumns.paid'), numeric: true },
        { label: t('projectColumns.due') },
        { label: t('projectColumns.ended') },
      ]}
      rows={projects.map(({ id, title, status, awardedCents, paidCents, dueOn, endedOn }) => ({
        key: id,
        cells: [
          <TextLink key="project" href={projectHref({ id, title, status, districtSlug: slug })}>
            {title}
          </TextLink>,
          t(`status.${status}`),
          money(awardedCents),
          money(paidCents),
          day(dueOn, 'unknown'),
          day(endedOn, 'running'),
        ],
      }))}
    />
  );
}
