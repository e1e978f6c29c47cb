import { expect, it } from 'vitest';
import type { TextDocument } from '@/lib/domain/text-document';
import { writeAnnex } from './write-annex';

const text = (title: string): TextDocument => ({
  title,
  language: 'nl-NL',
  author: 'Wijkcheque',
  on: '2026-08-01',
  foot: 'Bijlage',
  blocks: [{ kind: 'paragraph', text: 'Iets.' }],
});

it('writes both kinds in a process of its own, the same text once, and three at a time in turn', async () => {
  const [pdf, again, odt, other] = await Promise.all([
    writeAnnex(text('Een'), 'pdf'),
    writeAnnex(text('Een'), 'pdf'),
    writeAnnex(text('Een'), 'odt'),
    writeAnnex(text('Twee'), 'pdf'),
  ]);
  for (const made of [pdf, again, odt, other]) expect(made.ok).toBe(true);
  if (!pdf.ok || !again.ok || !odt.ok) throw new Error('not drawn');
  expect(again.value).toBe(pdf.value);
  expect(Buffer.from(pdf.value).subarray(0, 5).toString()).toBe('%PDF-');
  expect(Buffer.from(odt.value).subarray(0, 2).toString()).toBe('PK');
}, 60_000);
