import { setTimeout as pause } from 'node:timers/promises';
import type { CastRequest } from '@/lib/crypto/ballot';
import type { Doors } from '@/lib/usecases/evidence/linkage/round';

/** Every request to the application and every answer, as text, as somebody between browser and server would see it. */
export interface Traced {
  readonly traces: readonly string[];
  readonly doors: Doors;
  /** Any other request; answers its body. `keep`: what of it is written down. */
  ask(path: string, init?: RequestInit, keep?: Keep): Promise<string>;
}

export type Keep = 'all' | 'answer' | 'nothing';

/** A fault on the server's side, sent again as a browser does. */
const TRIES = 20;

/** Talks to the application as the voting page does, and writes all of it down. */
export function traceApp(url: string): Traced {
  const traces: string[] = [];
  let session: { readonly cookie: string; readonly csrfToken: string } | null = null;

  const exchange = async (path: string, init: RequestInit, keep: Keep, shown = String(init.body ?? '')) => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    const body = await response.text();
    const sent = `${JSON.stringify([init.method ?? 'GET', path, init.headers ?? {}])}\n${shown}`;
    const got = `${response.status} ${JSON.stringify([...response.headers])}\n${body}`;
    if (keep === 'all') traces.push(sent);
    if (keep !== 'nothing') traces.push(got);
    return { response, body };
  };

  const open = async () => {
    const { response, body } = await exchange('/api/auth/csrf', {}, 'all');
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return { cookie, csrfToken: (JSON.parse(body) as { csrfToken: string }).csrfToken };
  };

  const signIn = async (round: string, signin: string) => {
    session ??= await open();
    const form = { round, csrfToken: session.csrfToken, callbackUrl: `${url}/stemmen`, json: 'true' };
    const init = {
      method: 'POST',
      headers: { cookie: session.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, signin }).toString(),
    };
    // The secret of door 1 is in this one body, where it belongs; what is written down is the request without it.
    const { response } = await exchange(
      '/api/auth/callback/cheque',
      init,
      'all',
      new URLSearchParams(form).toString(),
    );
    if (!response.headers.getSetCookie().some((one) => /session(-token)?=/.test(one)))
      throw new Error(`a household is not let in: ${response.status}`);
  };

  const cast = async (request: CastRequest) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const init = { method: 'POST', body: JSON.stringify(request) };
      const { body } = await exchange(`/api/stembus/${request.vote.round}/stem`, init, 'all');
      const { code } = JSON.parse(body) as { code: string };
      if (code === 'OK') return;
      if (code !== 'TROUBLE') throw new Error(`a household is refused: ${code}`);
      await pause(100);
    }
    throw new Error('a ballot never gets through');
  };

  return {
    traces,
    doors: { signIn, cast },
    ask: async (path, init = {}, keep = 'all') => (await exchange(path, init, keep)).body,
  };
}

/** Everything a browser recorded (HAR), without the one value that door 1 is for. */
export function withoutDoor1(har: string): string {
  const log = JSON.parse(har) as { log: { entries: HarEntry[] } };
  for (const { request } of log.log.entries) {
    if (!request.url.endsWith('/api/auth/callback/cheque') || !request.postData) continue;
    request.postData.text = request.postData.text.replace(/signin=[0-9a-f]{64}/, '');
    request.postData.params = [];
  }
  return JSON.stringify(log);
}

interface HarEntry {
  readonly request: {
    readonly url: string;
    readonly postData?: { text: string; params?: unknown[] };
  };
}
