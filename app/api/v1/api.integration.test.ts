import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '@/components/exchange/ApiTables';
import { MESSAGES } from '@/lib/i18n/messages';
import { castBallot } from '@/lib/usecases/ballots/cast-ballot';
import { getObservationsCsv } from '@/lib/usecases/council/get-observations-csv';
import { importIdeas } from '@/lib/usecases/exchange/import-ideas';
import { databaseHandle } from '@/lib/usecases/system/database';
import { testDatabase } from '@/lib/usecases/testing/database';
import { districtWith } from '@/lib/usecases/testing/district';
import { ballotOf, DURING, openRoundWith, SYSTEM } from '@/lib/usecases/testing/openRound';
import { publishRound } from '@/lib/usecases/testing/publishedRound';
import { GET as unknown } from './[...rest]/route';
import { GET as district } from './districts/[district]/route';
import { GET as districts, OPTIONS } from './districts/route';
import { GET as observations } from './observations/route';
import { GET as openapi } from './openapi.json/route';
import { GET as idea } from './rounds/[round]/ideas/[number]/route';
import { GET as ideas } from './rounds/[round]/ideas/route';
import { GET as csv } from './rounds/[round]/ideas.csv/route';
import { GET as geojson } from './rounds/[round]/ideas.geojson/route';
import { GET as outcome } from './rounds/[round]/outcome/route';
import { GET as round } from './rounds/[round]/route';
import { GET as rounds } from './rounds/route';
import { faults } from './testing/schema';

testDatabase();

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
const HANDLERS: Readonly<Record<string, unknown>> = {
  '/districts': districts,
  '/districts/{district}': district,
  '/rounds': rounds,
  '/rounds/{round}': round,
  '/rounds/{round}/ideas': ideas,
  '/rounds/{round}/ideas/{number}': idea,
  '/rounds/{round}/ideas.csv': csv,
  '/rounds/{round}/ideas.geojson': geojson,
  '/rounds/{round}/outcome': outcome,
  '/observations': observations,
};

const slugs = { district: '', open: '', published: '', preparing: '', rehearsal: '', draft: '' };
let schemas: Record<string, Record<string, unknown>> = {};
let paths: Record<
  string,
  { get: { responses: { 200: { content: Record<string, { schema: { $ref: string } }> } } } }
> = {};

function ask(path: string, params: Record<string, string> = {}, query = '', headers = {}) {
  const handler = HANDLERS[path] as Handler;
  const request = new Request(`http://localhost/api/v1${path}${query}`, { headers });
  return handler(request, { params: Promise.resolve(params) as Promise<never> });
}

async function askJson(path: string, params: Record<string, string> = {}, query = '') {
  const answer = await ask(path, params, query);
  const value = await answer.json();
  const described = paths[path]?.get.responses[200].content['application/json'];
  if (!described) throw new Error(`${path} is not described`);
  const schema = answer.ok ? described.schema : { $ref: '#/components/schemas/Problem' };
  expect(faults(value, schema, schemas), `${path} as described`).toEqual([]);
  return { status: answer.status, headers: answer.headers, value };
}

beforeAll(async () => {
  const { slug } = await districtWith(1);
  slugs.district = slug;
  slugs.published = await publishRound({
    cheques: 6,
    chequeCents: 60_000,
    stepCents: 5_000,
    ideas: 3,
    ballots: [
      [[1, 50_000]],
      [
        [1, 45_000],
        [2, 5_000],
      ],
    ],
    round: { districtSlug: slug },
  });
  const open = await openRoundWith({ ideas: 5, cheques: 7, round: { districtSlug: slug } });
  slugs.open = open.id;
  for (let cheque = 0; cheque < 6; cheque++)
    expect(await castBallot(open.id, ballotOf(open, cheque, 1, [[2, 4000]]), DURING)).toMatchObject({
      code: 'OK',
    });
  const make = async (phase: string, rehearsalOf: string | null) => {
    const made = await openRoundWith({
      phase: 'review',
      ideas: 2,
      round: { districtSlug: slug, rehearsalOf },
    });
    await databaseHandle().pool.query('UPDATE round SET phase = $2 WHERE id = $1', [made.id, phase]);
    return made.id;
  };
  slugs.preparing = await make('ideas', null);
  slugs.draft = await make('draft', null);
  slugs.rehearsal = await make('review', slugs.preparing);
  const file = new TextEncoder().encode('id;titel;samenvatting;kosten\nx1;Geheim;Nog niet bekeken;10\n');
  const defaults = { contact: 'c', organiser: 'o', theme: 'other' };
  await importIdeas(SYSTEM, { roundId: slugs.preparing, file, trial: false, defaults }, DURING);
  const described = await (await openapi(new Request('http://localhost/api/v1/openapi.json'))).json();
  ({ paths } = described);
  ({ schemas } = described.components);
});

describe('the description', () => {
  it('is of every address there is, and of no other', () => {
    expect(Object.keys(paths).toSorted()).toEqual(Object.keys(HANDLERS).toSorted());
  });

  it('is of the addresses that the page explains', () => {
    expect(ADDRESSES.map(([, path]) => path)).toEqual(Object.keys(paths));
    const { nl, en } = MESSAGES;
    const codes = (schemas.Problem as { properties: { code: { enum: string[] } } }).properties.code.enum;
    for (const of of [nl, en])
      expect(Object.keys(of.exchange.page.code).toSorted()).toEqual(codes.toSorted());
  });

  it('would notice an answer that is otherwise', () => {
    const schema = { $ref: '#/components/schemas/Support' };
    expect(faults({ pledgedCents: 5, backers: 1 }, schema, schemas)).toEqual([]);
    expect(faults({ pledgedCents: 5.5, backers: -1, name: 'J.' }, schema, schemas)).toHaveLength(3);
    expect(faults({ backers: null }, schema, schemas)).toHaveLength(2);
  });
});

describe('what residents can see', () => {
  it('are districts and rounds: no draft, and no copy to practise on', async () => {
    const all = await askJson('/districts');
    const mine = all.value.items.find((one: { slug: string }) => one.slug === slugs.district);
    const seen = [slugs.published, slugs.open, slugs.preparing].toSorted();
    expect(mine.rounds.toSorted()).toEqual(seen);
    expect((await askJson('/districts/{district}', { district: slugs.district })).value).toEqual(mine);
    const { value } = await askJson('/rounds');
    expect(value.items.map((one: { id: string }) => one.id).toSorted()).toEqual(seen);
    for (const id of [slugs.draft, slugs.rehearsal, 'nergens', '../geheim'])
      for (const path of Object.keys(HANDLERS).filter((one) => one.startsWith('/rounds/{round}'))) {
        const answer = await ask(path, { round: id, number: '1' });
        expect([answer.status, answer.headers.get('content-type')], path).toEqual([
          404,
          'application/problem+json',
        ]);
        expect(await answer.json()).toMatchObject({ code: 'UNKNOWN_ROUND', status: 404 });
      }
  });

  it('is turnout in steps of five while voting, and the outcome only when published', async () => {
    expect((await askJson('/rounds/{round}', { round: slugs.open })).value).toMatchObject({
      phase: 'voting',
      ideas: 5,
      ballots: 5,
      cheques: 7,
    });
    expect((await askJson('/rounds/{round}', { round: slugs.preparing })).value).toMatchObject({
      ideas: 2,
      ballots: null,
      cheques: null,
    });
    expect(await askJson('/rounds/{round}/outcome', { round: slugs.open })).toMatchObject({
      status: 404,
      value: { code: 'NOT_PUBLISHED' },
    });
    expect((await askJson('/rounds/{round}/outcome', { round: slugs.published })).value).toMatchObject({
      ballots: 2,
      cheques: 6,
      winners: ['1'],
      ideas: [
        { id: '1', number: 1, funded: true, pledgedCents: 95_000, paidCents: 90_000 },
        { id: '2', funded: false, reason: 'below_target' },
        { id: '3' },
      ],
    });
  });

  it('are ideas, in pages with links to the others', async () => {
    const first = await askJson('/rounds/{round}/ideas', { round: slugs.open }, '?per_page=2');
    expect(first.value).toMatchObject({ total: 5, page: 1, perPage: 2 });
    expect(first.value.items).toMatchObject([
      { number: 1, support: { pledgedCents: 0, backers: 0 }, targetCents: 90_000 },
      { number: 2, support: { pledgedCents: 24_000, backers: 6 } },
    ]);
    const base = `/api/v1/rounds/${slugs.open}/ideas`;
    expect(first.headers.get('link')).toBe(
      `<${base}?page=1&per_page=2>; rel="first", <${base}?page=2&per_page=2>; rel="next", <${base}?page=3&per_page=2>; rel="last"`,
    );
    const last = await askJson('/rounds/{round}/ideas', { round: slugs.open }, '?per_page=2&page=3');
    expect(last.value.items.map((one: { number: number }) => one.number)).toEqual([5]);
    expect(last.headers.get('link')).not.toContain('rel="next"');
    expect((await askJson('/rounds/{round}/ideas', { round: slugs.open }, '?page=9')).value.items).toEqual(
      [],
    );
    for (const query of ['?page=0', '?page=x', '?per_page=501', '?per_page=-1', '?page=1.5', '?page='])
      expect(await askJson('/rounds/{round}/ideas', { round: slugs.open }, query)).toMatchObject({
        status: 400,
        value: { code: 'BAD_PAGE' },
      });
  });

  it('is what happened to an idea; nothing of one that is not accepted', async () => {
    await databaseHandle().pool.query(
      "INSERT INTO idea_history (round_id, idea, \"on\", step, by) VALUES ($1, 1, '2026-01-02', 'brought_in', 'initiator')",
      [slugs.preparing],
    );
    expect(
      (await askJson('/rounds/{round}/ideas/{number}', { round: slugs.preparing, number: '1' })).value,
    ).toMatchObject({
      support: null,
      history: [{ on: '2026-01-02', step: 'brought_in', by: 'initiator', reason: null }],
    });
    for (const number of ['3', '0', '01', 'x'])
      expect(
        await askJson('/rounds/{round}/ideas/{number}', { round: slugs.preparing, number }),
      ).toMatchObject({
        status: 404,
        value: { code: 'UNKNOWN_IDEA' },
      });
    for (const path of [
      '/rounds/{round}/ideas',
      '/rounds/{round}/ideas.csv',
      '/rounds/{round}/ideas.geojson',
    ])
      expect(await (await ask(path, { round: slugs.preparing })).text(), path).not.toContain('Geheim');
  });

  it('are figures, row by row as in the file of the council', async () => {
    const query = `?district=${slugs.district}&round=${slugs.published}`;
    const { value } = await askJson('/observations', {}, query);
    const choice = { districts: [slugs.district], rounds: [slugs.published], municipality: false };
    const csv = await getObservationsCsv(choice, { flavour: 'open' }, new Date());
    const rows = parse(csv, { columns: true });
    expect(rows.length).toBeGreaterThan(30);
    const cells = (one: object) =>
      Object.entries(one).map(([name, cell]) => [name, cell === null ? '' : String(cell)]);
    expect(value.items.map((one: object) => Object.fromEntries(cells(one)))).toEqual(rows);
    expect((await askJson('/observations', {}, `?round=${slugs.published}`)).value).toEqual(value);
    for (const [wrong, code] of [
      ['?district=nergens', 'UNKNOWN_DISTRICT'],
      [`?round=${slugs.draft}`, 'UNKNOWN_ROUND'],
      [`?district=${slugs.district}&round=${slugs.rehearsal}`, 'UNKNOWN_ROUND'],
    ] as const)
      expect(await askJson('/observations', {}, wrong)).toMatchObject({ status: 404, value: { code } });
  });

  it('are files to keep', async () => {
    const table = await ask('/rounds/{round}/ideas.csv', { round: slugs.open });
    expect(table.headers.get('content-disposition')).toBe(`attachment; filename="ideeen-${slugs.open}.csv"`);
    const data = await (await ask('/rounds/{round}/ideas.csv', { round: slugs.open }, '?vorm=data')).text();
    expect(data).toContain(',900.00,');
    const map = await ask('/rounds/{round}/ideas.geojson', { round: slugs.open });
    expect(map.headers.get('content-type')).toBe('application/geo+json');
    expect((await map.json()).features).toHaveLength(5);
  });
});

describe('any answer', () => {
  it('is open to every page, and is not sent again to who has it', async () => {
    for (const path of Object.keys(HANDLERS)) {
      const params = { round: slugs.published, number: '1', district: slugs.district };
      const answer = await ask(path, params);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('access-control-allow-origin'), path).toBe('*');
      expect(answer.headers.get('cache-control'), path).toBe('public, max-age=60');
      const etag = answer.headers.get('etag') ?? '';
      const again = await ask(path, params, '', { 'if-none-match': `"iets", W/${etag}` });
      expect([again.status, await again.text(), again.headers.get('etag')], path).toEqual([304, '', etag]);
      expect((await ask(path, params, '', { 'if-none-match': '"iets"' })).status).toBe(200);
    }
  });

  it('may be asked for with If-None-Match by a page elsewhere', () => {
    const leave = OPTIONS();
    expect(leave.status).toBe(204);
    expect(leave.headers.get('access-control-allow-headers')).toBe('If-None-Match');
  });

  it('of an address that is none says so', async () => {
    const answer = await unknown();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', type: '/gegevens#fouten' });
    expect(await askJson('/districts/{district}', { district: 'nergens' })).toMatchObject({
      status: 404,
      value: { code: 'UNKNOWN_DISTRICT' },
    });
  });
});
