import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Indicator } from '@/lib/domain/indicators';
import { ChartFrame } from '../ChartFrame';
import type { ShownArea } from '../view';
import { type Fact, useAbout, usePoints } from './useChartWords';

interface TileFrameProps {
  readonly id: Indicator['id'];
  /** What is drawn. */
  readonly areas: readonly ShownArea[];
  /** Every mark, in the order in which a reader goes along them. */
  readonly marks: readonly Fact[];
  readonly children: ReactNode;
}

/** The frame around the chart of an indicator's tile. */
export function TileFrame({ id, areas, marks, children }: TileFrameProps) {
  const texts = useTranslations('council.indicators');
  const pointsOf = usePoints();
  const about = useAbout();
  return (
    <ChartFrame
      table={`tabel-${id}`}
      label={texts(`${id}.label`)}
      points={pointsOf(marks)}
      about={about(id, areas)}
    >
      {children}
    </ChartFrame>
  );
}
