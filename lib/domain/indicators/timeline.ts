/** What can happen in a district over the years, as its time line tells it; each has its lane. */
export const EVENT_KINDS = [
  'letters',
  'opening',
  'closing',
  'counted',
  'fund_opens',
  'fund_closes',
  'awarded',
  'realised',
  'stopped',
  'survey',
  'visit',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const LANES = ['round', 'fund', 'project', 'survey', 'visit'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_OF: Readonly<Record<EventKind, Lane>> = {
  letters: 'round',
  opening: 'round',
  closing: 'round',
  counted: 'round',
  fund_opens: 'fund',
  fund_closes: 'fund',
  awarded: 'project',
  realised: 'project',
  stopped: 'project',
  survey: 'survey',
  visit: 'visit',
};

/** One thing on one day. */
export interface DistrictEvent {
  /** ISO day. */
  readonly on: string;
  readonly kind: EventKind;
  /** Of the round, the fund, the project, the wave of the survey or the visit. */
  readonly title: string;
}

/** In order of day; on one day in the order of {@link EVENT_KINDS}. */
export function inTime(events: readonly DistrictEvent[]): readonly DistrictEvent[] {
  const place = ({ kind }: DistrictEvent) => EVENT_KINDS.indexOf(kind);
  return events.toSorted((a, b) =>
    a.on === b.on ? place(a) - place(b) || (a.title < b.title ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
}

/** Years that these days lie in, from the first to the one after the last: the marks of an axis. */
export function yearMarks(days: readonly string[]): readonly number[] {
  if (days.length === 0) return [];
  const years = days.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 2 }, (_, i) => first + i);
}
