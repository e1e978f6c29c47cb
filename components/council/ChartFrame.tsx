import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type ChartAbout, type ChartPoint, ChartStage } from './ChartStage';

interface ChartFrameProps {
  /** What the link around the chart goes to. */
  readonly table: string;
  readonly label: string;
  /** Every mark of the chart in words, in the order in which a reader goes along them. */
  readonly points: readonly ChartPoint[];
  readonly about: Pick<ChartAbout, 'file' | 'title' | 'source'>;
  readonly children: ReactNode;
}

/** A chart with the way past it, its points to walk along, and the chart itself to take away. */
export function ChartFrame({ table, label, points, about, children }: ChartFrameProps) {
  const t = useTranslations('council.tile');
  return (
    <>
      <a className="nl-link wc-chart__skip" href={`#${table}`} aria-label={t('skipOf', { label })}>
        {t('skip')}
      </a>
      <ChartStage
        points={points}
        about={about}
        words={{
          walk: t('walk'),
          walkOf: t('walkOf', { label }),
          walkHint: t('walkHint', { count: points.length }),
          save: t('save'),
          saveFailed: t('saveFailed'),
          saveAs: { svg: t('saveAs', { kind: 'SVG', label }), png: t('saveAs', { kind: 'PNG', label }) },
        }}
      >
        {children}
      </ChartStage>
    </>
  );
}
