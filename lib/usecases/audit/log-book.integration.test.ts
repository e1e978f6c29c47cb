import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AuditRow, recordAudit } from '@/db/queries/audit';
import { testDatabase } from '@/db/testing';
import { type GivenLogFilter, LOG_PAGE, NO_LOG_FILTER } from '@/lib/domain/log-book';
import type { Actor } from '@/lib/domain/permissions';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { openRoundWith } from '../testing/openRound';
import { exportLogBook, listLogBook, listLogSubjects } from './log-book';

const test = testDatabase();
const NOW = new Date('2026-09-01T09:00:00Z');
const ADMIN = staff('administrator', []);
const FORBIDDEN = { ok: false, error: { code: 'FORBIDDEN' } };
let own: { slug: string; round: string };
let other: { slug: string; round: string };

beforeAll(async () => {
  const place = async () => {
    const { slug } = await districtWith(1);
    const { id } = await openRoundWith({ phase: 'review', round: { districtSlug: slug } });
    return { slug, round: id };
  };
  [own, other] = [await place(), await place()];
});

beforeEach(async () => {
  await test.handle.pool.query('DELETE FROM audit_event');
});

const write = (row: Partial<AuditRow>) =>
  recordAudit(test.db, { at: NOW, actor: 'system: test', act: 'publish', subject: 'x', details: {}, ...row });

async function subjects(actor: Actor, filter: Partial<GivenLogFilter> = {}): Promise<string[]> {
  const page = await listLogBook(actor, { ...NO_LOG_FILTER, ...filter });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.lines.map(({ subject }) => subject);
}

describe('who may read what', () => {
  it.each([
    { kind: 'visitor' } as const,
    { kind: 'household', round: 'r', neighbourhood: null } as const,
    staff('desk_assistant', ['a']),
    staff('team_member', ['a']),
    staff('council_member', ['a']),
    staff('wijkregisseur', []),
  ] as Actor[])('nothing for $kind $role', async (actor) => {
    await write({});
    expect(await listLogBook(actor, NO_LOG_FILTER)).toEqual(FORBIDDEN);
    expect(await exportLogBook(actor, NO_LOG_FILTER, NOW)).toEqual(FORBIDDEN);
    expect(await listLogSubjects(actor)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await subjects(ADMIN), 'the refused export is no line').toHaveLength(1);
  });

  it('a wijkregisseur and an auditor read about their districts and the rounds there', async () => {
    for (const subject of [own.round, own.slug, other.round, other.slug, 'texts', 'an-account'])
      await write({ subject });
    for (const role of ['wijkregisseur', 'auditor'] as const) {
      const actor = staff(role, [own.slug]);
      expect(await subjects(actor)).toEqual([own.slug, own.round]);
      expect(await subjects(actor, { subject: other.round }), 'asking for it by name does not help').toEqual(
        [],
      );
    }
    expect(await subjects(ADMIN)).toHaveLength(6);
    const known = await listLogSubjects(staff('auditor', [own.slug]));
    expect(known).toMatchObject({
      ok: true,
      value: { rounds: [{ id: own.round }], districts: [{ id: own.slug }] },
    });
  });
});

describe('a filter', () => {
  it('takes days in the Netherlands, both included', async () => {
    await write({ subject: 'before', at: new Date('2026-05-01T23:59:00+02:00') });
    await write({ subject: 'first', at: new Date('2026-05-02T00:00:00+02:00') });
    await write({ subject: 'last', at: new Date('2026-05-03T23:59:00+02:00') });
    await write({ subject: 'after', at: new Date('2026-05-04T00:00:00+02:00') });
    expect(await subjects(ADMIN, { from: '2026-05-02', until: '2026-05-03' })).toEqual(['last', 'first']);
  });

  it('takes an act, a part of a name, a subject, and all of them together', async () => {
    await write({ subject: own.round, act: 'set_rule', actor: 'wijkregisseur: Wies 100%' });
    await write({ subject: own.round, act: 'publish', actor: 'wijkregisseur: Wies 100%' });
    await write({ subject: other.round, act: 'set_rule', actor: 'administrator: Ada' });
    expect(await subjects(ADMIN, { act: 'set_rule' })).toEqual([other.round, own.round]);
    expect(await subjects(ADMIN, { person: 'wies' })).toHaveLength(2);
    expect(await subjects(ADMIN, { person: '0%' })).toHaveLength(2);
    expect(await subjects(ADMIN, { person: '%a%' }), 'signs of a pattern are signs').toEqual([]);
    expect(await subjects(ADMIN, { act: 'set_rule', person: 'Wies', subject: own.round })).toHaveLength(1);
  });

  it.each([
    [{ from: '2026-02-30' }, { from: 'NOT_A_DAY' }],
    [{ until: 'gisteren' }, { until: 'NOT_A_DAY' }],
    [{ from: '2026-05-02', until: '2026-05-01' }, { until: 'BEFORE_FROM' }],
    [{ act: 'dance' }, { act: 'UNKNOWN' }],
    [{ person: 'x'.repeat(81) }, { person: 'TOO_LONG' }],
  ])('%j is refused with %j', async (wrong, problems) => {
    const error = { code: 'BAD_FILTER', problems };
    expect(await listLogBook(ADMIN, { ...NO_LOG_FILTER, ...wrong })).toEqual({ ok: false, error });
  });
});

it('pages go on where the page before ended, also when lines are added meanwhile', async () => {
  const many = LOG_PAGE * 2 + 3;
  for (let i = 0; i < many; i++) await write({ subject: `s${i}` });
  const seen: string[] = [];
  let below: number | null = null;
  do {
    const page = await listLogBook(ADMIN, NO_LOG_FILTER, below);
    if (!page.ok) throw new Error(page.error.code);
    seen.push(...page.value.lines.map(({ subject }) => subject));
    below = page.value.older;
    await write({ subject: 'new' });
  } while (below !== null);
  expect(seen).toEqual(Array.from({ length: many }, (_, i) => `s${many - 1 - i}`));
});

it('an export holds all that fits, with names, and is a line itself', async () => {
  for (let i = 0; i < LOG_PAGE + 5; i++) await write({ subject: own.round });
  await write({ subject: other.round });
  const actor = staff('wijkregisseur', [own.slug]);
  const taken = await exportLogBook(actor, { ...NO_LOG_FILTER, act: 'publish' }, NOW);
  expect(taken.ok && taken.value).toHaveLength(LOG_PAGE + 5);
  expect(taken.ok && taken.value[0]?.subjectName).toEqual(expect.any(String));
  const page = await listLogBook(ADMIN, NO_LOG_FILTER);
  expect(page.ok && page.value.lines[0]).toMatchObject({
    act: 'export_log',
    actor: 'wijkregisseur: Test',
    details: { lines: LOG_PAGE + 5, act: 'publish' },
  });
});
