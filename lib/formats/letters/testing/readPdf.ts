import { inflateSync } from 'node:zlib';

/** One page of a PDF as a reader sees it: what it says, and the rectangles that are filled. */
export interface ReadPage {
  readonly text: string;
  /** The same by line, with where it begins, in points from the left. */
  readonly lines: readonly { readonly x: number; readonly text: string }[];
  /** Colours that something is filled with, `#rrggbb`. */
  readonly colours: readonly string[];
  /** QR codes as they are drawn: `true` is black, without the white border. */
  readonly codes: readonly (readonly (readonly boolean[])[])[];
}

/** Reads PDFs as lib/formats/letters writes them: one file of plain objects, streams deflated, text as glyph numbers. */
export function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = readObjects(raw);
  const streamOf = (id: number): string => {
    const { dictionary, stream } = objects.get(id) ?? { dictionary: '', stream: null };
    if (stream === null) return '';
    const data = Buffer.from(stream, 'latin1');
    return (dictionary.includes('FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const reference = (dictionary: string, name: string): number =>
    Number(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? 0);
  const glyphsOf = (fontId: number) =>
    unicodeOf(streamOf(reference(objects.get(fontId)?.dictionary ?? '', 'ToUnicode')));
  const fonts = new Map<number, Map<string, string>>();
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
  return {
    raw,
    objects: [...objects.values()].map(({ dictionary }) => dictionary),
    pages: pages.map(({ dictionary }): ReadPage => {
      const resources = objects.get(reference(dictionary, 'Resources'))?.dictionary ?? '';
      const named = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
          const known = fonts.get(Number(id)) ?? glyphsOf(Number(id));
          fonts.set(Number(id), known);
          return [name, known] as const;
        }),
      );
      const content = streamOf(reference(dictionary, 'Contents'));
      const lines = linesOf(content, named);
      return {
        text: lines.map(({ text }) => text).join('\n'),
        lines,
        colours: coloursOf(content),
        codes: codesOf(content),
      };
    }),
  };
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string | null;
}

/** Objects by number. A stream is as long as its dictionary says: its bytes may look like anything, a line's end too. */
function readObjects(raw: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\n(endobj|stream\n)/g;
  for (let found = start.exec(raw); found; found = start.exec(raw)) {
    const [, id, dictionary = '', end] = found;
    const length = end === 'endobj' ? null : Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const stream = length === null ? null : raw.slice(start.lastIndex, start.lastIndex + length);
    start.lastIndex += length ?? 0;
    objects.set(Number(id), { dictionary, stream });
  }
  return objects;
}

/** Glyph number (four hex digits) → text, from a font's ToUnicode table. */
function unicodeOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '0', , list = ''] of table.matchAll(/<(\w+)> <(\w+)> \[(.*?)\]/g)) {
    for (const [i, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const text = (hex === '' ? [] : hex.split(' ')).map((unit) =>
        String.fromCharCode(Number.parseInt(unit, 16)),
      );
      found.set((Number.parseInt(from, 16) + i).toString(16).padStart(4, '0'), text.join(''));
    }
  }
  return found;
}

/** What is written, one line for every line that was set, in the order of the page's content. */
function linesOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>) {
  const lines: { x: number; text: string }[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  let x = 0;
  for (const [, name, at, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|([\d.]+) [\d.]+ Tm|\[(.*?)\] TJ/g)) {
    if (at !== undefined) x = Number(at);
    else if (name !== undefined) {
      const known = fonts.get(name);
      if (!known) throw new Error(`the page uses ${name} without naming it among its fonts`);
      font = known;
    } else if (shown !== undefined) {
      const glyphs = [...shown.matchAll(/<(\w*)>/g)].map(([, hex = '']) => hex).join('');
      const text = (glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '\ufffd').join('');
      lines.push({ x, text });
    }
  }
  return lines;
}

function coloursOf(content: string): string[] {
  const filled = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) scn/g)].map(([, ...parts]) =>
    parts
      .map((part) =>
        Math.round(Number(part) * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join(''),
  );
  return [...new Set(filled)].map((hex) => `#${hex}`);
}

function codesOf(content: string): boolean[][][] {
  return [...content.matchAll(/((?:^\d+ \d+ \d+ 1 re\n)+)f$/gm)].map(([, drawn = '']) => {
    const runs = [...drawn.matchAll(/^(\d+) (\d+) (\d+) 1 re$/gm)].map(([, x, y, w]) =>
      [x, y, w].map(Number),
    );
    const size = Math.max(...runs.map(([x = 0, , width = 0]) => x + width));
    const code = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const [x = 0, y = 0, width = 0] of runs)
      for (let i = 0; i < width; i++) (code[y] ?? [])[x + i] = true;
    return code;
  });
}
