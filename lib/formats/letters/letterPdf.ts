import PDFDocument from 'pdfkit';
import { LETTERS_PER_FILE } from '@/lib/domain/letters';
import { drawBody, type Setting, settingFor } from './body';
import { drawForm } from './form';
import { ADDRESS, BESIDE, BODY_TOP, BODY_WIDTH, FORM_TOP, MARGIN, MM, PAPER } from './measures';
import { type Document, decoration, MUTED, type Structure, tagged, write, writeFixed } from './page';
import type { LetterFonts, LetterSheet, PrintedLetter, WindowSide } from './types';
import { type LetterWords, letterWords } from './words';

/**
 * Letters as a PDF in pieces, letter by letter: what was drawn leaves memory before the next is begun, so it is written as
 * fast as it is taken and no faster. Tagged (PDF/UA), in Dutch, fonts as subsets. One page per letter, unless the
 * texts of the round do not fit: then the form is on a second page of each. At most {@link LETTERS_PER_FILE} letters.
 */
export function* letterPdf(
  sheet: LetterSheet,
  letters: readonly PrintedLetter[],
  fonts: LetterFonts,
  side: WindowSide,
): Generator<Uint8Array> {
  if (letters.length > LETTERS_PER_FILE) throw new Error('too many letters for one file');
  const doc = newDocument(sheet, fonts);
  const words = letterWords(sheet);
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.addPage();
  const setting = settingFor(doc, words, BODY_TOP);
  for (const [i, letter] of letters.entries()) {
    if (i > 0) doc.addPage();
    drawLetter(doc, root, { sheet, words, setting, side }, letter);
    yield* drain(doc);
  }
  root.end();
  doc.end();
  yield* drain(doc);
}

interface Round {
  readonly sheet: LetterSheet;
  readonly words: LetterWords;
  readonly setting: Setting;
  readonly side: WindowSide;
}

function newDocument(sheet: LetterSheet, fonts: LetterFonts): Document {
  const doc = new PDFDocument({
    size: [PAPER.width * MM, PAPER.height * MM],
    margins: { top: 0, bottom: 0, left: MARGIN.side * MM, right: MARGIN.side * MM },
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    info: {
      Title: `Stembrieven ${sheet.title}, partij ${sheet.batch}`,
      Author: `Gemeente ${sheet.municipality}`,
      Creator: 'Wijkcheque',
    },
  });
  // The types know only Node's buffers; the library takes any bytes.
  for (const [name, bytes] of Object.entries(fonts)) doc.registerFont(name, bytes as unknown as ArrayBuffer);
  return doc;
}

/** What the document has written so far. */
function* drain(doc: Document): Generator<Uint8Array> {
  for (;;) {
    const piece = doc.read() as Uint8Array | null;
    if (piece === null) return;
    yield piece;
  }
}

function drawLetter(doc: Document, root: Structure, round: Round, letter: PrintedLetter): void {
  const section = doc.struct('Sect');
  root.add(section);
  drawHead(doc, section, round, letter);
  drawBody(doc, section, round, letter, BODY_TOP);
  if (round.setting.formApart) {
    doc.addPage();
    drawForm(doc, section, round, letter, MARGIN.top);
  } else drawForm(doc, section, round, letter, FORM_TOP);
  section.end();
}

/** Sender, address behind the window, and the facts beside it. */
function drawHead(doc: Document, section: Structure, round: Round, letter: PrintedLetter): void {
  const { sheet, words, side } = round;
  const { colour } = sheet;
  decoration(doc, () => {
    const y = (MARGIN.top + 9) * MM;
    doc.rect(MARGIN.side * MM, y, BODY_WIDTH * MM, 1.1 * MM).fill(colour);
  });
  tagged(doc, section, 'P', () => {
    const spot = { x: MARGIN.side, y: MARGIN.top, width: BODY_WIDTH / 2 };
    writeFixed(doc, words.municipality, spot, { font: 'bold', size: 16, colour });
  });
  tagged(doc, section, 'P', () => {
    const spot = { x: MARGIN.side + BODY_WIDTH / 2, y: MARGIN.top + 2, width: BODY_WIDTH / 2 };
    writeFixed(doc, sheet.title, spot, { font: 'regular', size: 11, colour: MUTED, align: 'right' });
  });
  tagged(doc, section, 'P', () => {
    const lines = [words.addressee, letter.address, postalTown(letter)];
    write(doc, lines.join('\n'), ADDRESS[side], { font: 'regular', size: 11 });
  });
  drawBeside(doc, section, round, letter);
}

function drawBeside(doc: Document, section: Structure, { sheet, words, side }: Round, letter: PrintedLetter) {
  const spot = BESIDE[side];
  let y = spot.y;
  tagged(doc, section, 'P', () => {
    y += writeFixed(doc, words.cheque, { ...spot, y }, { font: 'bold', size: 18, colour: sheet.colour }) + 1;
  });
  tagged(doc, section, 'P', () => {
    y += writeFixed(doc, words.period, { ...spot, y }, { font: 'regular', size: 10.5 }) + 2;
  });
  tagged(doc, section, 'P', () => {
    const which = letter.ordinal ? `, brief ${letter.ordinal.number} van ${letter.ordinal.of}` : '';
    write(doc, words.batch + which, { ...spot, y }, { font: 'regular', size: 9.5, colour: MUTED });
  });
}

/** `2716 AB  ZOETERMEER`: one space in the postcode, two before the town in capitals, as PostNL's machines read it. */
export function postalTown({ postcode, city }: Pick<PrintedLetter, 'postcode' | 'city'>): string {
  return `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${city.toUpperCase()}`;
}
