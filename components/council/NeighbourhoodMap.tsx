import { useTranslations } from 'next-intl';
import type { DistrictMap } from '@/lib/domain/indicators/outline';
import { ChartFrame } from './ChartFrame';
import { useOrigin } from './tiles/useChartWords';
import { useWords } from './useWords';
import { type NeighbourhoodRow, neighbourhoodRows, type ShownArea } from './view';
import './map.css';

/** Fixed borders of the classes, in percent: the same whatever is compared. */
export const CLASS_BORDERS = [20, 30, 40, 50] as const;
const HATCH = 'wc-geen-cijfer';
/** An area that is smaller has no words in it; they are in the table. */
const ROOM = { width: 40, height: 18 } as const;

/** The class of a share: 0 is below the first border. */
export function classOf(share: number): number {
  return CLASS_BORDERS.filter((border) => share >= border).length;
}

interface NeighbourhoodMapProps {
  readonly areas: readonly (ShownArea & { readonly map?: DistrictMap | null })[];
  /** The table with the same figures. */
  readonly table: string;
}

/** Turnout per buurt as a map, after the table with the same figures: five fixed classes, hatched without a figure. */
export function NeighbourhoodMap({ areas, table }: NeighbourhoodMapProps) {
  const t = useTranslations('council.areas');
  const words = useWords();
  const origin = useOrigin();
  const drawn = areas.flatMap((shown) => {
    const rows = neighbourhoodRows([shown]);
    return shown.map && rows.length > 0 ? [{ name: shown.area.name, map: shown.map, rows }] : [];
  });
  if (drawn.length === 0) return null;
  const reading = ({ area, turnout }: NeighbourhoodRow) =>
    `${area.name}: ${[words.value(turnout), turnout.value === null ? words.reason(turnout) : ''].filter(Boolean).join('. ')}`;
  return (
    <ChartFrame
      table={table}
      label={t('map')}
      points={drawn.flatMap(({ rows }) => rows.map((row) => ({ key: row.area.code, text: reading(row) })))}
      about={{ file: 'wijkcheque-kaart-buurten', title: t('map'), source: origin('P10', areas) }}
    >
      <div className="wc-areamap">
        {drawn.map(({ name, map, rows }) => (
          <figure key={name}>
            <figcaption className="wc-muted">{name}</figcaption>
            <svg
              role="img"
              aria-label={t('mapAlt', { district: name, facts: rows.map(reading).join('; ') })}
              viewBox={`0 0 ${map.width} ${map.height}`}
              className="wc-chart wc-areamap__map"
            >
              <Hatch id={`${HATCH}-${rows[0]?.area.code ?? ''}`} />
              {map.areas.map((outline) => (
                <Area
                  key={outline.code}
                  outline={outline}
                  row={rows.find(({ area }) => area.code.split('+').includes(outline.code)) ?? null}
                  hatch={`${HATCH}-${rows[0]?.area.code ?? ''}`}
                />
              ))}
            </svg>
          </figure>
        ))}
      </div>
      <Legend />
    </ChartFrame>
  );
}

interface AreaProps {
  readonly outline: DistrictMap['areas'][number];
  readonly row: NeighbourhoodRow | null;
  readonly hatch: string;
}

function Area({ outline: { path, label }, row, hatch }: AreaProps) {
  const words = useWords();
  const value = row?.turnout.value ?? null;
  const fits = label.width >= ROOM.width && label.height >= ROOM.height;
  return (
    <g>
      <path
        d={path}
        data-point={row?.area.code}
        className={`wc-areamap__area ${value === null ? '' : `wc-areamap__class--${classOf(value)}`}`}
        {...(value === null && { fill: `url(#${hatch})` })}
      />
      {row && value !== null && fits && (
        <text
          x={label.x}
          y={label.y + 4}
          textAnchor="middle"
          className={classOf(value) > 2 ? 'wc-areamap__light' : 'wc-areamap__dark'}
        >
          {words.value(row.turnout)}
        </text>
      )}
    </g>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse" className="wc-areamap__hatch">
        <rect width={8} height={8} />
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
      </pattern>
    </defs>
  );
}

function Legend() {
  const t = useTranslations('council.areas');
  const borders: readonly number[] = CLASS_BORDERS;
  return (
    <ul className="wc-chart__legend wc-list-plain">
      {[...borders, null].map((border, i) => (
        <li key={border ?? 'top'}>
          <svg aria-hidden="true" width={22} height={16} className="wc-chart">
            <rect x={1} y={1} width={20} height={14} className={`wc-areamap__area wc-areamap__class--${i}`} />
          </svg>
          {border === null
            ? t('classTop', { from: borders.at(-1) ?? 0 })
            : i === 0
              ? t('classFirst', { until: border })
              : t('class', { from: borders[i - 1] ?? 0, until: border })}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" width={22} height={16} className="wc-chart">
          <Hatch id={`${HATCH}-uitleg`} />
          <rect
            x={1}
            y={1}
            width={20}
            height={14}
            className="wc-areamap__area"
            fill={`url(#${HATCH}-uitleg)`}
          />
        </svg>
        {t('classNone')}
      </li>
    </ul>
  );
}
