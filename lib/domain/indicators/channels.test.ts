import { describe, expect, it } from 'vitest';
import { helped, howTheyVoted } from './channels';
import type { ChannelCounts } from './facts';
import { districtFacts, roundFacts } from './facts.testing';

/** 243 ballots, as in the facts of a round. */
const of = (channels: ChannelCounts | null) => districtFacts(roundFacts({ channels }));
const brief = (all: ReturnType<typeof helped>) =>
  all.map(({ group, numerator, denominator, value, status, reason }) => [
    group,
    numerator,
    denominator,
    value,
    status,
    reason,
  ]);

describe('P03, paper ballots', () => {
  it('by five, as a share of all ballots, and the rest adds up to them', () => {
    // 32 → 30; 30/243 = 12.35 %; 243 − 30 = 213; 213/243 = 87.65 %.
    expect(brief(howTheyVoted(of({ paper: 32, kiosk: 18 })))).toEqual([
      [null, 30, 243, 12.3, 'ok', null],
      ['online', 213, 243, 87.7, 'ok', null],
      ['paper', 30, 243, 12.3, 'ok', null],
      ['kiosk', 20, null, 20, 'ok', null],
    ]);
  });

  it.each([
    [0, 'few'],
    [9, 'below ten'],
    [238, 'nearly all'],
  ])('of %d (%s) are hidden, and so is the rest', (paper) => {
    const all = howTheyVoted(of({ paper, kiosk: null }));
    expect(all.map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'too_few'],
      [null, 'complementary'],
      [null, 'too_few'],
      [null, 'kiosk_silent'],
    ]);
    expect(all.every(({ numerator, denominator }) => numerator === null && denominator === null)).toBe(true);
  });

  it('was not recorded in a round from before, and is not known before the count', () => {
    expect(brief(howTheyVoted(of(null)))).toEqual([[null, null, null, null, 'ontbreekt', 'not_recorded']]);
    const open = districtFacts(roundFacts({ stage: 'voting', channels: { paper: 40, kiosk: 0 } }));
    expect(brief(howTheyVoted(open))[0]?.[5]).toBe('not_counted');
    expect(brief(howTheyVoted(districtFacts(null, { scheme: 'none' })))[0]?.[5]).toBe('no_cheque');
  });
});

describe('P13, with help at hand', () => {
  it.each<[ChannelCounts, unknown[]]>([
    // 30 + 20 = 50; 50/243 = 20.58 %.
    [{ paper: 32, kiosk: 18 }, [50, 20.6, null]],
    // No kiosk at all: only paper.
    [{ paper: 32, kiosk: 0 }, [30, 12.3, null]],
    [{ paper: 32, kiosk: 7 }, [null, null, 'too_few']],
    [{ paper: 32, kiosk: 'few' }, [null, null, 'too_few']],
    [{ paper: 32, kiosk: null }, [null, null, 'kiosk_silent']],
    [{ paper: 3, kiosk: 40 }, [null, null, 'too_few']],
    [{ paper: 32, kiosk: 400 }, [null, null, 'nothing_to_compare']],
  ])('of %o', (channels, expected) => {
    const [one] = helped(of(channels));
    expect([one?.numerator, one?.value, one?.reason]).toEqual(expected);
  });
});
