import { randomBytes, randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { insertHouseholds } from '@/db/queries/register';
import { copyIdeas, deleteRound, listRoundAreas } from '@/db/queries/rehearsal';
import { withRole } from '@/db/queries/roles';
import { insertRound, listAllRounds, lockRounds, type RoundRow } from '@/db/queries/rounds';
import { fail, ok, type Result } from '@/lib/domain/result';
import { MOST_TITLE } from '@/lib/domain/round-settings';

export const HOUSEHOLDS = 20;
const DAYS_OPEN = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface RoundCopy extends Pick<RoundRow, 'id' | 'title'> {
  /** How many ideas came along. */
  readonly ideas: number;
}

/**
 * Copies a round with its ideas that go on the ballot, and gives it twenty households at invented addresses. Error: NO_IDEAS;
 * nothing is kept then.
 */
export async function copyRound(
  tx: Connection,
  original: RoundRow,
  now: Date,
): Promise<Result<RoundCopy, 'NO_IDEAS'>> {
  const areas = await listRoundAreas(tx, original.id);
  const row: RoundRow = {
    ...original,
    id: await freeId(tx, original.id),
    title: `Oefenronde: ${original.title}`.slice(0, MOST_TITLE),
    phase: 'review',
    opensAt: now,
    closesAt: new Date(now.getTime() + DAYS_OPEN * DAY_MS),
    ties: `lot:${randomBytes(32).toString('hex')}`,
    rehearsalOf: original.id,
  };
  await insertRound(tx, row, areas);
  const ideas = await copyIdeas(tx, original.id, row.id);
  // Nothing is kept of a copy that cannot be voted on.
  if (ideas === 0) {
    await deleteRound(tx, row.id);
    return fail('NO_IDEAS');
  }
  await withRole(tx, 'roll', () => insertHouseholds(tx, testHouseholds(row.id, areas)));
  return ok({ id: row.id, title: row.title, ideas });
}

/** `seghwaert-2027-oefenen`, or with a number behind it when there is one already. */
async function freeId(tx: Connection, roundId: string): Promise<string> {
  await lockRounds(tx);
  const taken = new Set((await listAllRounds(tx)).map(({ id }) => id));
  const base = `${roundId}-oefenen`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** At addresses that do not exist: a Dutch postcode never begins with 0. */
function testHouseholds(roundId: string, areas: readonly { readonly code: string }[]) {
  return Array.from({ length: HOUSEHOLDS }, (_, i) => ({
    id: randomUUID(),
    roundId,
    street: 'Oefenstraat',
    houseNumber: i + 1,
    houseLetter: '',
    addition: '',
    postcode: '0000AA',
    city: 'Oefendorp',
    canonical: `0000AA|${i + 1}||`,
    neighbourhoodCode: areas[i % areas.length]?.code ?? '',
    cheques: 1,
  }));
}
