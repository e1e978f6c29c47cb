import {
  type DivIcon,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  latLngBounds,
  type Marker,
  marker,
} from 'leaflet';
import type { Position } from '@/lib/domain/area';
import { type ClusterIndex, MAX_ZOOM, type MapItem, makeClusterIndex, zoomAlone } from './clusters';

/** Room for the card that lies over the top of the map. */
const CARD_PX = 220;

/** What can stand on the map: a number that tells it from the others, and a place. */
export interface Marked {
  readonly number: number;
  readonly position: Position | null;
}

/** How markers look and what the pointer says at them. */
export interface MarkerLook<T extends Marked> {
  readonly single: (one: T) => MarkerDress;
  readonly cluster: (members: readonly T[]) => MarkerDress;
}

export interface MarkerDress {
  readonly icon: DivIcon;
  readonly title: string;
}

export interface MarkerEvents {
  readonly point: (number: number | null) => void;
  readonly choose: (number: number) => void;
}

interface Standing {
  readonly item: MapItem;
  readonly marker: Marker;
}

/**
 * The idea markers, kept by hand instead of as components: only what is in view exists, and it is worked out again
 * when a move has ended, so panning over thousands of ideas moves one pane and nothing else.
 */
export class MarkerLayer<T extends Marked> {
  private index: ClusterIndex = makeClusterIndex([]);
  private ideas = new Map<number, T>();
  private standing = new Map<string, Standing>();
  private given: ReadonlySet<number> = new Set();
  private lit: number | null = null;
  private dragged = false;

  constructor(
    private readonly map: LeafletMap,
    private readonly events: MarkerEvents,
    private readonly look: MarkerLook<T>,
  ) {
    map.on('dragstart', this.startDrag).on('dragend', this.endDrag).on('moveend', this.refresh);
  }

  remove(): void {
    this.map.off('dragstart', this.startDrag).off('dragend', this.endDrag).off('moveend', this.refresh);
    this.clear();
  }

  setIdeas(ideas: readonly T[]): void {
    const same = ideas.length === this.ideas.size && ideas.every((one) => this.ideas.get(one.number) === one);
    if (same) return;
    this.ideas = new Map(ideas.map((idea) => [idea.number, idea]));
    this.index = makeClusterIndex(ideas);
    this.clear();
    this.refresh();
  }

  setGiven(given: ReadonlySet<number>): void {
    this.given = given;
    for (const one of this.standing.values()) this.dress(one);
  }

  /** Lights the marker, or the cluster, that an idea stands in. */
  light(number: number | null): void {
    this.lit = number;
    for (const one of this.standing.values()) this.dress(one);
  }

  /** Moves the map, no further than needed, until the idea stands there by itself. */
  reveal(number: number, animate: boolean): void {
    const position = this.ideas.get(number)?.position;
    if (!position) return;
    const at = { lat: position.lat6 / 1e6, lng: position.lon6 / 1e6 };
    const now = this.map.getZoom();
    const zoom = zoomAlone(this.index, number, position, Math.floor(now));
    if (zoom > now) this.map.setView(at, zoom, { animate });
    else this.map.panInside(at, { paddingTopLeft: [60, CARD_PX], paddingBottomRight: [60, 60], animate });
  }

  private readonly refresh = (): void => {
    const bounds = this.map.getBounds().pad(0.2);
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    const items = this.index.items(box, this.map.getZoom());
    // A key names the same thing at every zoom: cluster ids carry their zoom, ideas their number.
    const wanted = new Set(items.map((item) => item.key));
    for (const [key, { marker: old }] of this.standing) {
      if (wanted.has(key)) continue;
      old.remove();
      this.standing.delete(key);
    }
    for (const item of items) if (!this.standing.has(item.key)) this.put(item);
    for (const one of this.standing.values()) this.dress(one);
  };

  private put(item: MapItem): void {
    const dress = this.dressOf(item);
    if (!dress) return;
    // No keyboard stop of its own: docs/decisions/040-map-keyboard.md.
    const made = marker([item.at[0], item.at[1]], {
      ...dress,
      keyboard: false,
      riseOnHover: true,
    });
    made.on('click', (event: LeafletMouseEvent) => {
      event.originalEvent.stopPropagation();
      this.click(item);
    });
    if (item.kind === 'idea') {
      made.on('mouseover', () => this.pointAt(item.number));
      made.on('mouseout', () => this.pointAt(null));
    }
    made.addTo(this.map);
    this.standing.set(item.key, { item, marker: made });
  }

  private dressOf(item: MapItem): MarkerDress | null {
    if (item.kind === 'cluster') {
      const members = this.index.members(item.id).flatMap((number) => this.ideas.get(number) ?? []);
      return this.look.cluster(members);
    }
    const idea = this.ideas.get(item.number);
    return idea ? this.look.single(idea) : null;
  }

  private readonly startDrag = (): void => {
    this.dragged = true;
  };

  private readonly endDrag = (): void => {
    this.dragged = false;
  };

  /** Markers pass under a pointer that drags the map: that is not pointing at them. */
  private pointAt(number: number | null): void {
    if (!this.dragged) this.events.point(number);
  }

  private click(item: MapItem): void {
    if (item.kind === 'idea') {
      this.events.choose(item.number);
      return;
    }
    const zoom = this.index.splitZoom(item.id);
    const members = this.index.members(item.id);
    const [first] = members;
    // A pile on one spot never falls apart: the card leads through its ideas one by one.
    if (zoom > MAX_ZOOM && first !== undefined) {
      this.events.choose(first);
      return;
    }
    const spots = members.flatMap((number) => {
      const position = this.ideas.get(number)?.position;
      return position ? [[position.lat6 / 1e6, position.lon6 / 1e6] as [number, number]] : [];
    });
    const fit = this.map.getBoundsZoom(latLngBounds(spots).pad(0.3));
    this.map.setView([item.at[0], item.at[1]], Math.min(MAX_ZOOM, Math.max(zoom, fit)));
  }

  private dress({ item, marker: one }: Standing): void {
    const element = one.getElement();
    if (!element) return;
    const lit = this.lit !== null && this.keyOf(this.lit) === item.key;
    element.classList.toggle('wc-marker--lit', lit);
    element.classList.toggle(
      'wc-marker--given',
      item.kind === 'idea' ? this.given.has(item.number) : this.holdsGiven(item.key),
    );
    one.setZIndexOffset(lit ? 10_000 : 0);
  }

  private holdsGiven(key: string): boolean {
    for (const number of this.given) if (this.keyOf(number) === key) return true;
    return false;
  }

  private keyOf(number: number): string | undefined {
    return this.index.holders(this.map.getZoom()).get(number);
  }

  private clear(): void {
    for (const one of this.standing.values()) one.marker.remove();
    this.standing.clear();
  }
}
