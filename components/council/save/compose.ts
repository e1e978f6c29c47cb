/** One drawing of a chart, as it stands on the screen. */
export interface Drawing {
  /** Inner markup, with its style written on the elements. */
  readonly inner: string;
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  /** What stands above it; empty without. */
  readonly caption: string;
}

/** A part of a legend: a sign and its words. */
export interface LegendLine {
  readonly sign: Drawing | null;
  readonly text: string;
}

export interface Picture {
  readonly title: string;
  /** The whole chart in words. */
  readonly alternative: string;
  readonly source: string;
  readonly drawings: readonly Drawing[];
  /** Areas without a drawing, and why; one line each. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendLine[];
  readonly colours: { readonly paper: string; readonly text: string };
  readonly font: string;
}

const EDGE = 16;
const LINE = 22;
const SMALL = 18;
/** Average width of a letter of the small words, in pixels. */
const LETTER = 7;
const TITLE_LETTER = 9;

/** A picture that stands by itself: title, drawings under each other, legend and source, with words for who cannot see it. */
export function composeSvg(picture: Picture): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const { title, alternative, source, drawings, notes, legend, colours, font } = picture;
  const width = Math.ceil(Math.max(320, ...drawings.map((one) => one.width)) + 2 * EDGE);
  const parts: string[] = [];
  let y = EDGE;
  const write = (text: string, { size, weight = 400 }: { size: number; weight?: number }) => {
    y += size;
    parts.push(
      `<text x="${EDGE}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colours.text}">${escapeXml(text)}</text>`,
    );
  };
  for (const line of wrap(title, (width - 2 * EDGE) / TITLE_LETTER)) {
    write(line, { size: 17, weight: 700 });
    y += LINE - 17;
  }
  for (const { caption, ...one } of drawings) {
    if (caption) write(caption, { size: 15 });
    y += 8;
    parts.push(nested(one, EDGE, y));
    y += Math.ceil(one.height);
  }
  for (const note of notes) {
    write(note, { size: 15 });
    y += LINE - 15;
  }
  for (const { sign, text } of legend) {
    if (sign) parts.push(nested(sign, EDGE, y + 4));
    const x = EDGE + (sign ? sign.width + 8 : 0);
    parts.push(
      `<text x="${x}" y="${y + 17}" font-size="14" fill="${colours.text}">${escapeXml(text)}</text>`,
    );
    y += LINE;
  }
  y += 6;
  for (const line of wrap(source, (width - 2 * EDGE) / LETTER)) {
    write(line, { size: 13 });
    y += SMALL - 13;
  }
  const height = Math.ceil(y + EDGE);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(font)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml([alternative, ...notes, source].filter(Boolean).join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function nested({ inner, viewBox, width, height }: Omit<Drawing, 'caption'>, x: number, y: number): string {
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}" overflow="visible">${inner}</svg>`;
}

/** Lines of at most so many letters; a word that is longer has a line of its own. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text as XML has it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign as keyof typeof ENTITIES]);
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;
