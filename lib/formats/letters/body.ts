import { BODY_WIDTH, FORM_TOP, MARGIN, MM } from './measures';
import {
  type Document,
  decoration,
  drawQr,
  fixed,
  heightOf,
  INK,
  MUTED,
  type Structure,
  type TextStyle,
  tagged,
  write,
  writeFixed,
} from './page';
import type { LetterSheet, PrintedLetter } from './types';
import type { LetterWords } from './words';

/** Millimetres. */
const QR_SIDE = 36;
const GAP = 2.1;
const STEP_INDENT = 6;
const CODE_BOX = 14;
const STEPS_WIDTH = BODY_WIDTH - QR_SIDE - 6;
/** Below the text, above the line where the form is torn off. */
const CLEARANCE = 2;

/** Sizes that the running text may have, in points, the largest that fits first. */
const SIZES = [11, 10.5, 10, 9.5] as const;

/** How the running text is set: the same on all letters of a round. */
export interface Setting {
  readonly size: number;
  /** Even the smallest size leaves no room for the form: it goes to a second page. */
  readonly formApart: boolean;
}

/** The largest text with which letter and form fit on one page. */
export function settingFor(doc: Document, words: LetterWords, top: number): Setting {
  const room = FORM_TOP - CLEARANCE - top;
  const size = SIZES.find((one) => bodyHeight(doc, words, one) <= room);
  return size ? { size, formApart: false } : { size: SIZES[1], formApart: true };
}

const styles = (size: number) => ({
  title: { font: 'bold', size: 16 } as TextStyle,
  heading: { font: 'bold', size: size + 1 } as TextStyle,
  text: { font: 'regular', size } as TextStyle,
  strong: { font: 'bold', size } as TextStyle,
  small: { font: 'regular', size: size - 1.5 } as TextStyle,
});

function bodyHeight(doc: Document, words: LetterWords, size: number): number {
  const style = styles(size);
  const full = (text: string, of: TextStyle) => heightOf(doc, text, BODY_WIDTH, of);
  const steps = words.steps.map((step) => heightOf(doc, step, STEPS_WIDTH - STEP_INDENT, style.text) + 1);
  const panel = heightOf(doc, words.stepsTitle, STEPS_WIDTH, style.heading) + 1 + sum(steps);
  return (
    full(words.title, style.title) +
    full(words.intro, style.text) +
    Math.max(panel, QR_SIDE) +
    CODE_BOX +
    full(words.keep, style.strong) +
    full(words.help, style.text) +
    sum(words.languages.map(({ text }) => full(text, style.small) + 0.4)) +
    full(words.mark, style.small) +
    6 * GAP
  );
}

/** Everything between the address and the form. Returns where it ends, in millimetres. */
export function drawBody(
  doc: Document,
  section: Structure,
  { sheet, words, setting }: { sheet: LetterSheet; words: LetterWords; setting: Setting },
  letter: PrintedLetter,
  top: number,
): number {
  const style = styles(setting.size);
  const x = MARGIN.side;
  let y = top;
  const paragraph = (text: string, of: TextStyle, type = 'P') => {
    tagged(doc, section, type, () => {
      y += writeFixed(doc, text, { x, y, width: BODY_WIDTH }, of) + GAP;
    });
  };
  paragraph(words.title, { ...style.title, colour: sheet.colour }, 'H1');
  paragraph(words.intro, style.text);
  y = drawSteps(doc, section, words, style, { y, colour: sheet.colour, link: sheet.origin + letter.path });
  y = drawCode(doc, section, words.codeLabel, letter.code, y + GAP, sheet.colour) + GAP;
  paragraph(words.keep, style.strong);
  paragraph(words.help, style.text);
  for (const { lang, text } of words.languages) {
    const draw = lang === 'ar' ? drawArabic : writeFixed;
    const told = lang === 'ar' ? { lang, actual: text } : { lang };
    tagged(
      doc,
      section,
      'P',
      () => {
        y += draw(doc, text, { x, y, width: BODY_WIDTH }, style.small) + 0.4;
      },
      told,
    );
  }
  y += GAP - 0.4;
  paragraph(words.mark, { ...style.small, colour: MUTED });
  return y;
}

function drawSteps(
  doc: Document,
  section: Structure,
  words: LetterWords,
  style: ReturnType<typeof styles>,
  { y: top, colour, link }: { readonly y: number; readonly colour: string; readonly link: string },
): number {
  const x = MARGIN.side;
  let y = top;
  tagged(doc, section, 'H2', () => {
    y += writeFixed(doc, words.stepsTitle, { x, y, width: STEPS_WIDTH }, { ...style.heading, colour }) + 1;
  });
  const list = doc.struct('L');
  section.add(list);
  for (const [i, step] of words.steps.entries()) {
    tagged(doc, list, 'LI', () => {
      writeFixed(doc, `${i + 1}.`, { x, y, width: STEP_INDENT }, { ...style.strong, colour });
      y += writeFixed(doc, step, { x: x + STEP_INDENT, y, width: STEPS_WIDTH - STEP_INDENT }, style.text) + 1;
    });
  }
  list.end();
  const left = x + BODY_WIDTH - QR_SIDE;
  tagged(doc, section, 'Figure', () => drawQr(doc, link, left, top, QR_SIDE), { alt: words.qr });
  return Math.max(y, top + QR_SIDE);
}

function drawCode(
  doc: Document,
  section: Structure,
  label: string,
  code: string,
  top: number,
  colour: string,
): number {
  const x = MARGIN.side;
  decoration(doc, () => {
    doc.roundedRect(x * MM, top * MM, BODY_WIDTH * MM, CODE_BOX * MM, 6);
    doc.lineWidth(1.5).stroke(colour);
  });
  tagged(doc, section, 'P', () => {
    writeFixed(doc, label, { x: x + 5, y: top + 4.4, width: 40 }, { font: 'bold', size: 12, colour });
    write(doc, code, { x: x + 46, y: top + 1.9, width: BODY_WIDTH - 48 }, { font: 'bold', size: 26 });
  });
  return top + CODE_BOX;
}

/**
 * Arabic from right to left. The library sets words one by one from left to right, which would put them in the wrong
 * order; given a list of features it sets a whole line as one run, which the font's shaper joins and turns around.
 */
function drawArabic(
  doc: Document,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): number {
  // A space set for real on every page puts the font among what the page uses.
  doc
    .font('arabic')
    .fontSize(style.size)
    .fillColor(INK)
    .text(' ', x * MM, y * MM, { lineBreak: false });
  return fixed(doc, `arabic ${y}`, () => {
    // An empty list still asks for whole runs.
    const features: PDFKit.Mixins.OpenTypeFeatures[] = [];
    const leading = (style.size * 1.5) / MM;
    const widthOf = (line: string) => doc.widthOfString(line, { features });
    const lines = broken(text.split(' '), (line) => widthOf(line) <= width * MM);
    for (const [i, line] of lines.entries()) {
      const left = (x + width) * MM - widthOf(line);
      doc.text(line, left, (y + i * leading) * MM, { lineBreak: false, features });
    }
    return lines.length * leading;
  });
}

/** Words in lines, each as long as fits. */
function broken(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
