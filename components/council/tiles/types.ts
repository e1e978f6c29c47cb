import type { Indicator } from '@/lib/domain/indicators';
import type { ShownArea } from '../view';

export interface TileChartProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
  readonly references: readonly ShownArea[];
}

export type ChartKind = Exclude<Indicator['chart'], 'none'>;
