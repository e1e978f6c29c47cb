import { describe, expect, it } from 'vitest';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import { fetchBallots, readBallots } from './ballots';
import { MAX_KEEPSAKE_BYTES, readKeepsake } from './keepsake';

const tag = (digit: string) => digit.repeat(64);
const BALLOTS: readonly PublishedBallot[] = [
  { tag: tag('a'), alloc: [[1, 4000]] },
  { tag: tag('b'), alloc: [] },
];

describe('a stembewijs', () => {
  const good = { round: 'ronde', tag: tag('a'), alloc: [[1, 500]] };

  it.each([
    ['a good one', good, { ok: true, value: { tag: tag('a'), alloc: [[1, 500]] } }],
    ['of another round', { ...good, round: 'elders' }, { ok: false, error: 'OTHER_ROUND' }],
    [
      'with a receipt of another round',
      { ...good, receipt: { round: 'elders' } },
      { ok: false, error: 'OTHER_ROUND' },
    ],
    ['without tag', { alloc: [] }, { ok: false, error: 'UNREADABLE' }],
    ['with a bad tag', { ...good, tag: 'A'.repeat(64) }, { ok: false, error: 'UNREADABLE' }],
    ['with a bad division', { ...good, alloc: [[1, -5]] }, { ok: false, error: 'UNREADABLE' }],
    ['that is a list', [good], { ok: false, error: 'UNREADABLE' }],
  ])('%s', (_, body, expected) => {
    expect(readKeepsake(JSON.stringify(body), 'ronde')).toEqual(expected);
  });

  it('is refused when it is no JSON or far too large', () => {
    expect(readKeepsake('%PDF-1.7', 'ronde')).toEqual({ ok: false, error: 'UNREADABLE' });
    expect(readKeepsake(' '.repeat(MAX_KEEPSAKE_BYTES + 1), 'ronde')).toEqual({
      ok: false,
      error: 'TOO_BIG',
    });
  });
});

describe('the published ballots', () => {
  const answer = (status: number, body: string) => async () => new Response(body, { status });

  it('come as a list', async () => {
    const found = await fetchBallots('ronde', answer(200, JSON.stringify({ ballots: BALLOTS })));
    expect(found).toEqual({ ok: true, value: BALLOTS });
  });

  it.each([
    ['NOT_PUBLISHED', answer(404, '{"code":"NOT_PUBLISHED"}')],
    ['TROUBLE', answer(500, '')],
    ['TROUBLE', answer(200, '<html>')],
    ['OFFLINE', () => Promise.reject(new TypeError('no network'))],
  ] as const)('or not: %s', async (error, fetcher) => {
    expect(await fetchBallots('ronde', fetcher)).toEqual({ ok: false, error });
  });

  it.each([
    ['a double tag', [BALLOTS[0], BALLOTS[0]]],
    [
      'a bad division',
      [
        {
          tag: tag('a'),
          alloc: [
            [2, 500],
            [1, 500],
          ],
        },
      ],
    ],
    ['no ballot', [null]],
  ])('are refused with %s', (_, ballots) => {
    expect(readBallots({ ballots })).toEqual({ ok: false, error: 'TROUBLE' });
  });
});
