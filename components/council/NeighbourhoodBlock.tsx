import { useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { Observation } from '@/lib/domain/indicators';
import type { DistrictMap } from '@/lib/domain/indicators/outline';
import { ChartFrame } from './ChartFrame';
import { axisEnd } from './chartRows';
import { LazyDotChart } from './charts/lazy';
import { type CouncilChoice, choiceQuery, SORT_KEYS } from './choice';
import { NeighbourhoodMap } from './NeighbourhoodMap';
import { sortRows } from './sortRows';
import { PartCell } from './TileTables';
import { useAlternative, useOrigin, usePoints } from './tiles/useChartWords';
import { useMoneyOf, useWords } from './useWords';
import { type NeighbourhoodRow, neighbourhoodRows, type ShownArea } from './view';

interface NeighbourhoodBlockProps {
  readonly id: string;
  readonly areas: readonly (ShownArea & { readonly map: DistrictMap | null })[];
  readonly choice: CouncilChoice;
}

const TABLE = 'tabel-buurten';

/** Every buurt: the table, which can be sorted, and turnout as dots on one axis. */
export function NeighbourhoodBlock({ id, areas, choice }: NeighbourhoodBlockProps) {
  const t = useTranslations('council.areas');
  const blocks = useTranslations('council.page.blocks');
  const rows = sortRows(neighbourhoodRows(areas), choice.sort);
  return (
    <section className="wc-section" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {blocks('areas')}
      </Heading>
      {rows.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('intro')}</Paragraph>
          <SortLinks choice={choice} />
          <div id={TABLE} tabIndex={-1}>
            <NeighbourhoodTable rows={rows} choice={choice} />
          </div>
          <Heading level={3}>{t('map')}</Heading>
          <NeighbourhoodMap areas={areas} table={TABLE} />
          <Heading level={3}>{t('chart')}</Heading>
          <TurnoutChart rows={rows} areas={areas} />
        </>
      )}
    </section>
  );
}

function SortLinks({ choice }: { readonly choice: CouncilChoice }) {
  const t = useTranslations('council.areas');
  return (
    <nav aria-label={t('sort')} className="wc-council__links">
      <span>{t('sort')}:</span>
      {SORT_KEYS.map((key) =>
        key === choice.sort ? (
          <b key={key} aria-current="true">
            {t(`columns.${key}`)}
          </b>
        ) : (
          <TextLink key={key} href={`/raad?${choiceQuery({ ...choice, sort: key })}#buurten`}>
            {t(`columns.${key}`)}
          </TextLink>
        ),
      )}
    </nav>
  );
}

function NeighbourhoodTable({
  rows,
  choice,
}: {
  readonly rows: readonly NeighbourhoodRow[];
  readonly choice: CouncilChoice;
}) {
  const t = useTranslations('council.areas');
  const words = useWords();
  const money = useMoneyOf();
  const numerator = (one: Observation | null, text: (value: number) => string) => {
    if (one === null) return words.unknown;
    return one.numerator === null ? <PartCell one={one} /> : text(one.numerator);
  };
  return (
    <StackTable
      caption={t('caption', { by: t(`columns.${choice.sort}`) })}
      columns={[
        { label: t('columns.naam') },
        { label: t('columns.wijk') },
        { label: t('columns.opkomst') },
        { label: t('columns.ideeen'), numeric: true },
        { label: t('columns.geld'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: `${row.district} ${row.area.code}`,
        cells: [
          row.area.name,
          row.district,
          <PartCell key="turnout" one={row.turnout} />,
          numerator(row.ideas, String),
          numerator(row.money, money),
        ],
      }))}
    />
  );
}

interface TurnoutChartProps extends Pick<NeighbourhoodBlockProps, 'areas'> {
  readonly rows: readonly NeighbourhoodRow[];
}

function TurnoutChart({ rows, areas }: TurnoutChartProps) {
  const t = useTranslations('council.areas');
  const words = useWords();
  const alternative = useAlternative();
  const pointsOf = usePoints();
  const origin = useOrigin();
  const drawn = rows.map(({ area, district, turnout }) => ({
    key: area.code,
    name: `${area.name}, ${district}`,
    text: words.value(turnout),
    value: turnout.value ?? 0,
    none: turnout.value === null,
  }));
  if (drawn.every(({ none }) => none)) return null;
  const facts = drawn.map(({ key, name, text }) => ({ key, name, value: text }));
  return (
    <ChartFrame
      table={TABLE}
      label={t('chart')}
      points={pointsOf(facts.filter((_, i) => !drawn[i]?.none))}
      about={{ file: 'wijkcheque-opkomst-buurten', title: t('chartQuestion'), source: origin('P10', areas) }}
    >
      <WhenSeen className="wc-chart__place">
        <LazyDotChart
          alternative={alternative('dot', t('chartQuestion'), facts)}
          rows={drawn}
          max={axisEnd(Math.max(...drawn.map(({ value }) => value)), true)}
          reference={null}
        />
      </WhenSeen>
    </ChartFrame>
  );
}
