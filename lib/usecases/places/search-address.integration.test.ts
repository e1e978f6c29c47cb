import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { insertDistrict, saveMunicipality } from '@/db/queries/areas';
import { saveStreets } from '@/db/queries/streets';
import { testDatabase } from '@/db/testing';
import { importRegister } from '../register/import-register';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { searchAddress } from './search-address';

const database = testDatabase();
const NOW = new Date('2026-03-01T12:00:00Z');
const VISITOR = { kind: 'visitor' } as const;

/** As PDOK Locatieserver 3.1 answers a `suggest` with these fields. */
const ANSWER = {
  response: {
    numFound: 2,
    start: 0,
    maxScore: 9.1,
    numFoundExact: true,
    docs: [
      { weergavenaam: 'Tuinlaan 3, 2716AB Zoetermeer', centroide_ll: 'POINT(4.51234567 52.06123451)' },
      { weergavenaam: 'Tuinlaan, Zoetermeer', centroide_ll: 'POINT(4.5 52.06)' },
      { weergavenaam: 'Zonder plek', centroide_ll: null },
    ],
  },
  highlighting: {},
};

let made = 0;
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
  process.env.ADDRESS_SEARCH = 'none';
});

/** A search server of the test; returns what it was asked. */
async function serve(answer: RequestListener): Promise<URL[]> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://localhost'));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  process.env.ADDRESS_SEARCH = `http://127.0.0.1:${port}/search/v3_1`;
  return asked;
}

/** A round in a district with streets, in a municipality with a code of CBS. */
async function roundWithStreets(phase: 'review' | 'draft' = 'review') {
  made += 1;
  const code = `GM${String(1000 + made)}`;
  const slug = `straten-${made}`;
  await database.db.transaction(async (tx) => {
    await saveMunicipality(tx, { code, name: slug, slug, theme: null });
    await insertDistrict(tx, {
      code: `WK${made}`,
      year: 2025,
      municipalityCode: code,
      slug,
      name: slug,
      scheme: 'cheque',
      pilot: true,
      schematic: true,
      source: 'proef',
      households: 1,
      inhabitants: 1,
      figuresYear: 2025,
      figuresSource: 'proef',
    });
    await saveStreets(tx, slug, [
      { name: 'Tuinlaan', lat6: 52_060_001, lon6: 4_500_001 },
      { name: 'Vaartdreef', lat6: 52_060_002, lon6: 4_500_002 },
    ]);
  });
  const { id } = await openRoundWith({ phase: 'review', round: { districtSlug: slug } });
  if (phase === 'draft')
    await database.handle.pool.query("UPDATE round SET phase = 'draft' WHERE id = $1", [id]);
  return { id, slug, code };
}

const search = (roundId: string, query: string, now = NOW) =>
  searchAddress({ roundId, query, actor: VISITOR, network: `net-${made}` }, now);
const FROM_STREETS = {
  ok: true,
  value: { source: 'streets', places: [{ label: 'Tuinlaan', lat6: 52_060_001, lon6: 4_500_001 }] },
};

describe('searching an address', () => {
  it('asks PDOK for places of this municipality only, and gives them with their points', async () => {
    const asked = await serve((_, response) => response.end(JSON.stringify(ANSWER)));
    const { id, code } = await roundWithStreets();
    expect(await search(id, 'tuinl) OR gemeentecode:(0599 3')).toEqual({
      ok: true,
      value: {
        source: 'pdok',
        places: [
          { label: 'Tuinlaan 3, 2716AB Zoetermeer', lat6: 52_061_235, lon6: 4_512_346 },
          { label: 'Tuinlaan, Zoetermeer', lat6: 52_060_000, lon6: 4_500_000 },
        ],
      },
    });
    expect(asked.map(({ pathname }) => pathname)).toEqual(['/search/v3_1/suggest']);
    const [url] = asked;
    expect(url?.searchParams.getAll('fq')).toEqual([
      `gemeentecode:${code.slice(2)}`,
      'type:(adres OR weg OR postcode)',
    ]);
    expect(url?.searchParams.get('q')).toBe('tuinl OR gemeentecode 0599 3');
    expect(url?.searchParams.get('rows')).toBe('8');
  });

  it.each<[string, RequestListener]>([
    ['is slow', (_, response) => void setTimeout(() => response.end(JSON.stringify(ANSWER)), 5000)],
    ['fails', (_, response) => response.writeHead(500).end('stuk')],
    ['talks nonsense', (_, response) => response.end('<html>onderhoud</html>')],
    ['answers something else', (_, response) => response.end('{"response":{"docs":"geen"}}')],
    ['breaks off', (request) => void request.socket.destroy()],
    [
      'stops in the middle',
      (_, response) => void response.writeHead(200, { 'content-length': '999' }).write('{"response":'),
    ],
  ])('answers from the street list when PDOK %s, and leaves it alone for a minute', async (_, answer) => {
    const asked = await serve(answer);
    const { id } = await roundWithStreets();
    const began = Date.now();
    expect(await search(id, 'Tuinlaan 3')).toEqual(FROM_STREETS);
    expect(Date.now() - began).toBeLessThan(3000);
    expect(await search(id, 'tuin')).toEqual(FROM_STREETS);
    expect(asked).toHaveLength(1);
    await search(id, 'tuin', new Date(NOW.getTime() + 61_000));
    expect(asked).toHaveLength(2);
  });

  it('uses the street list alone where no server is set, and looks nothing up for a single letter', async () => {
    process.env.ADDRESS_SEARCH = 'none';
    const { id } = await roundWithStreets();
    expect(await search(id, 'tuin')).toEqual(FROM_STREETS);
    expect(await search(id, 't')).toEqual({ ok: true, value: { source: 'streets', places: [] } });
  });

  it('is for rounds that a visitor may know of, and not without end', async () => {
    process.env.ADDRESS_SEARCH = 'none';
    const { id, slug } = await roundWithStreets('draft');
    const unknown = { ok: false, error: 'UNKNOWN_ROUND' };
    expect(await search(id, 'tuin')).toEqual(unknown);
    expect(await search('nergens', 'tuin')).toEqual(unknown);
    const own = { roundId: id, query: 'tuin', actor: staff('wijkregisseur', [slug]), network: 'balie' };
    expect(await searchAddress(own, NOW)).toEqual(FROM_STREETS);
    const tries = Array.from({ length: 301 }, () => searchAddress({ ...own, query: '' }, NOW));
    expect((await Promise.all(tries)).filter((one) => !one.ok)).toEqual([
      { ok: false, error: 'SLOW_DOWN' },
      { ok: false, error: 'SLOW_DOWN' },
    ]);
  });
});

describe('the street list', () => {
  it('is filled when addresses are read in, with the middle of each street', async () => {
    process.env.ADDRESS_SEARCH = 'none';
    const { slug, codes } = await districtWith(1);
    const { id } = await openRoundWith({ phase: 'review', cheques: 0, round: { districtSlug: slug } });
    await database.handle.pool.query(
      'INSERT INTO round_neighbourhood (round_id, year, code) VALUES ($1, 2025, $2)',
      [id, codes[0]],
    );
    const head =
      'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;nevenadres;buurtcode;lon;lat';
    const row = (street: string, number: number, lon: string, lat: string) =>
      `${street};${number};;;2716AB;Zoetermeer;f;${codes[0]};${lon};${lat}`;
    const csv = [
      head,
      row('Singel', 1, '4.50', '52.06'),
      row('Singel', 3, '4.52', '52.08'),
      row('Plein', 5, '', ''),
    ];
    const read = await importRegister(SYSTEM, { roundId: id, csv: csv.join('\n') }, OPENS_AT);
    expect(read.ok ? null : read.error).toBeNull();
    expect(await search(id, 'singel')).toEqual({
      ok: true,
      value: { source: 'streets', places: [{ label: 'Singel', lat6: 52_070_000, lon6: 4_510_000 }] },
    });
    expect(await search(id, 'plein')).toMatchObject({ value: { places: [] } });
  });
});
