import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFrozen, ROUND_ACTS, ROUND_PHASES, type RoundClock, transition } from '@/lib/domain/round';

const DOCUMENT = path.join(import.meta.dirname, 'round-phases.md');
const clock: RoundClock = {
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt: new Date('2026-11-30T20:00:00Z'),
  rehearsalOf: null,
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly act: string;
  readonly guard: string | null;
}

/** The arrows of the state diagram in the document, start and end left out. */
function readDiagram(): readonly Arrow[] {
  const [, diagram = ''] =
    /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];
  return diagram.split('\n').flatMap((line) => {
    const arrow = /^ {2}(\w+) --> (\w+): (\w+)(?: \[(.+)\])?$/.exec(line);
    if (!arrow && line.trim() !== '' && !line.includes('[*]')) throw new Error(`cannot read "${line}"`);
    return arrow
      ? [{ from: arrow[1] ?? '', to: arrow[2] ?? '', act: arrow[3] ?? '', guard: arrow[4] ?? null }]
      : [];
  });
}

/** The three guards the document may use, as sentences about the clock. */
function guardHolds(guard: string | null, now: Date): boolean {
  switch (guard) {
    case null:
      return true;
    case 'opensAt ≤ now < closesAt':
      return clock.opensAt <= now && now < clock.closesAt;
    case 'now ≥ closesAt':
      return now >= clock.closesAt;
    default:
      throw new Error(`unknown guard ${guard}`);
  }
}

const opens = clock.opensAt.getTime();
const closes = clock.closesAt.getTime();
const MOMENTS = [0, opens - 1, opens, opens + 1, closes - 1, closes, closes + 1, 8.64e15].map(
  (ms) => new Date(ms),
);

describe('the diagram and the state machine', () => {
  const arrows = readDiagram();

  it('know the same phases and acts', () => {
    expect(new Set(arrows.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(ROUND_PHASES));
    expect(new Set(arrows.map(({ act }) => act))).toEqual(new Set(ROUND_ACTS));
    expect(arrows).toHaveLength(8);
  });

  it.each(ROUND_PHASES.flatMap((phase) => ROUND_ACTS.map((act) => ({ phase, act }))))(
    'agree on $act in $phase at every moment',
    ({ phase, act }) => {
      const drawn = arrows.filter((arrow) => arrow.from === phase && arrow.act === act);
      expect(drawn.length).toBeLessThanOrEqual(1);
      for (const now of MOMENTS) {
        const result = transition(phase, act, clock, now);
        const [arrow] = drawn;
        if (!arrow) expect(result).toEqual({ ok: false, error: 'NOT_ALLOWED_IN_PHASE' });
        else if (guardHolds(arrow.guard, now)) expect(result).toEqual({ ok: true, value: arrow.to });
        else expect(result.ok).toBe(false);
      }
    },
  );
});

describe('the clock', () => {
  it.each([
    ['a moment before opening', opens - 1, 'TOO_EARLY'],
    ['at opening', opens, 'voting'],
    ['a moment before closing', closes - 1, 'voting'],
    ['at closing', closes, 'TOO_LATE'],
  ])('opening %s', (_, ms, expected) => {
    const result = transition('review', 'open_voting', clock, new Date(ms));
    expect(result.ok ? result.value : result.error).toBe(expected);
  });

  it.each([
    ['a moment early', closes - 1, 'TOO_EARLY'],
    ['on time', closes, 'counting'],
    ['a year late', closes + 365 * 86_400_000, 'counting'],
  ])('closing %s', (_, ms, expected) => {
    const result = transition('voting', 'close_voting', clock, new Date(ms));
    expect(result.ok ? result.value : result.error).toBe(expected);
  });

  it('is not looked at by other acts, and the phase is judged before it', () => {
    const moment = fc.date({ noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...ROUND_PHASES),
        fc.constantFrom(...ROUND_ACTS),
        moment,
        (phase, act, now) => {
          const result = transition(phase, act, clock, now);
          const timed =
            (phase === 'review' && act === 'open_voting') || (phase === 'voting' && act === 'close_voting');
          if (!timed) expect(result).toEqual(transition(phase, act, clock, clock.opensAt));
        },
      ),
    );
  });
});

describe('the freeze', () => {
  it('starts with voting and never ends', () => {
    expect(ROUND_PHASES.filter(isFrozen)).toEqual(['voting', 'counting', 'published', 'archived']);
    for (const { from, to } of readDiagram()) {
      const before = ROUND_PHASES.filter((phase) => phase === from).some(isFrozen);
      const after = ROUND_PHASES.filter((phase) => phase === to).some(isFrozen);
      expect(before && !after).toBe(false);
    }
  });
});
