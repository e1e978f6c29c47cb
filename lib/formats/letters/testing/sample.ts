import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LetterFonts, LetterSheet, PrintedLetter } from '../types';

const require = createRequire(import.meta.url);
const font = (name: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${name}.ttf`));

export function sampleFonts(): LetterFonts {
  return {
    regular: font('source-sans-3/400Regular/SourceSans3_400Regular'),
    bold: font('source-sans-3/700Bold/SourceSans3_700Bold'),
    arabic: font('noto-sans-arabic/400Regular/NotoSansArabic_400Regular'),
  };
}

export function sampleSheet(changes: Partial<LetterSheet> = {}): LetterSheet {
  return {
    municipality: 'Zoetermeer',
    logo: null,
    colour: '#17495f',
    district: 'Seghwaert',
    title: 'Samen sparen 2026',
    chequeCents: 4000,
    stepCents: 500,
    opensAt: new Date('2026-05-01T08:00:00Z'),
    closesAt: new Date('2026-05-22T20:00:00Z'),
    origin: 'https://wijkcheque.example.nl',
    ideas: Array.from({ length: 24 }, (_, i) => i + 1),
    place: { name: 'Huis van de Wijk Seghwaert', address: 'Dorpsbrink 1' },
    mark: '1a2b3c4d5e6f7081',
    batch: 2,
    ...changes,
  };
}

export function sampleLetter(changes: Partial<PrintedLetter> = {}): PrintedLetter {
  return {
    address: 'Voorbeeldlaan 12A-1',
    postcode: '2716AB',
    city: 'Zoetermeer',
    code: '7K3F-Q9ZT-2MX4-V8BH',
    stripCode: 'U9ZT2-MX4V-8BH7-K3FQ',
    path: '/stemmen#c=7K3FQ9ZT2MX4V8BH&r=seghwaert-2026',
    ...changes,
  };
}
