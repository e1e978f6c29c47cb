import { describe, expect, it } from 'vitest';
import { contains, type Position } from '@/lib/domain/area';
import { checkAllocation, isAllocation } from '@/lib/domain/ballot';
import { type Idea, targetCents } from '@/lib/domain/idea';
import { DEMO_NEIGHBOURHOODS } from '../areas';
import { type DemoRound, makeDemo, makeManyIdeas } from '.';
import { dutchTime } from './times';

const NOW = new Date('2026-11-22T10:00:00Z');
const demo = makeDemo('test', NOW);
const rounds = [demo.published, demo.open];

const neighbourhoodAt = ({ lon6, lat6 }: Position) =>
  DEMO_NEIGHBOURHOODS.filter(({ geometry }) => geometry && contains(geometry, lon6 / 1e6, lat6 / 1e6));

describe('makeDemo', () => {
  it('gives the same for the same seed and moment, and other data for another seed', () => {
    expect(makeDemo('test', NOW)).toEqual(demo);
    expect(makeDemo('other', NOW).published.ballots).not.toEqual(demo.published.ballots);
  });

  it('only shifts dates with the moment', () => {
    const later = makeDemo('test', new Date('2027-07-01T10:00:00Z'));
    expect({ ...later.open, round: null, files: null }).toEqual({ ...demo.open, round: null, files: null });
    const steps = ({ files }: DemoRound) =>
      files.map(({ history, ...file }) => ({ ...file, history: history.map(({ on: _, ...line }) => line) }));
    expect(steps(later.open)).toEqual(steps(demo.open));
    expect(later.open.round.closesAt.toISOString()).toBe('2027-07-21T18:00:00.000Z');
  });

  it('opens at nine and closes at eight in the evening, Dutch time, in winter and summer', () => {
    const { opensAt, closesAt } = demo.open.round;
    expect([opensAt.toISOString(), closesAt.toISOString()]).toEqual([
      '2026-11-12T08:00:00.000Z',
      '2026-12-12T19:00:00.000Z',
    ]);
    const hour = (at: Date) =>
      new Intl.DateTimeFormat('nl', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Europe/Amsterdam',
      }).format(at);
    for (let day = 0; day < 366; day++) {
      const at = new Date(NOW.getTime() + day * 86_400_000);
      expect([hour(dutchTime(at, -10, 9)), hour(dutchTime(at, 20, 20))]).toEqual(['09:00', '20:00']);
    }
  });

  it('tells how each idea came in: organised by at least three addresses, judged after it was sent in, before the vote', () => {
    for (const { ideas, files, round } of rounds) {
      expect(files.map(({ number }) => number)).toEqual(ideas.map(({ number }) => number));
      for (const { broughtBy, organisers, history } of files) {
        expect(organisers >= 3).toBe(broughtBy === 'household');
        expect(history.filter(({ step }) => step === 'organised')).toHaveLength(organisers);
        expect(history.at(-1)?.step).toBe('accepted');
        const days = history.map(({ on }) => on);
        expect(days).toEqual(days.toSorted());
        expect((days.at(-1) ?? '') < round.opensAt.toISOString()).toBe(true);
      }
    }
  });

  it('holds 18 and 24 accepted ideas with different titles and themes, numbered from 1', () => {
    expect(rounds.map(({ ideas }) => ideas.length)).toEqual([18, 24]);
    for (const { ideas, round } of rounds) {
      expect(ideas.map(({ number }) => number)).toEqual(ideas.map((_, i) => i + 1));
      expect(new Set(ideas.map(({ title }) => title)).size).toBe(ideas.length);
      expect(new Set(ideas.map(({ theme }) => theme)).size).toBe(5);
      for (const idea of ideas) {
        expect(idea).toMatchObject({ roundId: round.id, status: 'accepted' });
        expect(targetCents(idea)).toBeGreaterThanOrEqual(15_000);
        expect(idea.costCents).toBeLessThanOrEqual(450_000);
      }
    }
  });

  it('puts every idea and place inside the neighbourhood it names', () => {
    const within = (idea: Idea) => idea.position && neighbourhoodAt(idea.position).map(({ code }) => code);
    for (const { ideas, neighbourhoods } of rounds) {
      const taking = new Set(neighbourhoods.map(({ code }) => code));
      for (const idea of ideas) {
        expect(within(idea), idea.title).toEqual([idea.neighbourhoodCode]);
        expect(taking).toContain(idea.neighbourhoodCode);
      }
    }
    for (const place of demo.places) {
      const wanted = place.districtSlug === 'seghwaert' ? 'WK063708' : 'WK063711';
      expect(
        neighbourhoodAt(place).map(({ districtCode }) => districtCode),
        place.name,
      ).toEqual([wanted]);
    }
  });

  it('has valid ballots: about 40 % turnout in the published round, about 120 so far in the open one', () => {
    const valid = ({ round, ideas, ballots }: DemoRound) =>
      ballots.every((alloc) => {
        const rules = { ...round, ideaNumbers: ideas.map(({ number }) => number) };
        return isAllocation(alloc) && checkAllocation(alloc, rules).ok;
      });
    expect(rounds.map(valid)).toEqual([true, true]);
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { published, open } = makeDemo(seed, NOW);
      expect(Math.abs(published.ballots.length - 240)).toBeLessThan(45);
      expect(Math.abs(open.ballots.length - 120)).toBeLessThan(35);
    }
  });

  it('leaves the outcome to the count: some ideas reach their target and some do not, whatever the seed', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const { ideas, ballots } = makeDemo(seed, NOW).published;
      const pledged = (number: number) =>
        ballots.flat().reduce((sum, [idea, cents]) => sum + (idea === number ? cents : 0), 0);
      const funded = ideas.filter((idea) => pledged(idea.number) >= targetCents(idea)).length;
      expect(funded, seed).toBeGreaterThanOrEqual(4);
      expect(funded, seed).toBeLessThanOrEqual(14);
    }
  });
});

describe('makeManyIdeas', () => {
  it('spreads thousands over Seghwaert, each inside its neighbourhood', () => {
    const ideas = makeManyIdeas('test', 5000);
    expect(ideas).toHaveLength(5000);
    expect(new Set(ideas.map(({ number }) => number)).size).toBe(5000);
    expect(new Set(ideas.map(({ neighbourhoodCode }) => neighbourhoodCode)).size).toBe(14);
    for (const idea of ideas.slice(0, 300)) {
      const found = idea.position && neighbourhoodAt(idea.position).map(({ code }) => code);
      expect(found).toEqual([idea.neighbourhoodCode]);
    }
  });
});
