import { describe, expect, it } from 'vitest';
import { ideaResults } from '../results';
import { makeIdea, makeIdeaOutcome, makeOutcome, makeRound } from '../view.testing';
import { resultSpots } from './spots';

const position = { lat6: 52_070_000, lon6: 4_510_000 };
const results = ideaResults({
  ideas: [
    makeIdea(1, { position, title: 'Bankje' }),
    makeIdea(2),
    makeIdea(3, { position, externalId: 'WBO-77' }),
  ],
  outcome: makeOutcome({
    ideas: [
      makeIdeaOutcome('1', { funded: true, reason: 'funded' }),
      makeIdeaOutcome('2'),
      makeIdeaOutcome('WBO-77'),
    ],
  }),
  analysis: null,
});

describe('the ideas on the map of an outcome', () => {
  it('are those with a place, with their verdict and reason', () => {
    const spots = resultSpots(results, makeRound(), 'proefwijk', ({ id }) => `reden ${id}`);
    expect(spots.map(({ number, funded, reason }) => [number, funded, reason])).toEqual([
      [1, true, 'reden 1'],
      [3, false, 'reden WBO-77'],
    ]);
    expect(spots[0]).toMatchObject({ title: 'Bankje', href: '/wijk/proefwijk/ideeen/1?ronde=proefronde' });
  });

  it('leave out an id that does not fit in a marker, and a link that leads nowhere', () => {
    const spots = resultSpots(results, makeRound(), null, () => '');
    expect(spots.map(({ label, href }) => [label, href])).toEqual([
      ['1', null],
      ['', null],
    ]);
  });
});
