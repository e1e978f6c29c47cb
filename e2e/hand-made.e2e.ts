import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { APIRequestContext } from '@playwright/test';
import { signBallot } from '@/lib/crypto/ballot';
import { expect, test } from './fixtures';
import { castByHand, handMade, storedFor } from './support/box';
import { runningApp } from './support/environment';
import type { TestLetter } from './support/letters';

// No browser: requests that no screen makes.
test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

const door = ({ round }: TestLetter, name = 'stem') => `/api/stembus/${round}/${name}`;

/** Posts it as it is and returns status and answer. */
async function send(request: APIRequestContext, to: string, body: unknown): Promise<[number, unknown]> {
  const data = typeof body === 'string' ? Buffer.from(body) : body;
  const response = await request.post(to, { data, headers: { 'content-type': 'application/json' } });
  return [response.status(), await response.json()];
}

test('a ballot that breaks a rule of the round is refused with its code', async ({ request, letter }) => {
  const off = await send(request, door(letter), handMade(letter, 1, [[1, 700]]));
  expect(off).toEqual([200, { code: 'BAD_STEP' }]);
  const over = await send(request, door(letter), handMade(letter, 1, [[1, 4500]]));
  expect(over).toEqual([200, { code: 'OVERSPENT' }]);
  const together = await send(
    request,
    door(letter),
    handMade(letter, 1, [
      [1, 2500],
      [2, 2000],
    ]),
  );
  expect(together).toEqual([200, { code: 'OVERSPENT' }]);
  const unknown = await send(request, door(letter), handMade(letter, 1, [[9999, 500]]));
  expect(unknown).toEqual([200, { code: 'UNKNOWN_IDEA' }]);
  const ahead = await send(request, door(letter), handMade(letter, 2, [[1, 500]]));
  expect(ahead).toEqual([200, { code: 'STALE', seq: 0 }]);
  expect(await storedFor(letter)).toMatchObject({ seq: 0 });
});

test('a ballot that is not signed by an eligible key is refused', async ({ request, letter }) => {
  const good = handMade(letter, 1, [[1, 500]]);
  const other = handMade(letter, 1, [[1, 500]]);
  const forged = await send(request, door(letter), { ...good, sig: other.sig });
  expect(forged).toEqual([200, { code: 'BAD_SIGNATURE' }]);
  const stranger = signBallot({
    seed: randomBytes(32),
    round: letter.round,
    seq: 1,
    alloc: [[1, 500]],
    r2: randomBytes(32),
  });
  expect(await send(request, door(letter), stranger)).toEqual([200, { code: 'UNKNOWN_KEY' }]);
  expect(await storedFor(letter)).toMatchObject({ seq: 0 });
});

test('a request of another shape is malformed', async ({ request, letter }) => {
  const good = handMade(letter, 1, [[1, 500]]);
  const shapes: Readonly<Record<string, unknown>> = {
    'half a request': JSON.stringify(good).slice(0, -20),
    'nothing at all': '',
    'a member too many': { ...good, note: 'x' },
    'a member too few': { alloc: good.alloc, r2: good.r2, vote: good.vote },
    'another content than was signed': { ...good, alloc: [[1, 1000]] },
    'ideas in another order': {
      ...good,
      alloc: [
        [2, 500],
        [1, 500],
      ],
    },
    'an amount below zero': { ...good, alloc: [[1, -500]] },
    'an amount that is no whole number': { ...good, alloc: [[1, 500.5]] },
    'version zero': { ...good, vote: { ...good.vote, seq: 0 } },
    'another round inside': { ...good, vote: { ...good.vote, round: 'seghwaert-2025' } },
  };
  for (const [what, body] of Object.entries(shapes)) {
    expect(await send(request, door(letter), body), what).toEqual([400, { code: 'MALFORMED' }]);
  }
  expect(await storedFor(letter)).toMatchObject({ seq: 0 });
});

test('other addresses, methods and sizes have their status', async ({ request, letter }) => {
  const good = handMade(letter, 1, [[1, 500]]);
  const elsewhere = handMade({ ...letter, round: 'bestaat-niet' }, 1, [[1, 500]]);
  const unknown = await send(request, '/api/stembus/bestaat-niet/stem', elsewhere);
  expect(unknown).toEqual([404, { code: 'UNKNOWN_ROUND' }]);
  const huge = await send(request, door(letter), JSON.stringify({ ...good, note: 'x'.repeat(20_000) }));
  expect(huge).toEqual([413, { code: 'TOO_LARGE' }]);
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const response = await request.fetch(door(letter), { method });
    expect([method, response.status(), response.headers().allow]).toEqual([method, 405, 'POST']);
  }
  expect((await request.post(door(letter, 'andere-deur'), { data: good })).status()).toBe(404);
  expect(await storedFor(letter)).toMatchObject({ seq: 0 });
});

test('a request that breaks off halfway casts nothing, and the same ballot still can be cast', async ({
  letter,
}) => {
  const body = JSON.stringify(handMade(letter, 1, [[1, 500]]));
  await breakOff(door(letter), body);
  expect(await storedFor(letter)).toMatchObject({ seq: 0 });
  expect(await castByHand(letter, 1, [[1, 500]])).toMatchObject({ code: 'OK' });
});

/** Announces the whole body, sends half of it and hangs up. */
function breakOff(path: string, body: string): Promise<void> {
  const { hostname, port } = new URL(runningApp().baseUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () => {
      const head = `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`;
      socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, body.length / 2)}`, () => {
        socket.end();
        socket.resume();
      });
    });
    socket.once('error', reject);
    socket.once('close', () => resolve());
  });
}
