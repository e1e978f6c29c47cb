import { describe, expect, it } from 'vitest';
import { buildRound } from '@/lib/verify/testing/build';
import { smallRound } from '@/lib/verify/testing/parts';
import { Tampered } from '@/lib/verify/testing/tamper';
import { runCheck } from './run';
import { type BundleSource, CHECK_PHASES, type CheckProgress, type GivenAnchors } from './types';

const round = buildRound(smallRound());
const zip = (bytes: Uint8Array) => new File([bytes as Uint8Array<ArrayBuffer>], 'bundel.zip');
const chosen = (bytes = round.zip): BundleSource => ({ kind: 'file', file: zip(bytes) });
const quiet = () => undefined;

async function check(anchors: GivenAnchors = {}, bundle = chosen()) {
  const answer = await runCheck({ bundle, anchors }, quiet);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

describe('a bundle checked in the browser', () => {
  it('is right, and every part of the check is told of in its order', async () => {
    const seen: CheckProgress[] = [];
    const answer = await runCheck({ bundle: chosen(), anchors: {} }, (progress) => seen.push(progress));
    expect(answer).toMatchObject({ ok: true, value: { ok: true, findings: [] } });
    const phases = [...new Set(seen.map(({ phase }) => phase))];
    expect(phases.length).toBeGreaterThan(3);
    expect(phases).toEqual(CHECK_PHASES.filter((phase) => phases.includes(phase)));
  });

  it('is held against everything that was given', async () => {
    const text = (content: string) => new File([content], 'x.json');
    const { anchoredBy, notChecked, receipt } = await check({
      logKey: round.logKey,
      receipt: round.receipts.at(-1) ?? '',
      since: text(round.registers[1] ?? ''),
      auditor: text(round.auditor),
    });
    expect(anchoredBy).toEqual(['logKey', 'receipt', 'since']);
    expect(receipt).not.toBeNull();
    expect(notChecked).toEqual(['REAL_HOUSEHOLDS']);
  });

  it('is wrong when something in it was changed', async () => {
    const bytes = new Tampered(round.zip).edit('rules.json', (text) => text.replace('500', '600')).zip();
    const { ok, findings } = await check({}, chosen(bytes));
    expect(ok).toBe(false);
    expect(findings.map(({ code }) => code)).toContain('RULES_CHANGED');
  });

  it('is fetched without saying who asks', async () => {
    const asked: unknown[] = [];
    const fetcher = async (...args: unknown[]) => {
      asked.push(args);
      return new Response(round.zip as Uint8Array<ArrayBuffer>);
    };
    const bundle = { kind: 'url', url: 'https://voorbeeld.nl/bundel' } as const;
    const answer = await runCheck({ bundle, anchors: { receipt: 'geheim' } }, quiet, fetcher);
    expect(answer.ok).toBe(true);
    expect(asked).toEqual([
      ['https://voorbeeld.nl/bundel', { credentials: 'omit', referrerPolicy: 'no-referrer' }],
    ]);
  });

  it.each([
    ['NOT_FOUND', async () => new Response('', { status: 404 })],
    ['TROUBLE', async () => new Response('', { status: 503 })],
    ['OFFLINE', () => Promise.reject(new TypeError('no network'))],
  ] as const)('or cannot be fetched: %s', async (error, fetcher) => {
    const bundle = { kind: 'url', url: 'https://voorbeeld.nl/bundel' } as const;
    expect(await runCheck({ bundle, anchors: {} }, quiet, fetcher)).toEqual({ ok: false, error });
  });

  it('says so when a chosen file has gone since', async () => {
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File;
    const request = { bundle: chosen(), anchors: { since: gone } };
    expect(await runCheck(request, quiet)).toEqual({ ok: false, error: 'FILE_GONE' });
  });
});
