import { listDistrictNames } from '@/db/queries/areas';
import { listOverduePromises } from '@/db/queries/visits';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, may } from '@/lib/domain/permissions';
import { daysUntil } from '@/lib/domain/start';
import { database } from '../system/database';

/** A visit with promises that should have been kept by now. */
export interface OverdueVisit {
  readonly visitId: string;
  readonly title: string;
  readonly count: number;
  /** ISO day on which the first of them was due. */
  readonly since: string;
  /** Days that this is ago, below zero as on the start page. */
  readonly days: number;
}

/** What of the visits to the own districts asks for attention; nothing for who works on no visits. */
export async function getOverdueVisits(actor: Actor, now: Date): Promise<readonly OverdueVisit[]> {
  if (!may(actor, 'see_workspace', null)) return [];
  const db = database();
  const own = (await listDistrictNames(db)).filter(({ slug }) => may(actor, 'manage_visits', slug));
  if (own.length === 0) return [];
  const today = dayOf(now);
  const rows = await listOverduePromises(
    db,
    own.map(({ slug }) => slug),
    today,
  );
  return rows
    .map((row) => ({ ...row, days: daysUntil(today, row.since) }))
    .toSorted((a, b) => a.days - b.days || (a.visitId < b.visitId ? -1 : 1));
}
