import { getBoxRound } from '@/db/queries/box';
import { findLetterRun } from '@/db/queries/letters';
import { asBox } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { formatCode, parseCode } from '@/lib/crypto/code';
import { fingerprintOf } from '@/lib/crypto/digest';
import { formatStripCode, parseStripCode } from '@/lib/crypto/paper';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { PrintedLetter, WindowSide } from '@/lib/formats/letters/types';
import { letterSheet } from '../letters/letter-sheet';
import { database } from '../system/database';
import { drawLetter } from './print/draw-letter';

/** What the screen sends back: the letter that was answered to it a moment ago. */
export interface LetterToPrint {
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly code: string;
  readonly stripCode: string;
}

export type PrintLetterError = 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'NOT_A_LETTER' | 'NOT_DRAWN';

/** Longer than any address line; more is no letter of ours. */
const LONGEST = 120;

/**
 * A new letter as the PDF in which all letters of the round were printed, for an envelope with its window on that side. It is drawn from what the
 * screen holds, since the server keeps no codes; whether the code is one of the round's is not looked up. Right:
 * replace_letter. Errors: UNKNOWN_ROUND, FORBIDDEN, NOT_A_LETTER, NOT_DRAWN (this machine could not make it).
 */
export async function printLetter(
  actor: Actor,
  roundId: string,
  given: LetterToPrint,
  side: WindowSide,
): Promise<Result<Uint8Array, PrintLetterError>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  if (!may(actor, 'replace_letter', round.districtSlug)) return fail('FORBIDDEN');
  const letter = readLetter(given, roundId);
  if (!letter) return fail('NOT_A_LETTER');
  const box = await asBox(db, (tx) => getBoxRound(tx, roundId));
  if (!box) return fail('UNKNOWN_ROUND');
  const run = await findLetterRun(db, roundId);
  const sheet = await letterSheet(db, round, { batch: run?.batch ?? 1, mark: fingerprintOf(box.logKey) });
  const pdf = await drawLetter({ sheet, letter, side });
  return pdf ? ok(pdf) : fail('NOT_DRAWN');
}

function readLetter({ address, postcode, city, code, stripCode }: LetterToPrint, roundId: string) {
  const [online, strip] = [parseCode(code), parseStripCode(stripCode)];
  const sound = [address, postcode, city].every((text) => text !== '' && text.length <= LONGEST);
  if (!online.ok || !strip.ok || !sound) return null;
  const printed: PrintedLetter = {
    address,
    postcode,
    city,
    code: formatCode(online.value),
    stripCode: formatStripCode(strip.value),
    path: `/stemmen#c=${online.value}&r=${roundId}`,
  };
  return printed;
}
