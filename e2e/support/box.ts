import { randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { type CastRequest, signBallot, signMine } from '@/lib/crypto/ballot';
import { deriveKeys } from '@/lib/crypto/derive';
import type { CastAnswer, MineAnswer } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import { runningApp } from './environment';
import type { TestLetter } from './letters';

const BOX = /\/api\/stembus\/[^/]+\/(stem|mijn-stem)$/;

export interface BoxTraffic {
  /** Everything asked of the ballot box. */
  readonly asked: () => number;
  /** Ballots sent, each time they were sent. */
  readonly casts: () => readonly CastRequest[];
}

/** Listens to what the pages of this context send to the ballot box. */
export function watchBox(context: BrowserContext): BoxTraffic {
  let asked = 0;
  const casts: CastRequest[] = [];
  context.on('request', (request) => {
    const door = BOX.exec(request.url())?.[1];
    if (!door) return;
    asked++;
    if (door === 'stem') casts.push(request.postDataJSON() as CastRequest);
  });
  return { asked: () => asked, casts: () => casts };
}

/** A ballot made by hand, as a browser would sign it: for what no screen allows, and for another device. */
export function handMade({ round, code }: TestLetter, seq: number, alloc: Allocation): CastRequest {
  return signBallot({ seed: deriveKeys(code, round).seed, round, seq, alloc, r2: randomBytes(32) });
}

export function castByHand(letter: TestLetter, seq: number, alloc: Allocation): Promise<CastAnswer> {
  return sendByHand(handMade(letter, seq, alloc));
}

export function sendByHand(request: CastRequest): Promise<CastAnswer> {
  return ask(request.vote.round, 'stem', request);
}

/** What the box holds for this letter; `seq` 0 = nothing. */
export async function storedFor({ round, code }: TestLetter): Promise<MineAnswer> {
  const { seed } = deriveKeys(code, round);
  return ask(round, 'mijn-stem', signMine({ seed, round, at: new Date().toISOString() }));
}

async function ask<T>(round: string, door: string, body: unknown): Promise<T> {
  const response = await fetch(`${runningApp().baseUrl}/api/stembus/${round}/${door}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}
