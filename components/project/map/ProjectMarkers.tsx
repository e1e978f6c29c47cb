import { type DivIcon, divIcon } from 'leaflet';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '@/lib/domain/area';
import type { ProjectStatus } from '@/lib/domain/project/words';
import { clusterIcon } from '../../map/icons';
import { MarkerLayer } from '../../map/MarkerLayer';
import { STATUS_SHAPES } from '../shapes';
import '../stand.css';

export interface MarkedProject {
  /** Tells it from the others on this map. */
  readonly number: number;
  readonly position: Position;
  readonly title: string;
  readonly status: ProjectStatus;
  readonly href: string;
}

/** The projects of a map; a click leads to the page of one. For the pointer, as all markers. */
export function ProjectMarkers({ projects }: { readonly projects: readonly MarkedProject[] }) {
  const map = useMap();
  const t = useTranslations('project');
  const { push } = useRouter();
  useEffect(() => {
    const byNumber = new Map(projects.map((one) => [one.number, one]));
    const choose = (number: number) => {
      const chosen = byNumber.get(number);
      if (chosen) push(chosen.href);
    };
    const layer = new MarkerLayer<MarkedProject>(
      map,
      { point: () => undefined, choose },
      {
        single: ({ status, title }) => ({
          icon: statusIcon(status),
          title: `${t(`status.${status}`)}: ${title}`,
        }),
        cluster: ({ length }) => ({
          icon: clusterIcon(length, 'wc-cluster wc-cluster--projects'),
          title: t('map.cluster', { count: String(length) }),
        }),
      },
    );
    layer.setIdeas(projects);
    return () => layer.remove();
  }, [map, projects, push, t]);
  return null;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The shape of a status on a white coin, with its own spot in the middle. */
function statusIcon(status: ProjectStatus): DivIcon {
  const picture = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [
    ['viewBox', '0 0 24 24'],
    ['width', '20'],
    ['height', '20'],
  ] as const)
    picture.setAttribute(name, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', STATUS_SHAPES[status]);
  path.setAttribute('fill-rule', 'evenodd');
  picture.append(path);
  return divIcon({
    html: picture as unknown as HTMLElement,
    className: `wc-standpin wc-stand--${status}`,
    iconSize: [34, 34],
    iconAnchor: [17, 17],
  });
}
