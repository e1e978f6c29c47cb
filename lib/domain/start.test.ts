import { describe, expect, it } from 'vitest';
import { ATTENTION_KINDS, type AttentionKind, attentionFor, daysUntil, type RoundNeeds } from './start';

const NOW = new Date('2026-05-01T10:00:00Z');
const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const ALL: ReadonlySet<AttentionKind> = new Set(ATTENTION_KINDS);

function needs(change: Partial<RoundNeeds> = {}, round: Partial<RoundNeeds['round']> = {}) {
  return {
    round: {
      id: 'ronde',
      title: 'Ronde',
      phase: 'review' as const,
      opensAt: day(30),
      closesAt: day(50),
      ...round,
    },
    inDanger: [],
    ideasWaiting: 0,
    adviceOverdue: null,
    lettersReturned: null,
    letters: null,
    replacements: null,
    paper: 0,
    retentionSince: null,
    allowed: ALL,
    ...change,
  };
}
const kinds = (...all: ReturnType<typeof needs>[]) => attentionFor(all, NOW).map(({ kind }) => kind);

describe('what asks for attention', () => {
  it('is nothing in a round that is in order', () => {
    expect(kinds(needs())).toEqual([]);
    expect(kinds(needs({ ideasWaiting: 2 }, { phase: 'voting' }))).toEqual([]);
  });

  it('is an opening that is near, with the ideas that still wait', () => {
    const [ideas, opening] = attentionFor([needs({ ideasWaiting: 2 }, { opensAt: day(3) })], NOW);
    expect(ideas).toMatchObject({ kind: 'ideas_waiting', count: 2, days: 3 });
    expect(opening).toMatchObject({ kind: 'opening_soon', days: 3, waiting: 2 });
    expect(kinds(needs({}, { opensAt: day(15) }))).toEqual([]);
    expect(kinds(needs({}, { opensAt: NOW }))).toEqual(['opening_overdue']);
  });

  it('comes with what is most overdue first', () => {
    const found = attentionFor(
      [
        needs({ ideasWaiting: 1 }, { id: 'later', opensAt: day(9) }),
        needs({
          adviceOverdue: { count: 1, since: '2026-04-20' },
          replacements: { count: 1, since: '2026-04-29' },
        }),
        needs({}, { id: 'closed', phase: 'counting', closesAt: day(-1) }),
      ],
      NOW,
    );
    expect(found.map(({ kind, days }) => [kind, days])).toEqual([
      ['advice_overdue', -11],
      ['replacement_waiting', -2],
      ['publish_due', -1],
      ['ideas_waiting', 9],
      ['opening_soon', 9],
    ]);
  });

  it('comes with ballots in danger before anything else', () => {
    const open = needs(
      { inDanger: ['storage_unsafe', 'register_broken'] },
      { phase: 'voting', opensAt: day(-2) },
    );
    const overdue = needs({ adviceOverdue: { count: 1, since: '2026-04-01' } });
    expect(kinds(overdue, open)).toEqual(['register_broken', 'storage_unsafe', 'advice_overdue']);
  });

  it('is about letters as long as voting is not over', () => {
    const letters = { count: 9, madeOn: '2026-04-30', taken: false, destroyed: false };
    expect(kinds(needs({ letters }))).toEqual(['letters_not_taken']);
    expect(kinds(needs({ letters: { ...letters, taken: true } }))).toEqual(['letters_not_destroyed']);
    expect(kinds(needs({ letters: { ...letters, destroyed: true } }))).toEqual([]);
    expect(kinds(needs({ letters }, { phase: 'published' }))).toEqual([]);
  });

  it('is only what this member of staff can do something about', () => {
    const one = needs({ ideasWaiting: 1, paper: 2, lettersReturned: { count: 1, since: '2026-04-30' } });
    expect(kinds({ ...one, allowed: new Set(['paper_waiting']) })).toEqual(['paper_waiting']);
    expect(kinds({ ...one, allowed: new Set() })).toEqual([]);
  });

  it('counts days as the calendar does, also when clocks change', () => {
    expect(daysUntil('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysUntil('2026-10-26', '2026-10-24')).toBe(-2);
  });
});
