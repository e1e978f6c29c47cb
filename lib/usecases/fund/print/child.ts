import { decisionLetter } from '@/lib/formats/letters/decisionLetter';
import type { DecisionSheet } from '@/lib/formats/letters/decisionTypes';
import { letterFonts } from '../../letters/letter-files';

// A process of its own, as for the letters of a round (ADR 042): it draws one letter, hands it out over the channel on which
// it was started, and ends. Nothing is written anywhere.
process.once('message', (sheet: DecisionSheet) => {
  process.send?.(decisionLetter(sheet, letterFonts()), () => process.disconnect());
});
process.on('disconnect', () => process.exit());
