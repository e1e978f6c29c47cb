import './charts/charts.css';
import { WavesCharts } from './cohesion/WavesCharts';
import { Bullets } from './tiles/Bullets';
import { Days } from './tiles/Days';
import { Dots } from './tiles/Dots';
import { Lorenz } from './tiles/Lorenz';
import { Ranks } from './tiles/Ranks';
import { Ratios } from './tiles/Ratios';
import { Stack } from './tiles/Stack';
import { Strip } from './tiles/Strip';
import { Survival } from './tiles/Survival';
import type { TileChartProps } from './tiles/types';

/** The chart of an indicator; nothing where there is no figure to draw. */
export function TileChart(props: TileChartProps) {
  switch (props.indicator.chart) {
    case 'dot':
    case 'dumbbell':
      return <Dots {...props} />;
    case 'stack':
      return <Stack {...props} />;
    case 'rank':
      return <Ranks {...props} />;
    case 'bullet':
      return <Bullets {...props} />;
    case 'survival':
      return <Survival {...props} />;
    case 'waves':
      return <WavesCharts indicator={props.indicator} areas={props.areas} />;
    case 'days':
      return <Days {...props} />;
    case 'strip':
      return <Strip {...props} />;
    case 'lorenz':
      return <Lorenz {...props} />;
    case 'ratio':
      return <Ratios {...props} />;
    case 'none':
      return null;
  }
}
