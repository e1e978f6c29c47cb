import { type DivIcon, divIcon } from 'leaflet';
import type { PlaceKind } from '@/lib/domain/area';
import type { IdeaTheme } from '@/lib/domain/idea';

const SVG = 'http://www.w3.org/2000/svg';
const PIN = 'M18 42C7 28 2 23 2 16a16 16 0 1 1 32 0c0 7-5 12-16 26z';

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/**
 * A pin with the idea's number, or `+` for one that has none yet, in the colour of its theme: filled when the visitor gave,
 * hollow when not.
 */
export function ideaIcon(number: number | '+', theme: IdeaTheme): DivIcon {
  const picture = svg('svg', { viewBox: '0 0 36 44', width: '36', height: '44' });
  const text = svg('text', { x: '18', y: '21.5', 'text-anchor': 'middle' });
  text.textContent = String(number);
  if (Number(number) > 999) text.setAttribute('class', 'wc-pin__long');
  picture.append(svg('path', { d: PIN }), text);
  return divIcon({
    html: picture as unknown as HTMLElement,
    className: `wc-pin wc-theme wc-theme--${theme}`,
    iconSize: [36, 44],
    iconAnchor: [18, 42],
  });
}

/** A round with how many ideas stand there; on its spot like a pin, so that the two keep the same distance. */
export function clusterIcon(count: number, className = 'wc-cluster'): DivIcon {
  const size = count < 10 ? 40 : count < 100 ? 46 : 54;
  const text = document.createElement('span');
  text.textContent = String(count);
  return divIcon({
    html: text,
    className,
    iconSize: [size, size],
    iconAnchor: [size / 2, size],
  });
}

const SIGNS: Readonly<Record<PlaceKind, string>> = {
  huis_van_de_wijk: 'M4 11 12 4l8 7v9h-6v-6h-4v6H4z',
  school: 'M12 4 2 9l10 5 8-4v6h2V9zM6 13v4c2 2 10 2 12 0v-4l-6 3z',
  buurtwerk:
    'M8 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6zm8 0a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 19c0-6 12-6 12 0zm13 0c0-2-1-3-2-4 4-2 9 0 9 4z',
  police: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  housing: 'M4 20V8l5-4 5 4v3l6 2v7zm3-9v2h2v-2zm0 4v2h2v-2zm9 0v2h2v-2z',
  other: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
};

/** A square sign, so that a place is not taken for an idea. */
export function placeIcon(kind: PlaceKind): DivIcon {
  const picture = svg('svg', { viewBox: '0 0 24 24', width: '18', height: '18' });
  picture.append(svg('path', { d: SIGNS[kind] }));
  return divIcon({ html: picture as unknown as HTMLElement, className: 'wc-place', iconSize: [28, 28] });
}

/** The name of an area, centred on its spot. */
export function nameIcon(text: string, own: boolean): DivIcon {
  const name = document.createElement('span');
  name.textContent = text;
  return divIcon({ html: name, className: `wc-name${own ? ' wc-name--own' : ''}`, iconSize: [0, 0] });
}
