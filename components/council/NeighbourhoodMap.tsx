import { useTranslations } from 'next-intl';
import type { AreaOutline, DistrictMap } from '@/lib/domain/indicators/outline';
import { ChartFrame } from './ChartFrame';
import { fillOf, Hatches, MapLegend } from './MapLegend';
import { type MapArea, mapAreas } from './mapAreas';
import { useOrigin } from './tiles/useChartWords';
import { useWords } from './useWords';
import type { ShownArea } from './view';
import './map.css';

/** Of the hatchings; a number tells those of one map from those of another. */
const HATCH = 'wc-geen-cijfer';
/** An area that is smaller has no words in it; they are in the table. */
const ROOM = { width: 40, height: 18 } as const;
interface NeighbourhoodMapProps {
  readonly areas: readonly (ShownArea & { readonly map?: DistrictMap | null })[];
  /** The table with the same figures. */
  readonly table: string;
}

/**
 * Turnout per buurt as a map, after the table with the same figures: five fixed classes, and another hatching for each kind
 * of reason that there is no figure.
 */
export function NeighbourhoodMap({ areas, table }: NeighbourhoodMapProps) {
  const t = useTranslations('council.areas');
  const origin = useOrigin();
  const reading = useReading();
  const drawn = areas.flatMap(({ map, ...shown }) =>
    map ? [{ name: shown.area.name, map, parts: mapAreas({ ...shown, map }) }] : [],
  );
  if (!drawn.some(({ parts }) => parts.some(({ turnout }) => turnout !== null))) return null;
  return (
    <ChartFrame
      table={table}
      label={t('map')}
      points={drawn.flatMap(({ parts }) => parts.map((part) => ({ key: part.key, text: reading(part) })))}
      about={{ file: 'wijkcheque-kaart-buurten', title: t('map'), source: origin('P10', areas) }}
    >
      <div className="wc-areamap">
        {drawn.map(({ name, map, parts }, i) => (
          <figure key={name}>
            <figcaption className="wc-muted">{name}</figcaption>
            <svg
              role="img"
              aria-label={t('mapAlt', { district: name, facts: parts.map(reading).join('; ') })}
              viewBox={`0 0 ${map.width} ${map.height}`}
              className="wc-chart wc-areamap__map"
            >
              <Hatches id={`${HATCH}-${i}`} />
              {parts.flatMap((part) =>
                part.outlines.map((outline) => (
                  <Area key={outline.code} outline={outline} part={part} hatch={`${HATCH}-${i}`} />
                )),
              )}
            </svg>
          </figure>
        ))}
      </div>
      <MapLegend />
    </ChartFrame>
  );
}

/** An area with its figure, or with why there is none. */
function useReading() {
  const t = useTranslations('council.areas');
  const words = useWords();
  return ({ name, look, turnout }: MapArea): string => {
    if (turnout === null) return `${name}: ${'hatch' in look ? t(`hatch.${look.hatch}`) : ''}`;
    const why = turnout.value === null ? words.reason(turnout) : '';
    return `${name}: ${[words.value(turnout), why].filter(Boolean).join('. ')}`;
  };
}

interface AreaProps {
  readonly outline: AreaOutline;
  readonly part: MapArea;
  readonly hatch: string;
}

function Area({ outline: { path, label }, part: { key, look, turnout }, hatch }: AreaProps) {
  const words = useWords();
  const fits = label.width >= ROOM.width && label.height >= ROOM.height;
  return (
    <g>
      <path d={path} data-point={key} {...fillOf(look, hatch)} />
      {turnout && 'class' in look && fits && (
        <text
          x={label.x}
          y={label.y + 4}
          textAnchor="middle"
          className={look.class > 2 ? 'wc-areamap__light' : 'wc-areamap__dark'}
        >
          {words.value(turnout)}
        </text>
      )}
    </g>
  );
}
