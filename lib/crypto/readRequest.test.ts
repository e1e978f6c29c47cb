import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocation, MAX_SEQ } from '@/lib/domain/ballot';
import { type CastRequest, readCastRequest, readMineRequest, signBallot } from './ballot';
import { hex, otherHex, vectors } from './testing/vectors';

const ROUND = 'seghwaert-2026';
const SEED = hex(vectors.ballots[0]?.seed ?? '');
const R2 = hex(vectors.ballots[0]?.request.r2 ?? '');

function signed(alloc: Allocation, seq = 1): CastRequest {
  return signBallot({ seed: SEED, round: ROUND, seq, alloc, r2: R2 });
}

/** As it arrives: JSON text, parsed. */
function overTheWire(request: object): unknown {
  return JSON.parse(JSON.stringify(request));
}

const allocation = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 100_000_000 })), {
    selector: ([number]) => number,
    maxLength: 200,
  })
  .map((pledges) => pledges.toSorted(([a], [b]) => a - b));

describe('readCastRequest', () => {
  it.each(vectors.ballots)('reads the vector with seq $request.vote.seq', ({ request }) => {
    expect(readCastRequest(overTheWire(request), ROUND)).toEqual(request);
  });

  it('reads every ballot that can be signed', () => {
    fc.assert(
      fc.property(allocation, fc.integer({ min: 1, max: 201 }), (alloc, seq) => {
        const request = signed(alloc, seq);
        expect(readCastRequest(overTheWire(request), ROUND)).toEqual(request);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves a seq over the limit to the box, whose answer is TOO_OFTEN', () => {
    for (const seq of [MAX_SEQ + 1, MAX_SEQ + 2, 0x7fff_ffff]) {
      expect(readCastRequest(overTheWire(signed([], seq)), ROUND)).not.toBeNull();
    }
  });

  const good = signed([[3, 500]]);
  const { vote } = good;

  const bad: readonly (readonly [string, unknown])[] = [
    ['no object', null],
    ['text', JSON.stringify(good)],
    ['a list', [good]],
    ['an unknown member', { ...good, extra: 1 }],
    ['a missing member', { alloc: good.alloc, r2: good.r2, vote }],
    ['an unknown member in vote', { ...good, vote: { ...vote, channel: 'kiosk' } }],
    [
      'a missing member in vote',
      { ...good, vote: { commit: vote.commit, key: vote.key, round: ROUND, seq: 1 } },
    ],
    ['vote as a list', { ...good, vote: Object.values(vote) }],
    ['another version', { ...good, vote: { ...vote, v: 2 } }],
    ['the version as text', { ...good, vote: { ...vote, v: '1' } }],
    ['another round', { ...good, vote: { ...vote, round: 'oosterheem-2026' } }],
    ['seq 0', { ...good, vote: { ...vote, seq: 0 } }],
    ['a negative seq', { ...good, vote: { ...vote, seq: -1 } }],
    ['a broken seq', { ...good, vote: { ...vote, seq: 1.5 } }],
    ['seq as text', { ...good, vote: { ...vote, seq: '1' } }],
    ['a seq beyond the database', { ...good, vote: { ...vote, seq: 0x8000_0000 } }],
    ['upper-case sig', { ...good, sig: good.sig.toUpperCase() }],
    ['upper-case key', { ...good, vote: { ...vote, key: vote.key.toUpperCase() } }],
    ['upper-case commit', { ...good, vote: { ...vote, commit: vote.commit.toUpperCase() } }],
    ['a short sig', { ...good, sig: good.sig.slice(2) }],
    ['a long sig', { ...good, sig: `${good.sig}00` }],
    ['a short r2', { ...good, r2: good.r2.slice(2) }],
    ['another r2 than committed', { ...good, r2: otherHex(good.r2) }],
    ['other content than committed', { ...good, alloc: [[3, 1000]] }],
    ['another commitment', { ...good, vote: { ...vote, commit: otherHex(vote.commit) } }],
  ];

  it.each(bad)('refuses %s', (_, body) => {
    expect(readCastRequest(JSON.parse(JSON.stringify(body)), ROUND)).toBeNull();
  });

  const shapes: readonly (readonly [string, unknown])[] = [
    [
      'descending numbers',
      [
        [4, 500],
        [3, 500],
      ],
    ],
    [
      'an idea twice',
      [
        [3, 500],
        [3, 500],
      ],
    ],
    ['nothing for an idea', [[3, 0]]],
    ['less than nothing', [[3, -500]]],
    ['half cents', [[3, 500.5]]],
    ['idea 0', [[0, 500]]],
    ['idea 10000', [[10000, 500]]],
    ['more than a million euro', [[3, 100_000_001]]],
    ['a triple', [[3, 500, 1]]],
    ['an object', [{ number: 3, cents: 500 }]],
    ['amounts as text', [[3, '500']]],
    ['201 pledges', Array.from({ length: 201 }, (_, i) => [i + 1, 1])],
  ];

  it.each(shapes)('refuses a content with %s, however well signed', (_, alloc) => {
    const request = signBallot({ seed: SEED, round: ROUND, seq: 1, alloc: [], r2: R2 });
    let body: unknown = { ...request, alloc };
    try {
      body = signed(alloc as Allocation);
    } catch {
      // Broken numbers have no canonical form: no client can sign them, so the unsigned one goes in.
    }
    expect(readCastRequest(body, ROUND)).toBeNull();
  });

  it('never throws on anything JSON can say', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => readCastRequest(body, ROUND) === null));
  });
});

describe('readMineRequest', () => {
  const { request } = vectors.mine;
  const { mine } = request;

  it('reads the vector', () => {
    expect(readMineRequest(overTheWire(request), ROUND)).toEqual(request);
  });

  it.each<[string, unknown]>([
    ['an unknown member', { ...request, extra: 1 }],
    ['an unknown member inside', { ...request, mine: { ...mine, seq: 1 } }],
    ['another round', { ...request, mine: { ...mine, round: 'oosterheem-2026' } }],
    ['another version', { ...request, mine: { ...mine, v: 2 } }],
    ['a short key', { ...request, mine: { ...mine, key: mine.key.slice(2) } }],
    ['an upper-case sig', { ...request, sig: request.sig.toUpperCase() }],
    ['a local time', { ...request, mine: { ...mine, at: '2026-11-20T19:30:00+01:00' } }],
    ['a time without zone', { ...request, mine: { ...mine, at: '2026-11-20T19:30:00' } }],
    ['a date', { ...request, mine: { ...mine, at: '2026-11-20' } }],
    ['a day that is none', { ...request, mine: { ...mine, at: '2026-13-20T19:30:00Z' } }],
    ['a time as a number', { ...request, mine: { ...mine, at: 1_795_000_000 } }],
  ])('refuses %s', (_, body) => {
    expect(readMineRequest(body, ROUND)).toBeNull();
  });
});
