import { useTranslations } from 'next-intl';
import { CLASS_BORDERS, HATCHES, type Hatch, type Look } from './mapAreas';

const HATCH = 'wc-uitleg';
/** Slanting lines, short dashes, level lines: told apart without colour. */
const HATCH_PATHS: Readonly<Record<Hatch, string>> = {
  hidden: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  unknown: 'M2 2h2M6 6h2',
  notApplicable: 'M0 4h8',
};

/** How an area with this look is filled; `id` of the hatchings. */
export function fillOf(look: Look, id: string) {
  if ('class' in look) return { className: `wc-areamap__area wc-areamap__class--${look.class}` };
  return { className: 'wc-areamap__area', fill: `url(#${id}-${look.hatch})` };
}

/** The hatchings, as patterns whose names begin with `id`. */
export function Hatches({ id }: { readonly id: string }) {
  return (
    <defs>
      {HATCHES.map((hatch) => (
        <pattern
          key={hatch}
          id={`${id}-${hatch}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          className="wc-areamap__hatch"
        >
          <rect width={8} height={8} />
          <path d={HATCH_PATHS[hatch]} />
        </pattern>
      ))}
    </defs>
  );
}

/** The classes and the hatchings in words. */
export function MapLegend() {
  const t = useTranslations('council.areas');
  const borders: readonly number[] = CLASS_BORDERS;
  const classes = [...borders, null].map((border, i) => {
    if (border === null) return t('classTop', { from: borders.at(-1) ?? 0 });
    return i === 0
      ? t('classFirst', { until: border })
      : t('class', { from: borders[i - 1] ?? 0, until: border });
  });
  return (
    <ul className="wc-chart__legend wc-list-plain">
      {classes.map((words, i) => (
        <LegendLine key={words} look={{ class: i }} words={words} />
      ))}
      {HATCHES.map((hatch) => (
        <LegendLine key={hatch} look={{ hatch }} words={t(`hatch.${hatch}`)} />
      ))}
    </ul>
  );
}

function LegendLine({ look, words }: { readonly look: Look; readonly words: string }) {
  const id = `${HATCH}-${'hatch' in look ? look.hatch : 'klasse'}`;
  return (
    <li>
      <svg aria-hidden="true" width={22} height={16} className="wc-chart">
        {'hatch' in look && <Hatches id={id} />}
        <rect x={1} y={1} width={20} height={14} {...fillOf(look, id)} />
      </svg>
      {words}
    </li>
  );
}
