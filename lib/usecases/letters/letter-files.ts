import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LETTERS_PER_FILE } from '@/lib/domain/letters';
import { letterCsv } from '@/lib/formats/letters/letterCsv';
import { letterPdf } from '@/lib/formats/letters/letterPdf';
import type { LetterFonts, LetterSheet, WindowSide } from '@/lib/formats/letters/types';
import type { Letter } from './letter';

const FONTS = {
  regular: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
} as const;

/** A file with letters. A PDF holds part 1, 2, …: see {@link countParts}. */
export type LetterFile =
  | { readonly kind: 'pdf'; readonly part: number; readonly side: WindowSide }
  | { readonly kind: 'csv' };

/** Files into which the letters of a run go as PDF. */
export function countParts(letters: number): number {
  return Math.max(1, Math.ceil(letters / LETTERS_PER_FILE));
}

/**
 * A file with letters in pieces, made as they are taken. It holds codes: whoever takes the pieces keeps them nowhere. Nothing
 * but the running process knows the letters, so this is never called in the server that answers pages.
 */
export function letterFile(
  sheet: LetterSheet,
  letters: readonly Letter[],
  file: LetterFile,
): Iterator<Uint8Array> {
  if (file.kind === 'csv') return letterCsv(sheet, letters);
  const from = (file.part - 1) * LETTERS_PER_FILE;
  return letterPdf(sheet, letters.slice(from, from + LETTERS_PER_FILE), letterFonts(), file.side);
}

let fonts: LetterFonts | undefined;

export function letterFonts(): LetterFonts {
  const require = createRequire(import.meta.url);
  const read = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/${name}`));
  fonts ??= { regular: read(FONTS.regular), bold: read(FONTS.bold), arabic: read(FONTS.arabic) };
  return fonts;
}
