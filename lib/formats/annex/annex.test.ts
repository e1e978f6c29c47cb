import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TextDocument } from '@/lib/domain/text-document';
import { readPdf } from '../letters/testing/readPdf';
import { sampleFonts } from '../letters/testing/sample';
import { annexOdt } from './odt';
import { annexPdf } from './pdf';

const TEXT: TextDocument = {
  title: 'Bijlage pilots: Seghwaert & Oosterheem',
  language: 'nl-NL',
  author: 'Wijkcheque',
  on: '2026-08-01',
  foot: 'Bijlage pilots',
  blocks: [
    { kind: 'heading', level: 2, text: 'Seghwaert' },
    { kind: 'heading', level: 3, text: 'Uitkomst' },
    { kind: 'paragraph', text: 'Van de huishoudens stemde 40,5% (243 van 600).' },
    { kind: 'list', items: ['Eerste zin.', 'Tweede zin <met haken>.'] },
    {
      kind: 'table',
      caption: 'Cijfers van Seghwaert',
      columns: ['Cijfer', 'Uitkomst'],
      rows: Array.from({ length: 60 }, (_, i) => [`Regel ${i + 1}`, `${i}%`]),
    },
    { kind: 'paragraph', text: 'Het einde.' },
  ],
};

describe('the annex as a PDF', () => {
  const { regular, bold } = sampleFonts();
  const pdf = readPdf(annexPdf(TEXT, { regular, bold }));
  const text = pdf.pages
    .map((page) => page.text)
    .join('\n')
    .replaceAll(/[\s\u00a0]+/g, ' ');

  it.each(['Bijlage pilots: Seghwaert & Oosterheem', '243 van 600', 'met haken', 'Regel 60', 'Het einde.'])(
    'says: %s',
    (sentence) => expect(text).toContain(sentence),
  );

  it('is tagged, in Dutch, with a title, and its tables have heads for columns and rows', () => {
    expect(pdf.raw).toContain('/Lang (nl-NL)');
    expect(pdf.raw).toContain('/MarkInfo');
    expect(pdf.raw).toMatch(/DisplayDocTitle true/);
    const tags = pdf.objects.flatMap(
      (one) => /\/S \/(H1|H2|H3|P|L|LI|Table|TR|TH|TD)\b/.exec(one)?.[1] ?? [],
    );
    const count = (tag: string) => tags.filter((one) => one === tag).length;
    expect([count('H1'), count('H2'), count('H3'), count('L'), count('LI'), count('Table')]).toEqual([
      1, 1, 1, 1, 2, 1,
    ]);
    expect([count('TR'), count('TH'), count('TD')]).toEqual([61, 62, 60]);
    expect(pdf.objects.filter((one) => one.includes('/Scope /Column'))).toHaveLength(2);
    expect(pdf.objects.filter((one) => one.includes('/Scope /Row'))).toHaveLength(60);
  });

  it('leaves no heading alone at the end of a page', () => {
    for (let lines = 25; lines < 50; lines += 1) {
      const { pages } = readPdf(
        annexPdf(
          {
            ...TEXT,
            blocks: [
              { kind: 'list', items: Array.from({ length: lines }, (_, i) => `Regel ${i}`) },
              { kind: 'heading', level: 2, text: 'Oosterheem' },
              { kind: 'heading', level: 3, text: 'Uitkomst' },
              { kind: 'paragraph', text: 'Het begin.' },
            ],
          },
          { regular, bold },
        ),
      );
      const pageOf = (words: string) => pages.findLastIndex((page) => page.text.includes(words));
      expect([pageOf('Uitkomst'), pageOf('Het begin.')], `${lines} lines`).toEqual(
        Array(2).fill(
          pages.findIndex((page) => page.text.replace('Seghwaert & Oosterheem', '').includes('Oosterheem')),
        ),
      );
    }
  });

  it('numbers its pages', () => {
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(text).toContain(`1 / ${pdf.pages.length}`);
    expect(text).toContain(`${pdf.pages.length} / ${pdf.pages.length}`);
  });
});

describe('the annex as OpenDocument', () => {
  it('has headings by level, a list and a table, and says the same', async () => {
    const files = unzipSync(await annexOdt(TEXT));
    expect(strFromU8(files.mimetype ?? new Uint8Array())).toBe('application/vnd.oasis.opendocument.text');
    const content = strFromU8(files['content.xml'] ?? new Uint8Array());
    expect(content).toMatch(/<text:h[^>]*text:outline-level="1"[^>]*>.*Seghwaert &amp; Oosterheem/);
    expect(content.match(/<text:h[^>]*text:outline-level="[23]"/g)).toHaveLength(2);
    expect(content).toContain('Tweede zin &lt;met haken&gt;.');
    expect(content.match(/<table:table-row/g)).toHaveLength(61);
    expect(content).toContain('Het einde.');
    expect(strFromU8(files['meta.xml'] ?? new Uint8Array())).toContain('Bijlage pilots');
  });
});
