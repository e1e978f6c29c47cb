import { describe, expect, it } from 'vitest';
import { decisionLetter } from './decisionLetter';
import type { DecisionSheet } from './decisionTypes';
import { readPdf } from './testing/readPdf';
import { sampleFonts } from './testing/sample';

const SHEET: DecisionSheet = {
  municipality: 'Deventer',
  logo: null,
  colour: '#17495f',
  district: 'Voorstad',
  fund: 'Wijkbudget Voorstad 2026',
  reference: 'wijkteam-voorstad-2026/7',
  title: 'Groene hof achter de kerk',
  applicant: 'Hofgroep Voorstad',
  name: 'A. Voorbeeld',
  address: ['Voorbeeldstraat 1', '7411 AB  DEVENTER'],
  submittedOn: '2026-10-01',
  decidedOn: '2026-11-13',
  by: 'team',
  outcome: 'partly_granted',
  askedCents: 1_200_000,
  grantedCents: 900_050,
  reason: 'De hof past in het kader.\nDe overkapping is te duur.',
  againstAdvice: null,
  conditions: 'Meld de start bij de wijkmanager.',
  projectUrl: 'https://wijkcheque.example.nl/wijk/voorstad/projecten/x-7',
  objectionWeeks: 6,
  objectionAddress: ['Postbus 5000', '7400 GC  DEVENTER'],
  period: { madeKnownOn: '2026-11-13', objectBy: '2026-12-28' },
  contact: 'Bel de wijkmanager: 14 0570.',
  sample: false,
};

function read(changes: Partial<DecisionSheet> = {}) {
  const { regular, bold } = sampleFonts();
  const pdf = readPdf(decisionLetter({ ...SHEET, ...changes }, { regular, bold }));
  const text = pdf.pages.map((page) => page.text).join('\n');
  return { pdf, text: text.replaceAll(/[\s\u00a0]+/g, ' ') };
}

describe('the letter about a decision', () => {
  const { pdf, text } = read();

  it.each([
    'Gemeente Deventer',
    'A. Voorbeeld Voorbeeldstraat 1 7411 AB DEVENTER',
    'Datum van het besluit vrijdag 13 november 2026',
    'Kenmerk wijkteam-voorstad-2026/7',
    'Besluit over uw aanvraag “Groene hof achter de kerk”',
    'Op donderdag 1 oktober 2026 deed u namens Hofgroep Voorstad een aanvraag bij Wijkbudget Voorstad 2026. U vroeg € 12.000.',
    'Het wijkteam Voorstad heeft een deel van uw aanvraag toegekend. U krijgt € 9.000,50 van de € 12.000.',
    'De hof past in het kader.',
    'De overkapping is te duur.',
    'Voorwaarden Meld de start bij de wijkmanager.',
    'https://wijkcheque.example.nl/wijk/voorstad/projecten/x-7',
    'binnen zes weken bezwaar maken. Het besluit is aan u bekendgemaakt op vrijdag 13 november 2026. De dag daarna begint die tijd. Bezwaar maken kan tot en met maandag 28 december 2026.',
    'het college van burgemeester en wethouders van Deventer, Postbus 5000, 7400 GC DEVENTER. Zet erin',
    'Bel de wijkmanager: 14 0570.',
  ])('says: %s', (sentence) => expect(text).toContain(sentence));

  it('is one page, in Dutch, tagged, without a sign that the fonts lack', () => {
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.raw).toContain('nl-NL');
    expect(pdf.raw).toContain('/StructTreeRoot');
    expect(text).not.toContain('\ufffd');
    expect(text).not.toContain('geen echt besluit');
  });

  it('to refuse says so, and neither conditions nor what happens next', () => {
    const refused = read({
      outcome: 'refused',
      grantedCents: 0,
      conditions: null,
      projectUrl: null,
      by: 'manager',
    });
    expect(refused.text).toContain('De wijkmanager heeft uw aanvraag afgewezen.');
    expect(refused.text).not.toContain('Voorwaarden');
    expect(refused.text).not.toContain('Wat er nu gebeurt');
    expect(refused.text).not.toContain('namens het college');
  });

  it('that is still to be sent says the rule and no last day, which would come too early', () => {
    const waiting = read({ period: null, objectionAddress: [] }).text;
    expect(waiting).toContain('binnen zes weken na de dag waarop wij deze brief aan u hebben verstuurd.');
    expect(waiting).not.toContain('2026-12');
    expect(waiting).not.toContain('december');
    expect(waiting).toContain('Vraag het adres aan: Bel de wijkmanager: 14 0570.');
  });

  it('against the advice of the team says why', () => {
    const text = read({ againstAdvice: 'De plek wordt volgend jaar bebouwd.' }).text;
    expect(text).toContain('Het wijkteam gaf een ander advies De plek wordt volgend jaar bebouwd.');
  });

  it('goes on on a second page, and loses nothing of a long reason', () => {
    const reason = Array.from(
      { length: 24 },
      (_, i) => `Zin ${i} van de reden, die lang is en over het kader gaat.`,
    );
    const long = read({ reason: reason.join('\n'), sample: true });
    expect(long.pdf.pages.length).toBeGreaterThan(1);
    for (const sentence of reason) expect(long.text).toContain(sentence);
    expect(long.text).toContain('dit is geen echt besluit');
  });
});
