import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { LETTERS_PER_FILE } from '@/lib/domain/letters';
import { letterPdf } from './letterPdf';
import { readPdf } from './testing/readPdf';
import { sampleFonts, sampleLetter, sampleSheet } from './testing/sample';
import { LETTER_THEMES, letterTheme } from './themes';
import type { LetterSheet, PrintedLetter, WindowSide } from './types';
import { letterWords } from './words';

const fonts = sampleFonts();

function made(
  letters: readonly PrintedLetter[],
  sheet: LetterSheet = sampleSheet(),
  side: WindowSide = 'left',
) {
  return readPdf(Buffer.concat([...letterPdf(sheet, letters, fonts, side)]));
}

/** Lines of a page as running text: where a line breaks does not matter. */
const said = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ');

function matrix(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) !== 0),
  );
}

describe('a letter', () => {
  const pdf = made([sampleLetter()]);
  const [page] = pdf.pages;
  const text = said(page?.text ?? '');

  it('is one page, with the form on it', () => expect(pdf.pages).toHaveLength(1));

  it.each([
    'Gemeente Zoetermeer',
    'Aan de bewoners van Voorbeeldlaan 12A-1 2716 AB ZOETERMEER',
    'Uw huishouden krijgt een waardecheque van € 40.',
    'Stemmen kan van vrijdag 1 mei 2026 om 10.00 uur tot vrijdag 22 mei 2026 om 22.00 uur.',
    '1. Scan de QR-code met de camera van uw telefoon. Of ga naar wijkcheque.example.nl/stemmen',
    '2. Verdeel uw cheque over de ideeën',
    '3. Controleer en verstuur uw stem.',
    'Uw chequecode 7K3F-Q9ZT-2MX4-V8BH',
    'Bewaar deze brief tot het stemmen sluit. Wie deze code heeft, kan uw stem zien en veranderen. Scheur de brief daarna in stukken.',
    'Kom naar Huis van de Wijk Seghwaert, Dorpsbrink 1. Brief kwijt? Meld het daar.',
    'Kenmerk van het openbare register: 1a2b 3c4d 5e6f 7081.',
    'Partij 2',
    'English: with this letter your household votes',
    'the website is also in English.',
    'QR kodunu okutun; site Felemenkçe ve İngilizcedir.',
    'Proszę zeskanować kod QR; strona jest po niderlandzku i angielsku.',
    'Hier afscheuren',
    'U9ZT2-MX4V-8BH7-K3FQ',
    'Samen hoogstens € 40, in stappen van € 5.',
    'Zet geen naam of adres op de strook.',
    'Lever de strook in bij Huis van de Wijk Seghwaert, Dorpsbrink 1, uiterlijk donderdag 21 mei 2026.',
    'Idee 1 € Idee 2 €',
    'Idee 24 €',
  ])('says: %s', (sentence) => {
    // A sentence in the middle of another may begin in lower case.
    expect(text.toLowerCase()).toContain(sentence.toLowerCase());
  });

  it('has no sign that the fonts lack', () => expect(text).not.toContain('\ufffd'));

  it('sets Arabic as one line from right to left: the last sign stands leftmost, so it is drawn first', () => {
    const [, arabic = ''] = /angielsku\.([\s\S]*?)Kenmerk/.exec(page?.text ?? '') ?? [];
    const drawn = arabic.replaceAll('\n', '').trim();
    expect(drawn).toMatch(/^\..*ب/);
    // "with this letter", read from the other side.
    expect(drawn.slice(-12)).toBe([...'بهذه الرسالة'].reverse().join(''));
  });

  it.each([
    ['en', 'the website is also in English'],
    ['tr', 'Felemenkçe ve İngilizcedir'],
    ['pl', 'po niderlandzku i angielsku'],
    ['ar', 'بالهولندية والإنجليزية'],
  ])('says in %s in which languages the website is', (lang, words) => {
    const { languages } = letterWords(sampleSheet());
    expect(languages.find((one) => one.lang === lang)?.text).toContain(words);
  });

  it('has the link with its code as a QR code, and the strip’s code as another', () => {
    expect(page?.codes).toEqual([
      matrix('https://wijkcheque.example.nl/stemmen#c=7K3FQ9ZT2MX4V8BH&r=seghwaert-2026'),
      matrix('U9ZT2MX4V8BH7K3FQ'),
    ]);
  });

  it('has no address on the form', () => {
    const form = page?.text.slice(page.text.indexOf('Hier afscheuren')) ?? '';
    expect(form).not.toContain('Voorbeeldlaan');
    expect(form).not.toContain('2716');
    expect(form).not.toContain('7K3F-Q9ZT');
  });

  it('can be read aloud: title, language, headings, and pictures with words', () => {
    expect(pdf.raw).toContain('/Lang (nl-NL)');
    expect(pdf.raw).toContain('pdfuaid:part');
    expect(pdf.objects.some((one) => /\/Marked true/.test(one))).toBe(true);
    expect(pdf.objects.filter((one) => /\/S \/H1/.test(one))).toHaveLength(1);
    const figures = pdf.objects.filter((one) => /\/S \/Figure/.test(one));
    expect(figures).toHaveLength(2);
    for (const figure of figures) {
      expect(figure).toMatch(/\/Alt \(/);
      expect(figure).not.toContain('7K3F');
    }
    for (const lang of ['en', 'tr', 'pl', 'ar']) {
      expect(
        pdf.objects.some((one) => one.includes(`/Lang (${lang})`)),
        lang,
      ).toBe(true);
    }
  });

  it('embeds fonts as subsets', () => {
    const names = [...pdf.raw.matchAll(/\/FontName \/([A-Z]+)\+/g)];
    expect(names).toHaveLength(3);
    expect(pdf.raw.length).toBeLessThan(60_000);
  });
});

describe('the theme of a municipality', () => {
  it('gives letters its colour and its own words at the top', () => {
    const { colour, logo } = letterTheme('voorbeeldgemeente-theme');
    const of = (sheet: LetterSheet) => said(made([sampleLetter()], sheet).pages[0]?.text ?? '');
    expect(of(sampleSheet())).toContain('Gemeente Zoetermeer');
    const themed = sampleSheet({ colour, logo });
    expect(of(themed)).toContain(logo);
    expect(of(themed)).not.toContain('Gemeente Zoetermeer');
    const fill = (sheet: LetterSheet) => made([sampleLetter()], sheet).pages[0]?.colours;
    expect(fill(sampleSheet())).toContain(sampleSheet().colour);
    expect(fill(themed)).toContain(colour);
    expect(fill(themed)).not.toContain(sampleSheet().colour);
  });

  it('is the product’s own where there is none, or an unknown one', () => {
    for (const theme of [null, 'nergens-theme'])
      expect(letterTheme(theme)).toEqual({ colour: '#17495f', logo: null });
  });

  it.each(LETTER_THEMES)('is dark enough on white paper: $colour', ({ colour }) => {
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2: relative luminance, and its contrast with white. */
function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe('several letters', () => {
  const other = sampleLetter({
    address: 'Dorpsstraat 3',
    code: '2222-3333-4444-5555',
    path: '/stemmen#c=2222333344445555&r=seghwaert-2026',
    ordinal: { number: 2, of: 2 },
  });
  const { pages } = made([sampleLetter({ ordinal: { number: 1, of: 2 } }), other]);

  it('are one page each, and differ in nothing but what is theirs', () => {
    expect(pages).toHaveLength(2);
    const own = (text: string) => text.replaceAll('Voorbeeldlaan 12A-1', '').replaceAll('Dorpsstraat 3', '');
    const codes = (text: string) => text.replaceAll(/7K3F-Q9ZT-2MX4-V8BH|2222-3333-4444-5555/g, '');
    const [first = '', second = ''] = pages.map(({ text }) => codes(own(text)).replace(/brief [12] van/, ''));
    expect(second).toBe(first);
  });

  it('carry their own code and number', () => {
    expect(pages[1]?.text).toContain('2222-3333-4444-5555');
    expect(pages[1]?.text).not.toContain('7K3F-Q9ZT');
    expect(pages[1]?.codes[0]).toEqual(
      matrix('https://wijkcheque.example.nl/stemmen#c=2222333344445555&r=seghwaert-2026'),
    );
    expect(pages.map(({ text }) => /brief (\d) van 2/.exec(text)?.[1])).toEqual(['1', '2']);
  });

  it('are refused in one file when there are too many', () => {
    const many = Array.from({ length: LETTERS_PER_FILE + 1 }, () => other);
    expect(() => letterPdf(sampleSheet(), many, fonts, 'left').next()).toThrow();
  });
});

describe('other rounds', () => {
  const formOf = (changes: Partial<LetterSheet>) => {
    const text = made([sampleLetter()], sampleSheet(changes))
      .pages.map((page) => page.text)
      .join('\n');
    return said(text.slice(text.indexOf('Hier afscheuren')));
  };

  it('leave the numbers open where there are more ideas than fit, or none yet', () => {
    const many = formOf({ ideas: Array.from({ length: 25 }, (_, i) => i + 1) });
    expect(many).not.toMatch(/Idee \d/);
    expect(many.match(/Idee €/g)).toHaveLength(8);
    expect(formOf({ ideas: [] }).match(/Idee €/g)).toHaveLength(8);
  });

  it('leave room behind a row of ideas that is not full', () => {
    expect(formOf({ ideas: [3, 5, 8] })).toContain('Idee 3 € Idee 5 € Idee 8 € Idee €');
  });

  it('send people to the municipality where there is no Huis van de Wijk', () => {
    expect(formOf({ place: null })).toContain('Lever de strook in bij de gemeente Zoetermeer, uiterlijk');
  });

  it('put the form on a second page when long names leave no room', () => {
    const name = 'Ontmoetingscentrum voor alle bewoners en verenigingen van de wijk '.repeat(9);
    const { pages } = made([sampleLetter()], sampleSheet({ place: { name, address: 'Dorpsbrink 1' } }));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text).not.toContain('Hier afscheuren');
    expect(pages[1]?.text).toContain('Hier afscheuren');
  });

  it('say the same with the window on the other side', () => {
    const page = made([sampleLetter()], sampleSheet(), 'right').pages[0];
    expect(said(page?.text ?? '')).toContain('Voorbeeldlaan 12A-1 2716 AB ZOETERMEER');
  });
});
