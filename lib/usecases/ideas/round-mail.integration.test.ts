import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { insertInitiator } from '@/db/queries/idea-initiators';
import { testDatabase } from '@/db/testing';
import type { Locale } from '@/lib/domain/locale';
import { changePhase } from '../rounds/change-phase';
import { cast } from '../testing/cast';
import { AFTER, DURING, openRoundWith, SYSTEM } from '../testing/openRound';

const database = testDatabase();

async function bringIn(roundId: string, idea: number, email: string | null, locale: Locale): Promise<void> {
  const [tokenHash, joinHash] = [randomBytes(32), randomBytes(32)];
  await insertInitiator(database.db, { roundId, idea, tokenHash, joinHash, email, locale });
}

/** What was queued for a round since it was last asked. */
async function taken(roundId: string) {
  const { rows } = await database.handle.pool.query(
    'DELETE FROM mail WHERE round_id = $1 RETURNING "to", locale, kind, "values"',
    [roundId],
  );
  return rows.toSorted((a, b) => (a.to < b.to ? -1 : 1));
}

describe('who brought in an idea', () => {
  it('hears that it can be voted for and what came of it, if an address was given', async () => {
    const round = await openRoundWith({ phase: 'review', cheques: 40, ideas: 4, chequeCents: 90_000 });
    await bringIn(round.id, 1, 'a@example.org', 'nl');
    await bringIn(round.id, 2, 'b@example.org', 'en');
    await bringIn(round.id, 3, 'c@example.org', 'nl');
    await bringIn(round.id, 4, null, 'nl');
    await database.handle.pool.query(
      "UPDATE idea SET status = 'rejected', status_reason = 'Kan hier niet.' WHERE round_id = $1 AND number = 3",
      [round.id],
    );
    await changePhase(SYSTEM, round.id, 'open_voting', DURING);
    const link = expect.stringMatching(/^\/mijn-idee#t=[\w-]{43}$/);
    const outcomeLink = `/uitslag/${round.id}`;
    expect(await taken(round.id)).toEqual([
      {
        to: 'a@example.org',
        locale: 'nl',
        kind: 'idea_on_ballot',
        values: { title: 'Idee 1', link, until: '22-05-2026' },
      },
      {
        to: 'b@example.org',
        locale: 'en',
        kind: 'idea_on_ballot',
        values: { title: 'Idee 2', link, until: '22-05-2026' },
      },
    ]);
    await cast(round, 0, 1, [[1, 90_000]]);
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(await taken(round.id)).toEqual([]);
    await changePhase(SYSTEM, round.id, 'publish', AFTER);
    expect(await taken(round.id)).toEqual([
      {
        to: 'a@example.org',
        locale: 'nl',
        kind: 'idea_awarded',
        values: { title: 'Idee 1', link, outcomeLink },
      },
      {
        to: 'b@example.org',
        locale: 'en',
        kind: 'idea_not_awarded',
        values: { title: 'Idee 2', link, outcomeLink },
      },
    ]);
  });

  it('hears nothing of an act that is refused', async () => {
    const round = await openRoundWith({ phase: 'review' });
    await bringIn(round.id, 1, 'a@example.org', 'nl');
    expect(await changePhase(SYSTEM, round.id, 'publish', AFTER)).toMatchObject({ ok: false });
    expect(await taken(round.id)).toEqual([]);
  });
});
