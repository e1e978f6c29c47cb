import { describe, expect, it } from 'vitest';
import { OUTCOME_RULES } from './round';
import { RULE_SETTINGS, readRoundRule, settingOf } from './round-rule';

const read = (rule: string, setting = '', minBackers = '3') => readRoundRule({ rule, setting, minBackers });

describe('the rule of a round', () => {
  it.each(OUTCOME_RULES)('%s has a default, and reads back every value it offers', (rule) => {
    const values = RULE_SETTINGS[rule]?.values ?? [''];
    const plain = read(rule);
    expect(plain.ok && settingOf(plain.value)).toBe(values[0]);
    for (const value of values) {
      const chosen = read(rule, value);
      expect(chosen.ok && settingOf(chosen.value)).toBe(value);
    }
  });

  it('becomes the options that the count takes', () => {
    expect(read('pooling-transfers', 'mtc')).toEqual({
      ok: true,
      value: { rule: 'pooling-transfers', options: { variant: 'mtc' }, minBackers: 3 },
    });
    expect(read('pooling')).toEqual({ ok: true, value: { rule: 'pooling', options: {}, minBackers: 3 } });
  });

  it.each([
    ['UNKNOWN_RULE', read('lottery')],
    ['UNKNOWN_RULE', read('toString')],
    ['UNKNOWN_SETTING', read('greedy', 'ewt')],
    ['UNKNOWN_SETTING', read('pooling', 'ewt')],
    ['BAD_MIN_BACKERS', read('pooling', '', '0')],
    ['BAD_MIN_BACKERS', read('pooling', '', '-1')],
    ['BAD_MIN_BACKERS', read('pooling', '', '2.5')],
    ['BAD_MIN_BACKERS', read('pooling', '', '1001')],
    ['BAD_MIN_BACKERS', read('pooling', '', '')],
  ])('refuses with %s', (error, result) => {
    expect(result).toEqual({ ok: false, error });
  });
});
