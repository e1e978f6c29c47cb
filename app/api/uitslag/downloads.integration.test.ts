import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/usecases/testing/database';
import { openRoundWith } from '@/lib/usecases/testing/openRound';
import { publishRound } from '@/lib/usecases/testing/publishedRound';
import { GET as csv } from './[ronde]/ideeen.csv/route';
import { GET as json } from './[ronde]/uitslag.json/route';
import { GET as pb } from './[ronde]/verkiezing.pb/route';

testDatabase();

const FILES = [
  ['verkiezing.pb', pb, 'text/plain; charset=utf-8'],
  ['uitslag.json', json, 'application/json'],
  ['ideeen.csv', csv, 'text/csv; charset=utf-8'],
] as const;

const ask = (handler: typeof csv, ronde: string, query = '') =>
  handler(new Request(`http://localhost/api/uitslag/${ronde}${query}`), {
    params: Promise.resolve({ ronde }),
  });

const publish = () =>
  publishRound({
    cheques: 3,
    chequeCents: 60_000,
    stepCents: 5_000,
    ideas: 2,
    ballots: [
      [[1, 50_000]],
      [
        [1, 45_000],
        [2, 5_000],
      ],
    ],
  });

describe.each(FILES)('%s', (_, handler, type) => {
  it('is not there while voting, nor for a round that does not exist', async () => {
    const open = await openRoundWith({ cheques: 1 });
    for (const ronde of [open.id, 'nergens', '../geheim']) {
      const answer = await ask(handler, ronde);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: 'NOT_PUBLISHED' });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is a file to keep, once published', async () => {
    const id = await publish();
    const answer = await ask(handler, id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+\.(pb|json|csv)"$/,
    );
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(await answer.text()).toContain('Idee 1');
  });
});

describe('the table of ideas', () => {
  it('opens in a Dutch spreadsheet', async () => {
    const id = await publish();
    const answer = await ask(csv, id);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toEqual([
      'Nummer;Idee;Kosten (EUR);Nodig uit deze ronde (EUR);Ingelegd (EUR);Betaald (EUR);Aantal stemmers;Gehaald;Reden',
      '1;Idee 1;900,00;900,00;950,00;900,00;2;ja;genoeg geld of steun',
      '2;Idee 2;900,00;900,00;50,00;0,00;1;nee;te weinig geld',
    ]);
  });

  it('is there in English too', async () => {
    const text = await (await ask(csv, await publish(), '?taal=en')).text();
    expect(text).toContain('900.00');
    expect(text).toContain('too little money');
  });
});
