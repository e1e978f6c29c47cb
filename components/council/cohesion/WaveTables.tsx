import { useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import type { Indicator, Observation } from '@/lib/domain/indicators';
import { useWords } from '../useWords';
import { headlineOf, type ShownArea } from '../view';
import { type SurveyArea, surveyAreas } from './surveyAreas';
import { useSurveyWords } from './useSurveyWords';

interface WaveTablesProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
}

/** Per district every wave with its margin, the change between the last two, and that beside elsewhere. */
export function WaveTables({ indicator, areas }: WaveTablesProps) {
  const words = useWords();
  const surveyed = surveyAreas(areas, indicator.id);
  const without = areas.filter((shown) => !surveyed.some(({ area }) => area.code === shown.area.code));
  return (
    <>
      {surveyed.map((one) => (
        <WaveTable key={one.area.code} indicator={indicator} surveyed={one} />
      ))}
      {without.map((shown) => {
        const one = headlineOf(shown, indicator.id);
        return (
          one && (
            <p key={shown.area.code}>
              <b>{shown.area.name}</b>: {words.value(one)}. {words.reason(one)}
            </p>
          )
        );
      })}
    </>
  );
}

function WaveTable({
  indicator,
  surveyed,
}: {
  readonly indicator: Indicator;
  readonly surveyed: SurveyArea;
}) {
  const t = useTranslations('council.waves');
  const label = useTranslations('council.indicators')(`${indicator.id}.label`);
  const words = useSurveyWords();
  const { area, waves, changes } = surveyed;
  const row = (one: Observation) => ({
    key: `${one.dimension} ${one.group}`,
    cells: [
      words.group(one),
      words.value(one),
      words.interval(one),
      one.n === null ? '' : String(one.n),
      words.reason(one),
    ],
  });
  return (
    <div>
      <StackTable
        caption={t('caption', { label, district: area.name })}
        columns={(['wave', 'value', 'interval', 'n', 'explanation'] as const).map((name) => ({
          label: t(name),
        }))}
        rows={[...waves, ...changes].map(row)}
      />
      {changes.some(({ dimension }) => dimension === 'difference') && (
        <p className="wc-muted">{t('noEffect')}</p>
      )}
    </div>
  );
}
