import { BODY_WIDTH, MARGIN, MM, PAPER } from './measures';
import {
  type Document,
  decoration,
  drawQr,
  fixed,
  MUTED,
  type Structure,
  tagged,
  write,
  writeFixed,
} from './page';
import type { LetterSheet, PrintedLetter } from './types';
import type { FormWords, LetterWords } from './words';

/** Millimetres. */
const QR_SIDE = 18;
const CODE_WIDTH = 66;
const COLUMNS = 4;
const MOST_ROWS = 6;
const ROW = 6.3;
const COLUMN = BODY_WIDTH / COLUMNS;

/** The paper form: torn off below `top`. It has no address, only the strip's code. */
export function drawForm(
  doc: Document,
  section: Structure,
  { sheet, words }: { readonly sheet: LetterSheet; readonly words: LetterWords },
  letter: PrintedLetter,
  top: number,
): void {
  const { form } = words;
  const x = MARGIN.side;
  drawTearLine(doc, form.tear, top);
  const part = doc.struct('Sect');
  section.add(part);
  const left = BODY_WIDTH - CODE_WIDTH - 4;
  let y = top + 3.5;
  tagged(doc, part, 'H2', () => {
    y += writeFixed(doc, form.title, { x, y, width: left }, { font: 'bold', size: 12, colour: sheet.colour });
  });
  for (const text of [form.how, form.handIn]) {
    tagged(doc, part, 'P', () => {
      y += writeFixed(doc, text, { x, y: y + 0.6, width: left }, { font: 'regular', size: 9 }) + 0.6;
    });
  }
  drawStrip(doc, part, form, letter.stripCode, top + 4);
  drawIdeas(doc, part, form.idea, cellsOf(sheet), Math.max(y + 2.5, top + 33));
  part.end();
}

/** With more ideas than fit, or none yet, the numbers are left open. */
function cellsOf({ ideas, chequeCents, stepCents }: LetterSheet): readonly (number | null)[] {
  const room = COLUMNS * MOST_ROWS;
  if (ideas.length > room || ideas.length === 0) {
    const most = Math.min(room, Math.max(COLUMNS * 2, chequeCents / stepCents));
    return Array.from({ length: Math.ceil(most / COLUMNS) * COLUMNS }, () => null);
  }
  // The row that is begun is filled with open ones: an idea may still be accepted after the letters were made.
  return Array.from({ length: Math.ceil(ideas.length / COLUMNS) * COLUMNS }, (_, i) => ideas[i] ?? null);
}

function drawTearLine(doc: Document, label: string, top: number): void {
  decoration(doc, () => {
    doc.moveTo(0, top * MM).lineTo(PAPER.width * MM, top * MM);
    doc.lineWidth(0.8).dash(4, { space: 3 }).stroke(MUTED);
    doc.undash();
    writeFixed(
      doc,
      label,
      { x: MARGIN.side, y: top + 0.4, width: 60 },
      { font: 'regular', size: 7, colour: MUTED },
    );
  });
}

/** The strip's code in type that a machine or a tired eye reads, and as a QR code for the desk. */
function drawStrip(doc: Document, part: Structure, form: FormWords, stripCode: string, top: number): void {
  const x = MARGIN.side + BODY_WIDTH - CODE_WIDTH;
  tagged(doc, part, 'P', () => {
    const spot = { x, y: top, width: CODE_WIDTH };
    writeFixed(doc, form.codeLabel, spot, { font: 'regular', size: 9, align: 'right' });
    write(doc, stripCode, { ...spot, y: top + 3.6 }, { font: 'bold', size: 15.5, align: 'right' });
  });
  tagged(
    doc,
    part,
    'Figure',
    () => drawQr(doc, stripCode.replaceAll('-', ''), x + CODE_WIDTH - QR_SIDE + 2, top + 10.5, QR_SIDE),
    { alt: form.qr },
  );
}

/** Numbers run down the columns, as a list does. One paragraph: on a screen there is nothing to fill in. */
function drawIdeas(
  doc: Document,
  part: Structure,
  word: string,
  cells: readonly (number | null)[],
  top: number,
): void {
  const rows = cells.length / COLUMNS;
  const spots = cells.map((number, i) => {
    const x = MARGIN.side + Math.floor(i / rows) * COLUMN;
    return { number, x, y: top + (i % rows) * ROW };
  });
  decoration(doc, () => {
    fixed(doc, `boxes ${top}`, () => {
      doc.lineWidth(0.7);
      for (const { number, x, y } of spots) {
        if (number === null) doc.rect((x + 8.5) * MM, y * MM, 9 * MM, (ROW - 1.3) * MM);
        doc.rect((x + 23) * MM, y * MM, 15 * MM, (ROW - 1.3) * MM);
      }
      doc.stroke(MUTED);
      return 0;
    });
  });
  tagged(doc, part, 'P', () => {
    fixed(doc, `ideas ${top}`, () => {
      const style = { font: 'bold', size: 10.5 } as const;
      for (const { number, x, y } of spots) {
        write(doc, number === null ? word : `${word} ${number}`, { x, y: y + 0.4, width: 20 }, style);
        write(doc, '€', { x: x + 19.5, y: y + 0.4, width: 5 }, { ...style, font: 'regular' });
      }
      return 0;
    });
  });
}
