import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { addHouseholds } from '../testing/households';
import { CLOSES_AT, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { getStart } from './get-start';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;
const DAY_MS = 86_400_000;
const daysBefore = (days: number) => new Date(OPENS_AT.getTime() - days * DAY_MS);

async function attention(actor: Actor, now: Date) {
  const start = await getStart(actor, now);
  if (!start.ok) throw new Error(start.error);
  return start.value.attention.map(({ kind, count, days }) => [kind, count, days]);
}

describe('the start page', () => {
  it('says what waits in the own districts, and nothing of another one', async () => {
    const { slug } = await districtWith(1);
    const other = await districtWith(1);
    const mine = await openRoundWith({ phase: 'review', ideas: 3, round: { districtSlug: slug } });
    await openRoundWith({ phase: 'review', ideas: 3, round: { districtSlug: other.slug } });
    const wijkregisseur = staff('wijkregisseur', [slug]);
    expect(await attention(wijkregisseur, daysBefore(20))).toEqual([]);

    await query("UPDATE idea SET status = 'submitted' WHERE number < 3 AND round_id <> 'none'");
    await query(
      `INSERT INTO idea_advice (id, round_id, idea, adviser, question, token_hash, asked_on, due)
       VALUES (gen_random_uuid(), $1, 1, 'Wijkbeheerder', 'Kan dit?', sha256('a'), $2, $3)`,
      [mine.id, dayOf(daysBefore(12)), dayOf(daysBefore(6))],
    );
    const [household] = await addHouseholds(mine.id, 1);
    await query('INSERT INTO roll.undeliverable VALUES ($1, $2, 1, $3)', [
      mine.id,
      household,
      dayOf(daysBefore(7)),
    ]);
    await query(
      `INSERT INTO letter_run (round_id, batch, made_on, letters, spares, destroyed_on)
       VALUES ($1, 1, $2, 4, 5, $2), ($1, 2, $2, 5, 5, NULL)`,
      [mine.id, dayOf(daysBefore(4))],
    );
    const bytes = Buffer.alloc(32, 1);
    await query("INSERT INTO paper_entry VALUES ($1, $2, $2, 'een')", [mine.id, bytes]);
    expect(await attention(wijkregisseur, daysBefore(3))).toEqual([
      ['letters_returned', 1, -4],
      ['advice_overdue', 1, -3],
      ['letters_not_taken', 5, -1],
      ['ideas_waiting', 2, 3],
      ['opening_soon', 1, 3],
      ['paper_waiting', 1, 24],
    ]);
    expect(await attention(staff('desk_assistant', [slug]), daysBefore(3))).toEqual([
      ['letters_returned', 1, -4],
      ['paper_waiting', 1, 24],
    ]);
    expect(await attention(staff('auditor', [slug]), daysBefore(3))).toEqual([]);
    expect(await attention(staff('wijkregisseur', ['elders']), daysBefore(3))).toEqual([]);
    expect(await attention(wijkregisseur, DURING)).toContainEqual(['opening_overdue', 1, 0]);
  });

  it('says when keys must be destroyed, until they are', async () => {
    const { slug } = await districtWith(1);
    const round = await openRoundWith({ round: { districtSlug: slug } });
    const after = new Date(CLOSES_AT.getTime() + 1000);
    const actor = staff('wijkregisseur', [slug]);
    await changePhase(SYSTEM, round.id, 'close_voting', after);
    expect(await attention(actor, after)).toEqual([['publish_due', 1, 0]]);
    await changePhase(SYSTEM, round.id, 'publish', after);
    expect(await attention(actor, after)).toEqual([]);
    const later = new Date(after.getTime() + 60 * DAY_MS);
    expect((await attention(actor, later)).map(([kind]) => kind)).toEqual(['retention_due']);
    await query(
      'UPDATE round_retention SET destroyed_at = $2, archive_taken_at = $2, history_until = $2 WHERE round_id = $1',
      [round.id, later],
    );
    expect(await attention(actor, later)).toEqual([]);
  });

  it('asks nothing for a rehearsal, but shows it in the list until it is put away', async () => {
    const { slug } = await districtWith(1);
    const round = await openRoundWith({ phase: 'review', round: { districtSlug: slug } });
    const copy = await openRoundWith({
      phase: 'review',
      round: { districtSlug: slug, rehearsalOf: round.id },
    });
    const start = await getStart(staff('wijkregisseur', [slug]), daysBefore(30));
    expect(start.ok && start.value.rounds.map((one) => one.round.id).toSorted()).toEqual(
      [round.id, copy.id].toSorted(),
    );
    expect(await attention(staff('wijkregisseur', [slug]), daysBefore(2))).toEqual([['opening_soon', 1, 2]]);
  });

  it('is not for others', async () => {
    for (const actor of [{ kind: 'visitor' } as const, staff('council_member', [])])
      expect(await getStart(actor, DURING)).toEqual({ ok: false, error: 'FORBIDDEN' });
  });
});
