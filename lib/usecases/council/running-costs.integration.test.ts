import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import type { Actor } from '@/lib/domain/permissions';
import { castBallot } from '../ballots/cast-ballot';
import { changePhase } from '../rounds/change-phase';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM } from '../testing/openRound';
import { getComparison } from './get-comparison';
import { getRunningCosts, saveRunningCosts } from './running-costs';
import { takeTurnout } from './take-turnout';

const database = testDatabase();
const NOW = new Date('2026-08-01T12:00:00Z');
const FORM = { letters: '1.240,50', staff: '600', meetings: '0', system: '' };

const leader = (district: string): Actor => ({
  kind: 'staff',
  id: 'a',
  name: 'Anna',
  role: 'wijkregisseur',
  districts: [district],
});

async function headline(slug: string, id: string) {
  const choice = { districts: [slug], rounds: [], municipality: false };
  const { areas } = await getComparison(choice, NOW);
  return areas[0]?.observations.filter(({ indicator }) => indicator === id) ?? [];
}

describe('running costs', () => {
  it('are written down by who leads the district, are on the page of the council, and replace each other', async () => {
    const place = await districtWith(1);
    const round = await openRoundWith({ cheques: 40, phase: 'review', round: { districtSlug: place.slug } });
    const owner = { roundId: round.id };
    expect(await saveRunningCosts(leader(place.slug), owner, FORM, NOW)).toEqual({ ok: true, value: null });
    expect(await getRunningCosts(leader(place.slug), owner)).toMatchObject({
      ok: true,
      value: { costs: { letters: 124_050, staff: 60_000, meetings: 0 } },
    });
    await saveRunningCosts(leader(place.slug), owner, { ...FORM, staff: '' }, NOW);
    expect(await getRunningCosts(leader(place.slug), owner)).toMatchObject({
      value: { costs: { letters: 124_050, meetings: 0 } },
    });
    const { rows } = await database.handle.pool.query(
      "SELECT details FROM audit_event WHERE act = 'change_running_costs' AND subject = $1 ORDER BY id",
      [round.id],
    );
    expect(rows).toEqual([{ details: { cents: 184_050 } }, { details: { cents: 124_050 } }]);
  });

  it('are refused from elsewhere, and when one of them is no amount', async () => {
    const place = await districtWith(1);
    const round = await openRoundWith({ cheques: 40, phase: 'review', round: { districtSlug: place.slug } });
    const owner = { roundId: round.id };
    expect(await saveRunningCosts(leader('elders'), owner, FORM, NOW)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(await getRunningCosts(leader('elders'), owner)).toMatchObject({ error: 'FORBIDDEN' });
    expect(await saveRunningCosts(SYSTEM, { fundId: 'none' }, FORM, NOW)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    const wrong = { ...FORM, staff: 'veel', system: '99999999' };
    expect(await saveRunningCosts(SYSTEM, owner, wrong, NOW)).toMatchObject({
      error: { code: 'BAD_COSTS', problems: { staff: 'NOT_AN_AMOUNT', system: 'TOO_MUCH' } },
    });
    expect(await getRunningCosts(SYSTEM, owner)).toMatchObject({ value: { costs: {} } });
  });
});

describe('turnout per day', () => {
  it('is kept in steps of five while open, and once more when the round is published', async () => {
    const place = await districtWith(1);
    const round = await openRoundWith({ cheques: 60, round: { districtSlug: place.slug, showTotals: true } });
    const cast = async (from: number, until: number) => {
      for (let i = from; i < until; i++) {
        const answer = await castBallot(round.id, ballotOf(round, i, 1, [[1, 4000]]), DURING);
        if (answer.code !== 'OK') throw new Error(answer.code);
      }
    };
    const kept = async () => {
      const { rows } = await database.handle.pool.query(
        'SELECT day::text, ballots FROM turnout_day WHERE round_id = $1 ORDER BY day',
        [round.id],
      );
      return rows.map(({ day, ballots }) => [day, ballots]);
    };
    await cast(0, 17);
    expect(await takeTurnout(DURING)).toBeGreaterThan(0);
    const day = DURING.toISOString().slice(0, 10);
    expect(await kept()).toEqual([[day, 15]]);
    await cast(17, 23);
    await takeTurnout(DURING);
    expect(await kept()).toEqual([[day, 20]]);
    // Before the count only days that are over, and nothing where the round shows no totals.
    expect((await headline(place.slug, 'P04'))[0]?.reason).toMatch(/too_few|not_counted/);
    for (const act of ['close_voting', 'publish'] as const) {
      const done = await changePhase(SYSTEM, round.id, act, AFTER);
      if (!done.ok) throw new Error(done.error);
    }
    const last = (await kept()).at(-1);
    expect(last?.[1]).toBe(20);
    const [figure, ...parts] = await headline(place.slug, 'P04');
    expect(figure).toMatchObject({ unit: 'days', status: 'ok' });
    expect(parts.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[20, 60]]);
    // Every ballot was cast on a screen.
    expect((await headline(place.slug, 'P03'))[0]).toMatchObject({ status: 'onderdrukt', reason: 'too_few' });
  });
});
