import { MM, QUIET } from './measures';
import { qrDrawing } from './qr';

export type Document = PDFKit.PDFDocument;
export type Structure = ReturnType<Document['struct']>;

export const INK = '#12303c';
export const MUTED = '#4a6572';

export interface TextStyle {
  readonly font: 'regular' | 'bold';
  /** Points. */
  readonly size: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
}

/** Millimetres. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Options of an element of the document's structure: what a screen reader is told. */
export interface Told {
  readonly lang?: string;
  readonly alt?: string;
  readonly actual?: string;
}

/** A part of the page with its place in the document's structure (PDF 1.7, 14.7), so that it can be read aloud. */
export function tagged(
  doc: Document,
  parent: Structure,
  type: string,
  draw: () => void,
  told: Told = {},
): void {
  parent.add(doc.struct(type, { ...told }, draw));
}

/** Decoration: lines and boxes, which nobody needs to hear about. */
export function decoration(doc: Document, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}

/** Height in millimetres of a text at this width. */
export function heightOf(doc: Document, text: string, width: number, style: TextStyle): number {
  return (
    doc
      .font(style.font)
      .fontSize(style.size)
      .heightOfString(text, { width: width * MM }) / MM
  );
}

/** Writes a text and returns its height in millimetres. */
export function write(doc: Document, text: string, { x, y, width }: Spot, style: TextStyle): number {
  doc
    .font(style.font)
    .fontSize(style.size)
    .fillColor(style.colour ?? INK);
  doc.text(text, x * MM, y * MM, { width: width * MM, align: style.align ?? 'left' });
  return doc.y / MM - y;
}

interface Fixed {
  readonly content: string;
  readonly height: number;
}
const FIXED = new WeakMap<Document, Map<string, Fixed>>();

/**
 * Draws what is the same on every page of a document: the first time for real, from then on with the same bytes of page
 * content. Setting type costs fifty times what copying it does. Fonts must be used on each page by something else too.
 */
export function fixed(doc: Document, key: string, draw: () => number): number {
  const known = FIXED.get(doc) ?? new Map<string, Fixed>();
  FIXED.set(doc, known);
  const before = known.get(key);
  if (before) {
    doc.addContent(before.content);
    return before.height;
  }
  const pieces: string[] = [];
  const add = doc.addContent.bind(doc);
  doc.addContent = (piece: string) => {
    pieces.push(piece);
    return add(piece);
  };
  try {
    const height = draw();
    known.set(key, { content: pieces.join('\n'), height });
    return height;
  } finally {
    doc.addContent = add;
  }
}

/** As {@link write}, for a text that is the same on every page. */
export function writeFixed(doc: Document, text: string, spot: Spot, style: TextStyle): number {
  return fixed(doc, JSON.stringify([text, spot, style]), () => write(doc, text, spot, style));
}

/** A QR code in a square of `side` millimetres, its white border included. */
export function drawQr(doc: Document, text: string, x: number, y: number, side: number): void {
  const { size, runs } = qrDrawing(text);
  const scale = (side / (size + 2 * QUIET)) * MM;
  doc.save();
  doc
    .translate(x * MM, y * MM)
    .scale(scale)
    .translate(QUIET, QUIET);
  doc.fillColor('#000000');
  doc.addContent(`${runs.map(([left, top, length]) => `${left} ${top} ${length} 1 re`).join('\n')}\nf`);
  doc.restore();
}
