import type { LetterSheet, PrintedLetter, WindowSide } from '@/lib/formats/letters/types';
import { letterFile } from '../../letters/letter-files';

/** What the server sends: everything that stands on the letter. */
export interface PrintOrder {
  readonly sheet: LetterSheet;
  readonly letter: PrintedLetter;
  readonly side: WindowSide;
}

// A process of its own, as for the letters of a run (ADR 042): it draws one letter, hands it out over the channel on which
// it was started, and ends. Nothing is written anywhere.
process.once('message', ({ sheet, letter, side }: PrintOrder) => {
  const pieces = letterFile(sheet, [{ householdId: '', ...letter }], { kind: 'pdf', part: 1, side });
  const gathered: Uint8Array[] = [];
  for (let piece = pieces.next(); !piece.done; piece = pieces.next()) gathered.push(piece.value);
  process.send?.(Buffer.concat(gathered), () => process.disconnect());
});
process.on('disconnect', () => process.exit());
