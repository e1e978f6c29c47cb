import { describe, expect, it } from 'vitest';
import { MAX_STAFF_NAME, readDuties, readStaffName } from './staff';

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

describe('a role and its districts', () => {
  const KNOWN = ['oosterheem', 'seghwaert'];

  it('are kept once, in order', () => {
    expect(readDuties('auditor', ['seghwaert', 'oosterheem', 'seghwaert'], KNOWN)).toEqual({
      ok: true,
      value: { role: 'auditor', districts: ['oosterheem', 'seghwaert'] },
    });
  });

  it.each(['administrator', 'council_member'])('of an %s there are none', (role) => {
    expect(readDuties(role, ['seghwaert', 'atlantis'], KNOWN)).toEqual({
      ok: true,
      value: { role, districts: [] },
    });
  });

  it.each([
    ['', ['seghwaert'], 'UNKNOWN_ROLE'],
    ['system', ['seghwaert'], 'UNKNOWN_ROLE'],
    ['desk_assistant', [], 'NO_DISTRICT'],
    ['desk_assistant', ['seghwaert', 'atlantis'], 'UNKNOWN_DISTRICT'],
  ])('%j in %j is refused: %s', (role, districts, error) => {
    expect(readDuties(role, districts, KNOWN)).toEqual({ ok: false, error });
  });
});
