import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/lib/usecases/testing/database';
import { openRoundWith } from '@/lib/usecases/testing/openRound';
import { publishRound } from '@/lib/usecases/testing/publishedRound';
import { GET } from './[ronde]/bundel/route';

testDatabase();

const ask = (ronde: string, headers: HeadersInit = {}) =>
  GET(new Request(`http://localhost/api/stembus/${ronde}/bundel`, { headers }), {
    params: Promise.resolve({ ronde }),
  });

describe('the bundle', () => {
  it.each(['nergens', '../geheim'])('is not there for %s', async (ronde) => {
    const answer = await ask(ronde);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ code: 'UNKNOWN_ROUND' });
  });

  it('is not there while voting', async () => {
    const answer = await ask((await openRoundWith({ cheques: 1 })).id);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ code: 'NOT_PUBLISHED' });
  });

  it('is a ZIP to keep once published, which is not sent to whoever has it', async () => {
    const id = await publishRound({ cheques: 3, ballots: [[[1, 500]]] });
    const answer = await ask(id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="bundel-${id}.zip"`);
    const zip = new Uint8Array(await answer.arrayBuffer());
    expect([...zip.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const etag = answer.headers.get('etag') ?? '';
    const again = await ask(id, { 'if-none-match': `W/${etag}` });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
    expect(new Uint8Array(await (await ask(id)).arrayBuffer())).toEqual(zip);
  });
});
