import { fail, ok, type Result } from '@/lib/domain/result';
import type { TextDocument } from '@/lib/domain/text-document';
import { drawApart } from '../system/draw-apart';
import type { AnnexOrder } from './print/child';

const PROGRAM = ['lib', 'usecases', 'council', 'print', 'child.ts'];

/** `pdf` to read and print, `odt` to go on with. */
export type AnnexKind = AnnexOrder['kind'];

/** Anybody may ask, and each takes a process of a second or two: so many at a time, and so many wait for them. */
const AT_ONCE = 2;
const WAITING = 20;
/** A council that opens the same page at once gets the same file. */
const KEEP_MS = 60_000;

const kept = new Map<string, Promise<Uint8Array | null>>();
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * The annex for the council as a file, written by a process that ends afterwards. Errors: NOT_DRAWN, this machine could not;
 * BUSY, too many wait already.
 */
export async function writeAnnex(
  text: TextDocument,
  kind: AnnexKind,
): Promise<Result<Uint8Array, 'NOT_DRAWN' | 'BUSY'>> {
  const key = JSON.stringify([kind, text]);
  const known = kept.get(key);
  if (!known && waiting.length >= WAITING) return fail('BUSY');
  const made = known ?? inTurn({ text, kind });
  if (!known) keep(key, made);
  const bytes = await made;
  return bytes ? ok(bytes) : fail('NOT_DRAWN');
}

function keep(key: string, made: Promise<Uint8Array | null>): void {
  kept.set(key, made);
  void made.finally(() => setTimeout(() => kept.delete(key), KEEP_MS).unref());
}

async function inTurn(order: AnnexOrder): Promise<Uint8Array | null> {
  // Who leaves hands the place on, so that nobody comes between.
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await drawApart(PROGRAM, order);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
