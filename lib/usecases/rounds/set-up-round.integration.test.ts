import { describe, expect, it } from 'vitest';
import { listRoundNeighbourhoods } from '@/db/queries/areas';
import { findRoundRow, insertIdeas, listIdeas } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { ideaRow } from '@/db/testing/rows';
import type { IdeaStatus } from '@/lib/domain/idea';
import type { Actor } from '@/lib/domain/permissions';
import { runLetters } from '../letters/run-letters';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { addHouseholds } from '../testing/households';
import { DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { removeRound } from './remove-round';
import { getRoundSettings, getSettingsDistrict, listSettingsDistricts } from './round-settings';
import { changeRound, createRound } from './set-up-round';

const database = testDatabase();
const NOW = new Date('2026-01-10T12:00:00Z');
const FORM = {
  title: 'Waardecheques',
  cheque: '40',
  step: '5',
  opens: '2026-05-01T10:00',
  closes: '2026-05-22T22:00',
  unspent: 'return',
  showTotals: true,
  minOrganisers: '3',
  deadline: '',
};

async function made() {
  const { slug, codes } = await districtWith(2);
  const created = await createRound(SYSTEM, slug, { ...FORM, neighbourhoods: codes }, NOW);
  if (!created.ok) throw new Error(created.error.code);
  return { id: created.value, slug, codes };
}

describe('a round that was made by mistake', () => {
  const remove = (actor: Actor, id: string, sure = true) => removeRound(actor, id, { sure }, NOW);

  it('is removed with all that was set, and the district’s log book keeps it', async () => {
    const { id, slug } = await made();
    await addHouseholds(id, 2);
    const regisseur = staff('wijkregisseur', [slug]);
    expect(await getRoundSettings(regisseur, id)).toMatchObject({ value: { removable: true } });
    expect(await remove(regisseur, id, false)).toEqual({ ok: false, error: 'NOT_SURE' });
    expect(await findRoundRow(database.db, id)).not.toBeNull();
    expect(await remove(regisseur, id)).toEqual({ ok: true, value: null });
    expect(await findRoundRow(database.db, id)).toBeNull();
    const { rows } = await database.handle.pool.query(
      "SELECT details FROM audit_event WHERE subject = $1 AND act = 'remove_round'",
      [slug],
    );
    expect(rows).toEqual([{ details: { round: id, title: FORM.title } }]);
    expect(await remove(regisseur, id)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });

  it('leaves its name to no other one: lines of the log book are about it', async () => {
    const { id, slug, codes } = await made();
    expect(await remove(SYSTEM, id)).toMatchObject({ ok: true });
    const next = await createRound(SYSTEM, slug, { ...FORM, neighbourhoods: codes }, NOW);
    expect(next).toEqual({ ok: true, value: `${id}-2` });
  });

  it('stays once there is an idea or a letter in it, or residents saw it', async () => {
    const refused = { ok: false, error: 'NOT_EMPTY' };
    const [withIdea, withLetters, begun] = [await made(), await made(), await made()];
    await insertIdeas(database.db, [ideaRow(withIdea.id, 1, { status: 'draft' })]);
    await addHouseholds(withLetters.id, 1);
    await runLetters(SYSTEM, withLetters.id, NOW, () => undefined);
    await changePhase(SYSTEM, begun.id, 'open_ideas', NOW);
    for (const { id } of [withIdea, withLetters, begun]) {
      expect(await getRoundSettings(SYSTEM, id)).toMatchObject({ value: { removable: false } });
      expect(await remove(SYSTEM, id)).toEqual(refused);
      expect(await findRoundRow(database.db, id)).not.toBeNull();
    }
  });

  it('is removed by nobody else', async () => {
    const { id, slug } = await made();
    const forbidden = { ok: false, error: 'FORBIDDEN' };
    for (const actor of [
      staff('wijkregisseur', ['elders']),
      staff('desk_assistant', [slug]),
      staff('auditor', [slug]),
      { kind: 'visitor' } as const,
    ])
      expect(await remove(actor, id)).toEqual(forbidden);
    const copy = await openRoundWith({ phase: 'review', round: { districtSlug: slug, rehearsalOf: id } });
    expect(await remove(SYSTEM, copy.id)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });
});

describe('making a round', () => {
  it('begins with what the district’s last round does with money that is left', async () => {
    const { slug, codes } = await districtWith(1);
    const begins = async () => {
      const ground = await getSettingsDistrict(SYSTEM, slug);
      return ground.ok && ground.value.unspent;
    };
    expect(await begins()).toBe('return');
    for (const [closes, unspent] of [
      ['2026-05-22T22:00', 'carry_over'],
      ['2025-06-22T22:00', 'top_up'],
    ] as const) {
      const opens = `${closes.slice(0, 4)}-05-01T10:00`;
      const form = { ...FORM, opens, closes, unspent, neighbourhoods: codes };
      const at = new Date('2025-01-10T12:00:00Z');
      expect(await createRound(SYSTEM, slug, form, at)).toMatchObject({ ok: true });
    }
    expect(await begins()).toBe('carry_over');
  });

  it('gives it an id of district and year, a drawn order among equals, and a line in the log book', async () => {
    const { id, slug, codes } = await made();
    expect(id).toBe(`${slug}-2026`);
    const row = await findRoundRow(database.db, id);
    expect(row).toMatchObject({ phase: 'draft', rule: 'pooling', chequeCents: 4000, opensAt: OPENS_AT });
    expect(row?.ties).toMatch(/^lot:[0-9a-f]{64}$/);
    expect([...(await listRoundNeighbourhoods(database.db, id))].toSorted()).toEqual(codes.toSorted());
    const { rows } = await database.handle.pool.query(
      'SELECT act, actor FROM audit_event WHERE subject = $1',
      [id],
    );
    expect(rows).toEqual([{ act: 'create_round', actor: 'system: test' }]);
  });

  it('gives several at once ids of their own', async () => {
    const { slug, codes } = await districtWith(1);
    const all = await Promise.all(
      [1, 2, 3].map(() => createRound(SYSTEM, slug, { ...FORM, neighbourhoods: codes }, NOW)),
    );
    expect(all.map((one) => one.ok && one.value).toSorted()).toEqual([
      `${slug}-2026`,
      `${slug}-2026-2`,
      `${slug}-2026-3`,
    ]);
  });

  it('is refused with every field that is wrong, and makes nothing', async () => {
    const { slug, codes } = await districtWith(1);
    const wrong = { ...FORM, title: '', step: '7', neighbourhoods: [...codes, 'BU99999999'] };
    expect(await createRound(SYSTEM, slug, wrong, NOW)).toEqual({
      ok: false,
      error: {
        code: 'BAD_SETTINGS',
        problems: { title: 'EMPTY', step: 'NOT_DIVISIBLE', neighbourhoods: 'UNKNOWN' },
      },
    });
    expect(await findRoundRow(database.db, `${slug}-2026`)).toBeNull();
  });

  it('is for staff of the district only', async () => {
    const { slug, codes } = await districtWith(1);
    const form = { ...FORM, neighbourhoods: codes };
    for (const actor of [
      { kind: 'visitor' } as const,
      staff('wijkregisseur', ['elders']),
      staff('desk_assistant', [slug]),
    ])
      expect(await createRound(actor, slug, form, NOW)).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await createRound(SYSTEM, 'nergens', form, NOW)).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_DISTRICT' },
    });
    expect(await createRound(staff('wijkregisseur', [slug]), slug, form, NOW)).toMatchObject({ ok: true });
  });

  it('offers the own districts with their buurten', async () => {
    const { slug, codes } = await districtWith(2);
    const offered = await listSettingsDistricts(staff('wijkregisseur', [slug]));
    expect(offered).toMatchObject({ ok: true, value: [{ slug }] });
    const one = await getSettingsDistrict(staff('wijkregisseur', [slug]), slug);
    expect(one.ok && one.value.neighbourhoods.map(({ code }) => code)).toEqual(codes);
    expect(await getSettingsDistrict(staff('wijkregisseur', ['elders']), slug)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    expect(await listSettingsDistricts({ kind: 'visitor' })).toEqual({ ok: false, error: 'FORBIDDEN' });
  });
});

describe('changing a round', () => {
  it('changes what was changed, with a line in the log book', async () => {
    const { id, slug, codes } = await made();
    const form = { ...FORM, cheque: '60', neighbourhoods: codes.slice(0, 1) };
    expect(await changeRound(SYSTEM, id, { form, again: false }, NOW)).toEqual({ ok: true, value: id });
    const view = await getRoundSettings(staff('wijkregisseur', [slug]), id);
    expect(view).toMatchObject({
      ok: true,
      value: { round: { chequeCents: 6000 }, neighbourhoods: codes.slice(0, 1), fixed: false, letters: 0 },
    });
  });

  it('is refused to others, and once voting has opened', async () => {
    const { id, codes } = await made();
    const given = { form: { ...FORM, neighbourhoods: codes }, again: false };
    expect(await changeRound(staff('wijkregisseur', ['elders']), id, given, NOW)).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(await changeRound(SYSTEM, 'nergens', given, NOW)).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_ROUND' },
    });
    const { slug } = await districtWith(1);
    const open = await openRoundWith({ round: { districtSlug: slug } });
    expect(await changeRound(SYSTEM, open.id, given, DURING)).toEqual({
      ok: false,
      error: { code: 'ROUND_FROZEN' },
    });
  });

  it('throws letters away only when that was said, and keeps them when they stay true', async () => {
    const { id, codes } = await made();
    await addHouseholds(id, 2);
    expect(await runLetters(SYSTEM, id, NOW, () => undefined)).toMatchObject({ ok: true });
    const keys = async () =>
      (await database.handle.pool.query('SELECT FROM box.eligible WHERE round = $1', [id])).rowCount;
    const before = await keys();
    expect(before).toBeGreaterThan(2);

    const same = { ...FORM, unspent: 'carry_over', showTotals: false, neighbourhoods: codes };
    expect(await changeRound(SYSTEM, id, { form: same, again: false }, NOW)).toMatchObject({ ok: true });
    expect(await keys()).toBe(before);

    const form = { ...same, title: 'Anders' };
    expect(await changeRound(SYSTEM, id, { form, again: false }, NOW)).toEqual({
      ok: false,
      error: { code: 'MADE_ALREADY', households: 0, letters: 2, ideas: [] },
    });
    expect(await keys()).toBe(before);
    expect((await findRoundRow(database.db, id))?.title).toBe(FORM.title);

    const elsewhere = { ...form, neighbourhoods: codes.slice(1) };
    expect(await changeRound(SYSTEM, id, { form: elsewhere, again: false }, NOW)).toMatchObject({
      error: { code: 'MADE_ALREADY', households: 2 },
    });
    expect(await changeRound(SYSTEM, id, { form: elsewhere, again: true }, NOW)).toMatchObject({ ok: true });
    expect(await keys()).toBe(0);
    const { rows } = await database.handle.pool.query('SELECT id FROM roll.household WHERE round_id = $1', [
      id,
    ]);
    expect(rows).toEqual([]);
  });

  it('names the ideas that would be outside before the area gets smaller, and keeps them', async () => {
    const { id, codes } = await made();
    const [stays, goes] = codes;
    const at = (number: number, code: string | undefined, status: IdeaStatus) =>
      ideaRow(id, number, { neighbourhoodCode: code ?? null, status });
    await insertIdeas(database.db, [
      at(1, stays, 'accepted'),
      at(2, goes, 'submitted'),
      at(3, goes, 'accepted'),
      at(4, goes, 'rejected'),
      // Of the whole district.
      at(5, undefined, 'accepted'),
    ]);
    const smaller = { ...FORM, neighbourhoods: [stays ?? ''] };
    expect(await changeRound(SYSTEM, id, { form: smaller, again: false }, NOW)).toEqual({
      ok: false,
      error: { code: 'MADE_ALREADY', households: 0, letters: 0, ideas: [2, 3] },
    });
    expect((await listRoundNeighbourhoods(database.db, id)).size).toBe(2);
    expect(await changeRound(SYSTEM, id, { form: smaller, again: true }, NOW)).toMatchObject({ ok: true });
    expect(await listIdeas(database.db, id)).toHaveLength(5);
    // Who changes something else is not asked again.
    const renamed = { ...smaller, title: 'Anders' };
    expect(await changeRound(SYSTEM, id, { form: renamed, again: false }, NOW)).toMatchObject({ ok: true });
  });
});
