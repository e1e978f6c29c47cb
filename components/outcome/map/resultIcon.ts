import { type DivIcon, divIcon } from 'leaflet';
import type { ResultSpot } from './spots';

const SVG = 'http://www.w3.org/2000/svg';
/** Funded stands on its spot as a pin; not funded lies on it as a disc: the shape tells, not only the colour. */
const PIN = 'M18 42C7 28 2 23 2 16a16 16 0 1 1 32 0c0 7-5 12-16 26z';
const DISC = 'M18 29a13 13 0 1 1 26 0a13 13 0 1 1-26 0z';
const CHECK = 'M27.5 7 30 9.5 35 4';
const DASH = 'M37.5 20h6';

/** A pin with a check for what was funded, a disc with a dash for what was not; both with the idea's number. */
export function resultIcon({ funded, label }: Pick<ResultSpot, 'funded' | 'label'>): DivIcon {
  const picture = svg('svg', { viewBox: '0 0 50 44', width: '50', height: '44' });
  const [x, y, signX, signY] = funded ? [18, 21.5, 31, 7] : [31, 34, 40.5, 20];
  const text = svg('text', { x: String(x), y: String(y), 'text-anchor': 'middle' });
  text.textContent = label;
  picture.append(
    svg('path', { class: 'wc-verdict__shape', d: funded ? PIN : DISC }),
    text,
    svg('circle', { class: 'wc-verdict__badge', cx: String(signX), cy: String(signY), r: '7' }),
    svg('path', { class: 'wc-verdict__sign', d: funded ? CHECK : DASH }),
  );
  return divIcon({
    html: picture as unknown as HTMLElement,
    className: `wc-verdict${funded ? ' wc-verdict--funded' : ''}`,
    iconSize: [50, 44],
    iconAnchor: funded ? [18, 42] : [31, 29],
  });
}

const GROUP_PX = 48;
const RING = { cx: '24', cy: '24', r: '20', pathLength: '100' };

/** Several ideas close together: "2/5" in a ring of which the funded part is filled in. */
export function groupIcon(funded: number, all: number): DivIcon {
  const picture = svg('svg', { viewBox: '0 0 48 48', width: String(GROUP_PX), height: String(GROUP_PX) });
  const part = ((100 * funded) / all).toFixed(1);
  const text = svg('text', { x: '24', y: '29', 'text-anchor': 'middle' });
  text.textContent = `${funded}/${all}`;
  picture.append(
    svg('circle', { class: 'wc-verdict__ring', ...RING }),
    svg('circle', { class: 'wc-verdict__part', 'stroke-dasharray': `${part} 100`, ...RING }),
    text,
  );
  return divIcon({
    html: picture as unknown as HTMLElement,
    className: 'wc-verdict',
    iconSize: [GROUP_PX, GROUP_PX],
    iconAnchor: [GROUP_PX / 2, GROUP_PX],
  });
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
