'use server';

import { currentActor } from '@/lib/auth';
import { confirmReplacement } from '@/lib/usecases/desk/confirm-replacement';
import { discardPaper } from '@/lib/usecases/desk/discard-paper';
import { enterPaper } from '@/lib/usecases/desk/enter-paper';
import { findCheque } from '@/lib/usecases/desk/find-cheque';
import { proposeByName } from '@/lib/usecases/desk/propose-by-name';
import { withdrawReplacement } from '@/lib/usecases/desk/withdraw-replacement';

/**
 * The acts of a desk, from its screens. The use-cases decide who may do what; what comes in is whatever was sent, so
 * texts are made texts first. Nothing here is logged or put in an address: strip codes and key files pass through once.
 */

export async function enterPaperAction(round: string, strip: string, alloc: unknown) {
  return enterPaper(await currentActor(), String(round), String(strip), alloc, new Date());
}

export async function discardPaperAction(round: string, strip: string) {
  return discardPaper(await currentActor(), String(round), String(strip));
}

export async function findChequeAction(round: string, query: Parameters<typeof findCheque>[2]) {
  const { postcode, number, letter, addition } = Object(query) as Record<string, unknown>;
  const text = (value: unknown) => String(value ?? '');
  return findCheque(await currentActor(), String(round), {
    postcode: text(postcode),
    number: text(number),
    letter: text(letter),
    addition: text(addition),
  });
}

export async function proposeAction(round: string, cheque: string, reason: string) {
  return proposeByName(await currentActor(), String(round), String(cheque), String(reason), new Date());
}

export async function withdrawAction(request: string) {
  return withdrawReplacement(await currentActor(), String(request), new Date());
}

/** Answers what stands on the letter and nothing else of the household, and that once. */
export async function confirmAction(request: string, keyFile: string) {
  const done = await confirmReplacement(await currentActor(), String(request), String(keyFile), new Date());
  if (!done.ok || done.value.kind === 'void') return done;
  const { householdId: _, ...letter } = done.value.letter;
  return { ok: true as const, value: { kind: 'replace' as const, letter } };
}
