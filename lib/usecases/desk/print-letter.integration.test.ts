import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { parseCode } from '@/lib/crypto/code';
import { ADDRESS } from '@/lib/formats/letters/measures';
import { readPdf } from '@/lib/formats/letters/testing/readPdf';
import { runLetters } from '../letters/run-letters';
import { staff } from '../testing/actors';
import { addHouseholds } from '../testing/households';
import { OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { type LetterToPrint, printLetter } from './print-letter';

const database = testDatabase();
const POINTS_PER_MM = 72 / 25.4;
const ADMINISTRATOR = staff('administrator', []);

async function letterOfRound(): Promise<{ id: string; letter: LetterToPrint }> {
  const { id } = await openRoundWith({ phase: 'review' });
  await addHouseholds(id, 1);
  const run = await runLetters(SYSTEM, id, OPENS_AT, () => undefined);
  const letter = run.ok ? run.value.letters[0] : undefined;
  if (!letter) throw new Error('no letter');
  return { id, letter };
}

describe('one letter as a PDF', () => {
  it('is drawn by another process', async () => {
    const { id, letter } = await letterOfRound();
    const printed = await printLetter(ADMINISTRATOR, id, letter, 'left');
    const pdf = printed.ok ? Buffer.from(printed.value).toString('latin1') : '';
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
  });

  it('has its address behind the window of the envelope that is used', async () => {
    const { id, letter } = await letterOfRound();
    for (const side of ['left', 'right'] as const) {
      const printed = await printLetter(ADMINISTRATOR, id, letter, side);
      const [page] = printed.ok ? readPdf(printed.value).pages : [];
      const line = page?.lines.find(({ text }) => text.startsWith(letter.address));
      expect(line && line.x / POINTS_PER_MM).toBeCloseTo(ADDRESS[side].x, 1);
    }
  });

  it('is in the theme of the municipality', async () => {
    const { id, letter } = await letterOfRound();
    await database.handle.pool.query(`
      INSERT INTO municipality (code, name, slug, theme) VALUES ('GM9999', 'Elders', 'elders', 'voorbeeldgemeente-theme');
      INSERT INTO district (code, year, municipality_code, slug, name, scheme, pilot, schematic, source)
        VALUES ('WK999900', 2025, 'GM9999', 'themawijk', 'Themawijk', 'none', false, true, 'test');
      UPDATE round SET district_slug = 'themawijk' WHERE id = '${id}'`);
    const printed = await printLetter(ADMINISTRATOR, id, letter, 'left');
    const [page] = printed.ok ? readPdf(printed.value).pages : [];
    expect(page?.lines[0]?.text).toBe('Voorbeeldgemeente');
    expect(page?.colours).toContain('#7a1f4b');
  });

  it('only for who may replace letters there', async () => {
    const { id, letter } = await letterOfRound();
    for (const actor of [
      staff('desk_assistant', ['elders']),
      staff('auditor', []),
      { kind: 'visitor' } as const,
    ]) {
      expect(await printLetter(actor, id, letter, 'left')).toEqual({ ok: false, error: 'FORBIDDEN' });
    }
    expect(await printLetter(ADMINISTRATOR, 'nergens', letter, 'left')).toEqual({
      ok: false,
      error: 'UNKNOWN_ROUND',
    });
  });

  it.each([
    ['a slip in the code', (given: LetterToPrint) => ({ ...given, code: slip(given.code) })],
    ['the code where the strip should be', (given: LetterToPrint) => ({ ...given, stripCode: given.code })],
    ['no address', (given: LetterToPrint) => ({ ...given, address: '' })],
    ['a novel', (given: LetterToPrint) => ({ ...given, city: 'x'.repeat(121) })],
  ])('not of %s', async (_, change) => {
    const { id, letter } = await letterOfRound();
    expect(await printLetter(ADMINISTRATOR, id, change(letter), 'left')).toEqual({
      ok: false,
      error: 'NOT_A_LETTER',
    });
  });
});

/** The same code with one symbol changed; the check notices. */
function slip(code: string): string {
  const changed = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
  expect(parseCode(changed).ok).toBe(false);
  return changed;
}
