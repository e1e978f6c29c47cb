import { useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import type { Indicator, Observation } from '@/lib/domain/indicators';
import { useSurveyWords } from './cohesion/useSurveyWords';
import { useWords } from './useWords';
import { headlineOf, measuresOf, partsOf, partsTogether, type ShownArea, splitsOf } from './view';

/** Heads of columns, by their names. */
function useColumns() {
  const t = useTranslations('council.tile.columns');
  return (...names: readonly Parameters<typeof t>[0][]) => names.map((name) => ({ label: t(name) }));
}

interface TableProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
}

/** The figure of every area, what it was made from, and why there is none. */
export function HeadlineTable({ indicator: { id }, areas }: TableProps) {
  const t = useTranslations('council.tile');
  const columns = useColumns();
  const label = useTranslations('council.indicators')(`${id}.label`);
  const words = useWords();
  const rows = areas.flatMap((shown) => {
    const one = headlineOf(shown, id);
    if (!one) return [];
    const more = [words.reason(one), ...measuresOf(shown, id).map(words.group)].filter((text) => text !== '');
    return [
      {
        key: shown.area.code,
        cells: [shown.area.name, words.value(one), words.counts(one), more.join(' ')],
      },
    ];
  });
  return (
    <StackTable
      caption={t('tableHeadline', { label })}
      captionHidden
      columns={columns('area', 'value', 'counts', 'explanation')}
      rows={rows}
    />
  );
}

/** The parts of the figure below each other, the areas beside each other. */
export function PartsTable({ indicator, areas }: TableProps) {
  const t = useTranslations('council.tile');
  const label = useTranslations('council.indicators')(`${indicator.id}.label`);
  const words = useWords();
  const split = splitsOf(areas, indicator);
  if (split.length === 0) return null;
  // A round carries nothing to another year: of what an area does not have the table says so.
  const cell = (one: Observation | undefined) => (one ? <PartCell one={one} /> : words.notHere);
  return (
    <StackTable
      caption={t('tableParts', { label })}
      captionHidden
      columns={[{ label: t('columns.part') }, ...split.map(({ name }) => ({ label: name }))]}
      rows={partsTogether(split).map((part) => ({
        key: part.group ?? '',
        cells: [
          words.group(part),
          ...split.map(({ parts }) => cell(parts.find(({ group }) => group === part.group))),
        ],
      }))}
    />
  );
}

/** A figure with what it was made from, or why there is none. */
export function PartCell({ one }: { readonly one: Observation }) {
  const words = useWords();
  const counts = words.counts(one);
  const reason = words.reason(one);
  return (
    <>
      {words.value(one)}
      {counts && <span className="wc-muted"> · {counts}</span>}
      {reason && one.value === null && <span className="wc-tile__reason">{reason}</span>}
    </>
  );
}

/** The steps of a curve: every area has others. */
export function CurveTable({ indicator, areas }: TableProps) {
  const t = useTranslations('council.tile');
  const columns = useColumns();
  const label = useTranslations('council.indicators')(`${indicator.id}.label`);
  const words = useWords();
  const rows = areas.flatMap((shown) =>
    partsOf(shown, indicator).map((one) => ({
      key: `${shown.area.code} ${one.group}`,
      cells: [
        shown.area.name,
        words.group(one),
        words.value(one),
        t('curveCounts', { events: one.numerator ?? 0, atRisk: one.denominator ?? 0 }),
      ],
    })),
  );
  if (rows.length === 0) return null;
  return (
    <StackTable
      caption={t('tableCurve', { label })}
      captionHidden
      columns={columns('area', 'day', 'left', 'counts')}
      rows={rows}
    />
  );
}

/** Parts of which every area has others and many: behind a summary, since the figure itself stands above. */
export function LongTable({ indicator, areas }: TableProps) {
  const t = useTranslations('council.tile');
  const columns = useColumns();
  const label = useTranslations('council.indicators')(`${indicator.id}.label`);
  const words = useSurveyWords();
  const plain = useWords();
  const rows = areas.flatMap((shown) =>
    partsOf(shown, indicator).map((one) => ({
      key: `${shown.area.code} ${one.group}`,
      cells: [
        shown.area.name,
        words.group(one),
        words.value(one),
        [plain.counts(one), words.interval(one), one.value === null ? words.reason(one) : '']
          .filter(Boolean)
          .join(' '),
      ],
    })),
  );
  if (rows.length === 0) return null;
  return (
    <details className="wc-tile__all">
      <summary>{t('tableLong', { label, count: rows.length })}</summary>
      <StackTable
        caption={t('tableParts', { label })}
        captionHidden
        columns={columns('area', 'part', 'value', 'counts')}
        rows={rows}
      />
    </details>
  );
}

/** The ideas themselves: every area has others. */
export function IdeaTable({ indicator, areas }: TableProps) {
  const t = useTranslations('council.tile');
  const label = useTranslations('council.indicators')(`${indicator.id}.label`);
  const words = useWords();
  const rows = areas.flatMap((shown) =>
    partsOf(shown, indicator).map((one, i) => ({
      key: `${shown.area.code} ${i}`,
      cells: [one.group, shown.area.name, words.value(one)],
    })),
  );
  if (rows.length === 0) return null;
  return (
    <StackTable
      caption={t('tableIdeas', { label })}
      captionHidden
      columns={[
        { label: t('columns.idea') },
        { label: t('columns.area') },
        { label: t('columns.amount'), numeric: true },
      ]}
      rows={rows}
    />
  );
}
