import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { LETTER_CSV_COLUMNS } from '@/lib/domain/letters';
import { letterCsv } from './letterCsv';
import { sampleLetter, sampleSheet } from './testing/sample';
import type { PrintedLetter } from './types';

function text(letters: readonly PrintedLetter[]): string {
  return Buffer.concat([...letterCsv(sampleSheet(), letters)]).toString('utf8');
}

const rows = (csv: string): Record<string, string>[] =>
  parse(csv, { delimiter: ';', bom: true, columns: true });

it('has one row per letter with everything a printer needs', () => {
  const csv = text([sampleLetter({ ordinal: { number: 2, of: 3 } })]);
  expect(csv.startsWith('\ufeffpartij;')).toBe(true);
  const [row] = rows(csv);
  expect(Object.keys(row ?? {})).toEqual([...LETTER_CSV_COLUMNS]);
  expect(row).toEqual({
    partij: '2',
    brief: '2',
    brieven_op_adres: '3',
    adres: 'Voorbeeldlaan 12A-1',
    postcode: '2716AB',
    plaats: 'Zoetermeer',
    chequecode: '7K3F-Q9ZT-2MX4-V8BH',
    qr_link: 'https://wijkcheque.example.nl/stemmen#c=7K3FQ9ZT2MX4V8BH&r=seghwaert-2026',
    strookcode: 'U9ZT2-MX4V-8BH7-K3FQ',
    kenmerk_register: '1a2b3c4d5e6f7081',
    stemmen_van: 'vrijdag 1 mei 2026 om 10.00 uur',
    stemmen_tot: 'vrijdag 22 mei 2026 om 22.00 uur',
    strook_inleveren_tot: 'donderdag 21 mei 2026',
  });
});

it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx'])('does not let %j become a formula', (address) => {
  expect(rows(text([sampleLetter({ address })]))[0]?.adres).toBe(`'${address}`);
});

it('keeps a cell together whatever is in it', () => {
  const address = 'Laan "van; de\r\nVrede" 1';
  expect(rows(text([sampleLetter({ address })]))[0]?.adres).toBe(address);
});

it('writes rows piece by piece', () => {
  const letters = Array.from({ length: 1201 }, (_, i) => sampleLetter({ address: `Laan ${i}` }));
  const pieces = [...letterCsv(sampleSheet(), letters)];
  expect(pieces).toHaveLength(4);
  expect(rows(Buffer.concat(pieces).toString('utf8')).at(-1)?.adres).toBe('Laan 1200');
});
