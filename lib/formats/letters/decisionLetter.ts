import PDFDocument from 'pdfkit';
import type { DecisionSheet } from './decisionTypes';
import { type DecisionWords, decisionWords } from './decisionWords';
import { ADDRESS, BESIDE, BODY_TOP, BODY_WIDTH, MARGIN, MM, PAPER } from './measures';
import {
  type Document,
  decoration,
  heightOf,
  MUTED,
  type Structure,
  type TextStyle,
  tagged,
  write,
} from './page';
import type { LetterFonts } from './types';

const TEXT: TextStyle = { font: 'regular', size: 11 };
const GAP = 2.4;
/** Room that running text leaves at the bottom of a page. */
const FOOT = 20;

/**
 * The letter about a decision as a PDF, for a window envelope: the address stands where that of the voting letters does
 * (see `measures`). Tagged (PDF/UA), in Dutch, fonts as subsets. A long reason goes on on a second page.
 */
export function decisionLetter(
  sheet: DecisionSheet,
  fonts: Pick<LetterFonts, 'regular' | 'bold'>,
): Uint8Array {
  const words = decisionWords(sheet);
  const doc = newDocument(sheet, words, fonts);
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.addPage();
  drawHead(doc, root, sheet, words);
  drawParts(doc, root, sheet, words);
  root.end();
  doc.end();
  const pieces: Uint8Array[] = [];
  for (let piece = doc.read(); piece !== null; piece = doc.read()) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

function newDocument(
  sheet: DecisionSheet,
  words: DecisionWords,
  fonts: Pick<LetterFonts, 'regular' | 'bold'>,
): Document {
  const doc = new PDFDocument({
    size: [PAPER.width * MM, PAPER.height * MM],
    margins: { top: 0, bottom: 0, left: MARGIN.side * MM, right: MARGIN.side * MM },
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    info: { Title: words.title, Author: `Gemeente ${sheet.municipality}`, Creator: 'Wijkcheque' },
  });
  // The types know only Node's buffers; the library takes any bytes.
  for (const [name, bytes] of Object.entries(fonts)) doc.registerFont(name, bytes as unknown as ArrayBuffer);
  return doc;
}

/** Sender, address behind the window, date and reference beside it. */
function drawHead(doc: Document, root: Structure, sheet: DecisionSheet, words: DecisionWords): void {
  const { colour } = sheet;
  decoration(doc, () => {
    doc.rect(MARGIN.side * MM, (MARGIN.top + 9) * MM, BODY_WIDTH * MM, 1.1 * MM).fill(colour);
  });
  tagged(doc, root, 'P', () => {
    const spot = { x: MARGIN.side, y: MARGIN.top, width: BODY_WIDTH / 2 };
    write(doc, words.municipality, spot, { font: 'bold', size: 16, colour });
  });
  tagged(doc, root, 'P', () => {
    const spot = { x: MARGIN.side + BODY_WIDTH / 2, y: MARGIN.top + 2, width: BODY_WIDTH / 2 };
    write(doc, sheet.fund, spot, { font: 'regular', size: 11, colour: MUTED, align: 'right' });
  });
  tagged(doc, root, 'P', () => write(doc, [sheet.name, ...sheet.address].join('\n'), ADDRESS.left, TEXT));
  let { y } = BESIDE.left;
  for (const [label, value] of words.beside) {
    tagged(doc, root, 'P', () => {
      y += write(doc, label, { ...BESIDE.left, y }, { font: 'bold', size: 10, colour });
      y += write(doc, value, { ...BESIDE.left, y }, { font: 'regular', size: 10 }) + 1.5;
    });
  }
}

function drawParts(doc: Document, root: Structure, { colour }: DecisionSheet, words: DecisionWords): void {
  let y = BODY_TOP;
  const put = (type: string, text: string, style: TextStyle, gap: number, keep = 0) => {
    // A heading stays with what it is above.
    if (y + heightOf(doc, text, BODY_WIDTH, style) + keep > PAPER.height - FOOT) {
      doc.addPage();
      y = MARGIN.top + FOOT / 2;
    }
    tagged(doc, root, type, () => {
      y += write(doc, text, { x: MARGIN.side, y, width: BODY_WIDTH }, style) + gap;
    });
  };
  if (words.sample) put('P', words.sample, { font: 'bold', size: 11, colour: MUTED }, GAP);
  put('H1', words.title, { font: 'bold', size: 15, colour }, GAP + 1);
  for (const { heading, paragraphs } of words.parts) {
    const first = paragraphs[0] ?? '';
    if (heading)
      put('H2', heading, { font: 'bold', size: 12, colour }, 0.6, heightOf(doc, first, BODY_WIDTH, TEXT));
    for (const paragraph of paragraphs) put('P', paragraph, TEXT, GAP);
  }
}
