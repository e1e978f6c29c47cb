import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFrozen, ROUND_ACTS, ROUND_PHASES, type RoundAct, type RoundPhase, transition } from './round';

const clock = {
  opensAt: new Date('2026-05-01T08:00:00Z'),
  closesAt: new Date('2026-05-22T20:00:00Z'),
  rehearsalOf: null,
};
const before = new Date(clock.opensAt.getTime() - 1);
const after = clock.closesAt;

/** Every step there is, written a second time as a list: `phase act → next`. */
const STEPS: readonly (readonly [RoundPhase, RoundAct, RoundPhase, Date])[] = [
  ['draft', 'open_ideas', 'ideas', before],
  ['draft', 'start_review', 'review', before],
  ['ideas', 'start_review', 'review', before],
  ['review', 'reopen_ideas', 'ideas', before],
  ['review', 'open_voting', 'voting', clock.opensAt],
  ['voting', 'close_voting', 'counting', after],
  ['counting', 'publish', 'published', after],
  ['published', 'archive', 'archived', after],
];

describe('the phases of a round', () => {
  it.each(STEPS)('%s, %s → %s', (phase, act, next, now) => {
    expect(transition(phase, act, clock, now)).toEqual({ ok: true, value: next });
  });

  it('refuse every other act in every other phase', () => {
    const others = ROUND_PHASES.flatMap((phase) => ROUND_ACTS.map((act) => [phase, act] as const)).filter(
      ([phase, act]) => !STEPS.some((step) => step[0] === phase && step[1] === act),
    );
    expect(others).toHaveLength(ROUND_PHASES.length * ROUND_ACTS.length - STEPS.length);
    for (const [phase, act] of others) {
      for (const now of [before, clock.opensAt, after]) {
        expect(transition(phase, act, clock, now)).toEqual({ ok: false, error: 'NOT_ALLOWED_IN_PHASE' });
      }
    }
  });

  it.each([
    ['review', 'open_voting', before, 'TOO_EARLY'],
    ['review', 'open_voting', after, 'TOO_LATE'],
    ['voting', 'close_voting', clock.opensAt, 'TOO_EARLY'],
    ['voting', 'close_voting', new Date(after.getTime() - 1), 'TOO_EARLY'],
  ] as const)('%s, %s at %o: %s', (phase, act, now, error) => {
    expect(transition(phase, act, clock, now)).toEqual({ ok: false, error });
  });

  it('let a rehearsal close before its time, and nothing else', () => {
    const practice = { ...clock, rehearsalOf: 'ronde' };
    expect(transition('voting', 'close_voting', practice, before)).toEqual({ ok: true, value: 'counting' });
    expect(transition('review', 'open_voting', practice, before)).toEqual({ ok: false, error: 'TOO_EARLY' });
  });

  it('once frozen stay frozen and only go forward, whatever is tried and whenever', () => {
    const act = fc.record({
      act: fc.constantFrom(...ROUND_ACTS),
      now: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ROUND_PHASES), fc.array(act, { maxLength: 30 }), (start, acts) => {
        let phase = start;
        for (const { act, now } of acts) {
          const next = transition(phase, act, clock, now);
          if (!next.ok) continue;
          if (isFrozen(phase)) {
            expect(isFrozen(next.value)).toBe(true);
            expect(ROUND_PHASES.indexOf(next.value)).toBe(ROUND_PHASES.indexOf(phase) + 1);
          }
          if (!isFrozen(phase) && isFrozen(next.value))
            expect([act, next.value]).toEqual(['open_voting', 'voting']);
          phase = next.value;
        }
      }),
      { numRuns: 500 },
    );
  });
});
