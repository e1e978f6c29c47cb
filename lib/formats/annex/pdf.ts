import PDFDocument from 'pdfkit';
import type { DocumentBlock, DocumentTable, TextDocument } from '@/lib/domain/text-document';
import { BODY_WIDTH, MARGIN, MM, PAPER } from '../letters/measures';
import {
  type Document,
  decoration,
  heightOf,
  INK,
  MUTED,
  type Structure,
  type TextStyle,
  tagged,
  write,
} from '../letters/page';
import type { LetterFonts } from '../letters/types';

const TOP = 20;
const FOOT = 20;
const GAP = 2.6;
const INDENT = 5;
const TEXT: TextStyle = { font: 'regular', size: 10.5 };
const SMALL: TextStyle = { font: 'regular', size: 9, colour: MUTED };
const TABLE_SIZE = 9;
const HEADINGS: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { font: 'bold', size: 20 },
  2: { font: 'bold', size: 15 },
  3: { font: 'bold', size: 11.5 },
};
/** A heading is kept with so much of what comes after it: a heading of a district has another one under it. */
const KEEP = { 1: 16, 2: 32, 3: 16 } as const;
/** What announces a table is kept with its head and a row. */
const KEEP_TABLE = 16;

type Fonts = Pick<LetterFonts, 'regular' | 'bold'>;

/**
 * A text as a PDF for paper and for screen readers: tagged (PDF/UA), with headings, lists, and tables whose heads belong to
 * their columns and rows; fonts as subsets; page numbers are told to nobody but the eye.
 */
export function annexPdf(text: TextDocument, fonts: Fonts): Uint8Array {
  const doc = newDocument(text, fonts);
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.addPage();
  const sheet = new Sheet(doc, root);
  sheet.heading(1, text.title);
  for (const block of text.blocks) sheet.put(block);
  root.end();
  numberPages(doc, text.foot);
  doc.end();
  const pieces: Uint8Array[] = [];
  for (let piece = doc.read(); piece !== null; piece = doc.read()) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

function newDocument({ title, author, language, on }: TextDocument, fonts: Fonts): Document {
  const doc = new PDFDocument({
    size: [PAPER.width * MM, PAPER.height * MM],
    margins: { top: TOP * MM, bottom: FOOT * MM, left: MARGIN.side * MM, right: MARGIN.side * MM },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    lang: language,
    tagged: true,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: 'Wijkcheque', CreationDate: new Date(`${on}T00:00:00Z`) },
  });
  // The types know only Node's buffers; the library takes any bytes.
  for (const name of ['regular', 'bold'] as const)
    doc.registerFont(name, fonts[name] as unknown as ArrayBuffer);
  return doc;
}

/** Writes blocks under each other; `y` in millimetres from the top of the page. */
class Sheet {
  private y = TOP;

  constructor(
    private readonly doc: Document,
    private readonly root: Structure,
  ) {}

  put(block: DocumentBlock): void {
    switch (block.kind) {
      case 'heading':
        this.heading(block.level, block.text);
        break;
      case 'paragraph':
        this.line(this.root, 'P', block.text, { width: BODY_WIDTH, x: MARGIN.side });
        break;
      case 'list':
        this.list(block.items);
        break;
      case 'table':
        this.table(block);
        break;
    }
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const style = HEADINGS[level];
    if (level > 1 && this.y > TOP) this.y += level === 2 ? 5 : 2;
    this.makeRoom(heightOf(this.doc, text, BODY_WIDTH, style) + KEEP[level]);
    tagged(this.doc, this.root, `H${level}`, () => {
      this.y += write(this.doc, text, { x: MARGIN.side, y: this.y, width: BODY_WIDTH }, style) + GAP / 2;
    });
  }

  private line(
    parent: Structure,
    type: string,
    text: string,
    { x, width, sign }: { readonly x: number; readonly width: number; readonly sign?: string },
  ): void {
    this.makeRoom(heightOf(this.doc, text, width, TEXT));
    tagged(this.doc, parent, type, () => {
      if (sign) write(this.doc, sign, { x: x - INDENT, y: this.y, width: INDENT }, TEXT);
      this.y += write(this.doc, text, { x, y: this.y, width }, TEXT) + (sign ? GAP / 2 : GAP);
    });
  }

  private list(items: readonly string[]): void {
    const list = this.doc.struct('L');
    this.root.add(list);
    const spot = { x: MARGIN.side + INDENT, width: BODY_WIDTH - INDENT, sign: '•' };
    for (const item of items) this.line(list, 'LI', item, spot);
    list.end();
    this.y += GAP / 2;
  }

  private table({ caption, columns, rows }: DocumentTable): void {
    this.makeRoom(heightOf(this.doc, caption, BODY_WIDTH, SMALL) + KEEP_TABLE);
    tagged(this.doc, this.root, 'P', () => {
      this.y += write(this.doc, caption, { x: MARGIN.side, y: this.y, width: BODY_WIDTH }, SMALL) + 1;
    });
    this.doc.font('regular').fontSize(TABLE_SIZE).fillColor(INK);
    this.doc.x = MARGIN.side * MM;
    this.doc.y = this.y * MM;
    const head = (text: string, scope: 'Column' | 'Row') => ({
      text,
      type: 'TH' as const,
      scope,
      font: { src: 'bold', size: TABLE_SIZE },
      textColor: INK,
    });
    // Where the table belongs in the document's structure: the library takes it, its types do not know it.
    const options = {
      structParent: this.root,
      maxWidth: BODY_WIDTH * MM,
      columnStyles: columns.map(() => '*' as const),
      defaultStyle: { padding: 3, border: 0.5, borderColor: '#7a8f99', textColor: INK },
      data: [
        columns.map((column) => head(column, 'Column')),
        ...rows.map(([name = '', ...cells]) => [head(name, 'Row'), ...cells]),
      ],
    };
    this.doc.table(options);
    this.y = this.doc.y / MM + 2 * GAP;
  }

  /** A new page where so many millimetres no longer fit. */
  private makeRoom(height: number): void {
    if (this.y + Math.min(height, PAPER.height - TOP - FOOT) <= PAPER.height - FOOT) return;
    this.doc.addPage();
    this.y = TOP;
  }
}

function numberPages(doc: Document, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(start + i);
    // Below the margin, where the library would otherwise begin a page.
    doc.page.margins.bottom = 0;
    decoration(doc, () => {
      const spot = { x: MARGIN.side, y: PAPER.height - FOOT / 2 - 3, width: BODY_WIDTH };
      write(doc, `${foot} · ${i + 1} / ${count}`, spot, SMALL);
    });
  }
}
