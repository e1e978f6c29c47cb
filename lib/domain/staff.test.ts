import { describe, expect, it } from 'vitest';
import { type GivenDuties, isOnDuty, MAX_LOCATION, MAX_STAFF_NAME, readDuties, readStaffName } from './staff';

describe('a name', () => {
  it.each([
    ['Jan Jansen', 'Jan Jansen'],
    ['  Jan \t\n Jansen ', 'Jan Jansen'],
    ['J\u0000an\u200f', 'Jan'],
    ['Žofie ’t Hoen-Öztürk', 'Žofie ’t Hoen-Öztürk'],
  ])('%j is kept as %j', (given, name) => {
    expect(readStaffName(given)).toEqual({ ok: true, value: name });
  });

  it('is there, and not endless', () => {
    expect(readStaffName(' \u200f ')).toEqual({ ok: false, error: 'NO_NAME' });
    expect(readStaffName('x'.repeat(MAX_STAFF_NAME)).ok).toBe(true);
    expect(readStaffName('x'.repeat(MAX_STAFF_NAME + 1))).toEqual({ ok: false, error: 'NAME_TOO_LONG' });
  });
});

const KNOWN = ['oosterheem', 'seghwaert'];
const read = (given: Partial<GivenDuties>) =>
  readDuties({ role: '', districts: [], location: '', from: '', until: '', ...given }, KNOWN);

describe('a role and its districts', () => {
  it('are kept once, in order', () => {
    expect(read({ role: 'auditor', districts: ['seghwaert', 'oosterheem', 'seghwaert'] })).toEqual({
      ok: true,
      value: { role: 'auditor', districts: ['oosterheem', 'seghwaert'], posting: null },
    });
  });

  it.each(['administrator', 'council_member'])('of an %s there are none', (role) => {
    expect(read({ role, districts: ['seghwaert', 'atlantis'] })).toEqual({
      ok: true,
      value: { role, districts: [], posting: null },
    });
  });

  it.each([
    ['', ['seghwaert'], 'UNKNOWN_ROLE'],
    ['system', ['seghwaert'], 'UNKNOWN_ROLE'],
    ['team_member', [], 'NO_DISTRICT'],
    ['desk_assistant', ['seghwaert', 'atlantis'], 'UNKNOWN_DISTRICT'],
  ])('%j in %j is refused: %s', (role, districts, error) => {
    expect(read({ role, districts })).toEqual({ ok: false, error });
  });
});

describe('a desk and its days', () => {
  const desk = { role: 'desk_assistant', districts: ['seghwaert'], location: ' Huis  van de Wijk ' };

  it('are kept; days may be left open, another role has none', () => {
    expect(read({ ...desk, from: '2026-05-01', until: '2026-05-31' })).toMatchObject({
      value: { posting: { location: 'Huis van de Wijk', from: '2026-05-01', until: '2026-05-31' } },
    });
    expect(read(desk)).toMatchObject({ value: { posting: { from: null, until: null } } });
    expect(read({ ...desk, role: 'auditor', until: 'x' })).toMatchObject({ value: { posting: null } });
  });

  it.each([
    [{ location: ' ' }, 'NO_LOCATION'],
    [{ location: 'x'.repeat(MAX_LOCATION + 1) }, 'LOCATION_TOO_LONG'],
    [{ from: '2026-02-30' }, 'BAD_FROM'],
    [{ until: 'morgen' }, 'BAD_UNTIL'],
    [{ from: '2026-05-02', until: '2026-05-01' }, 'UNTIL_BEFORE_FROM'],
  ])('%j is refused: %s', (wrong, error) => {
    expect(read({ ...desk, ...wrong })).toEqual({ ok: false, error });
  });

  it.each([
    [null, null, true],
    ['2026-05-01', '2026-05-01', true],
    ['2026-05-02', null, false],
    [null, '2026-04-30', false],
  ])('from %s until %s: on duty on the first of May is %s', (from, until, expected) => {
    expect(isOnDuty({ from, until }, '2026-05-01')).toBe(expected);
  });
});
