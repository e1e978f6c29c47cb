import { describe, expect, it } from 'vitest';
import { IDEA_STATUSES } from './idea';
import {
  EMPTY_PROPOSAL,
  firstWrongStep,
  type ProposalForm,
  problemsOfStep,
  proposalFrom,
  readProposal,
} from './idea-proposal';
import { canJoin, myIdeaActs } from './idea-proposal-acts';
import { metresBetween, similarIdeas, titleLikeness } from './idea-proposal-similar';
import { ROUND_PHASES } from './round';
import { isShown } from './shown-ideas';

const FORM: ProposalForm = {
  ...EMPTY_PROPOSAL,
  title: 'Bankje bij de vijver',
  summary: 'Een bank voor wie even wil zitten.',
  contact: 'Buren zitten er samen.',
  theme: 'meeting',
  cost: '900',
  kind: 'residents',
};

describe('a proposal', () => {
  it('of residents needs no name, of an organisation it does', () => {
    expect(readProposal(FORM, [])).toMatchObject({
      ok: true,
      value: { broughtBy: 'household', email: null, text: { organiser: 'Bewoners', costCents: 90_000 } },
    });
    expect(readProposal({ ...FORM, organiser: ' De Vaarten ' }, [])).toMatchObject({
      value: { text: { organiser: 'De Vaarten' } },
    });
    expect(readProposal({ ...FORM, kind: 'organisation' }, [])).toEqual({
      ok: false,
      error: { organiser: 'EMPTY' },
    });
    expect(readProposal({ ...FORM, kind: 'organisation', organiser: 'School' }, [])).toMatchObject({
      value: { broughtBy: 'organisation' },
    });
  });

  it('names everything that is wrong at once', () => {
    const read = readProposal({ ...FORM, title: '', kind: 'x', email: 'jan', cost: '0' }, []);
    expect(read).toEqual({
      ok: false,
      error: {
        title: 'EMPTY',
        cost: 'TOO_SMALL',
        organiser: 'EMPTY',
        kind: 'UNKNOWN',
        email: 'NOT_AN_ADDRESS',
      },
    });
  });

  it('tells in which step it is wrong, the first first', () => {
    const problems = { cost: 'TOO_SMALL', place: 'OUTSIDE' } as const;
    expect(firstWrongStep(problems)).toBe('place');
    expect(problemsOfStep('money', problems)).toEqual({ cost: 'TOO_SMALL' });
    expect(problemsOfStep('idea', problems)).toEqual({});
    expect(firstWrongStep({})).toBeNull();
  });

  it('is read from anything that was sent', () => {
    expect(proposalFrom({ title: 'a', cost: 3, more: 'x' })).toEqual({ ...EMPTY_PROPOSAL, title: 'a' });
    expect(proposalFrom(null)).toEqual(EMPTY_PROPOSAL);
  });
});

describe('what its initiator can do', () => {
  it('is nothing once voting has opened', () => {
    for (const phase of ROUND_PHASES) {
      const acts = IDEA_STATUSES.flatMap((status) => Object.values(myIdeaActs(phase, status, true)));
      expect(acts.includes(true), phase).toBe(phase === 'ideas' || phase === 'review');
    }
  });

  it.each([
    ['draft', false, { change: true, submit: false, withdraw: true, invite: true }],
    ['draft', true, { change: true, submit: true, withdraw: true, invite: true }],
    ['submitted', true, { change: true, submit: false, withdraw: true, invite: true }],
    ['returned', false, { change: true, submit: true, withdraw: true, invite: true }],
    ['accepted', true, { change: false, submit: false, withdraw: true, invite: true }],
    ['rejected', true, { change: false, submit: false, withdraw: false, invite: false }],
    ['merged', true, { change: false, submit: false, withdraw: false, invite: false }],
    ['stopped', true, { change: false, submit: false, withdraw: false, invite: false }],
  ] as const)('with a %s idea, enough organisers: %s', (status, enough, acts) => {
    expect(myIdeaActs('review', status, enough)).toEqual(acts);
    expect(canJoin('review', status)).toBe(acts.invite);
  });
});

describe('an idea that was taken back', () => {
  it('is not shown; one that was stopped later says why and is', () => {
    expect(isShown({ status: 'stopped', statusReason: null })).toBe(false);
    expect(isShown({ status: 'stopped', statusReason: 'De boom staat er nog.' })).toBe(true);
    expect(isShown({ status: 'accepted', statusReason: null })).toBe(true);
  });
});

describe('titles', () => {
  it.each([
    ['Bankje bij de vijver', 'bankje bij de VIJVER!', 1],
    ['Café voor buren', 'Cafe voor buren', 1],
    ['Bankje bij de vijver', 'Bank bij vijver', 0.5],
  ])('%s and %s are alike', (one, other, least) => {
    expect(titleLikeness(one, other)).toBeGreaterThanOrEqual(least);
    expect(titleLikeness(other, one)).toBe(titleLikeness(one, other));
  });

  it.each([
    ['Bankje bij de vijver', 'Verlichting in het park'],
    ['Speeltuin', 'Moestuin'],
    ['', ''],
  ])('%s and %s are not', (one, other) => {
    expect(titleLikeness(one, other)).toBeLessThan(0.4);
  });
});

describe('ideas that look like the new one', () => {
  const here = { lat6: 52_060_000, lon6: 4_520_000 };
  const at = (metres: number) => ({ ...here, lat6: here.lat6 + Math.round((metres / 111_195) * 1e6) });
  const idea = (number: number, title: string, position: typeof here | null) => ({
    number,
    title,
    position,
    status: 'accepted' as const,
  });

  it('are near, or have about the same title', () => {
    const found = similarIdeas({ title: 'Bankje bij de vijver', position: here }, [
      idea(1, 'Verlichting', at(140)),
      idea(2, 'Verlichting', at(160)),
      idea(3, 'Bank bij de vijver', null),
      idea(4, 'Moestuin', null),
      idea(5, 'Bankje bij de vijver', at(20)),
    ]);
    expect(found.map(({ number }) => number)).toEqual([5, 3, 1]);
    expect(found.map(({ metres }) => metres)).toEqual([20, null, 140]);
  });

  it('are five at most, and only those by title where no point was chosen', () => {
    const many = Array.from({ length: 9 }, (_, i) => idea(i + 1, `Bankje ${i}`, here));
    expect(similarIdeas({ title: 'Iets anders', position: here }, many)).toHaveLength(5);
    expect(similarIdeas({ title: 'Iets anders', position: null }, many)).toEqual([]);
  });

  it('are as far as they are', () => {
    // Dom tower, Utrecht, to Euromast, Rotterdam.
    const metres = metresBetween(
      { lat6: 52_090_700, lon6: 5_121_400 },
      { lat6: 51_905_400, lon6: 4_466_700 },
    );
    expect(Math.round(metres / 1000)).toBe(49);
  });
});
