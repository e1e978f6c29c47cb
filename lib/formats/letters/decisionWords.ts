import type { DecisionSheet } from './decisionTypes';
import { day, euros } from './words';

/** A part of the letter: a heading, or none, and what stands below it. */
export interface DecisionPart {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

export interface DecisionWords {
  readonly municipality: string;
  readonly beside: readonly (readonly [label: string, value: string])[];
  readonly title: string;
  readonly parts: readonly DecisionPart[];
  readonly sample: string | null;
}

/** Every sentence on the letter about a decision: of a Dutch municipality, so Dutch, at level B1. */
export function decisionWords(sheet: DecisionSheet): DecisionWords {
  const { municipality, logo, reference, decidedOn, name, reason, againstAdvice, conditions } = sheet;
  const next = whatNext(sheet);
  return {
    municipality: logo ?? `Gemeente ${municipality}`,
    beside: [
      ['Datum van het besluit', date(decidedOn)],
      ['Kenmerk', reference],
    ],
    title: `Besluit over uw aanvraag “${sheet.title}”`,
    parts: [
      { heading: null, paragraphs: [`Beste ${name},`, asked(sheet), decision(sheet)] },
      { heading: 'Waarom', paragraphs: lines(reason) },
      ...(againstAdvice
        ? [{ heading: 'Het wijkteam gaf een ander advies', paragraphs: lines(againstAdvice) }]
        : []),
      ...(conditions ? [{ heading: 'Voorwaarden', paragraphs: lines(conditions) }] : []),
      ...(next ? [{ heading: 'Wat er nu gebeurt', paragraphs: [next] }] : []),
      { heading: 'Niet eens met dit besluit?', paragraphs: objection(sheet) },
      { heading: 'Vragen?', paragraphs: lines(sheet.contact) },
      {
        heading: null,
        paragraphs: [
          `Met vriendelijke groet,\n${sheet.by === 'team' ? `het wijkteam ${sheet.district}, namens` : ''}\nhet college van burgemeester en wethouders van ${municipality}`.replace(
            ',\n\n',
            ',\n',
          ),
        ],
      },
    ],
    sample: sheet.sample ? 'Voorbeeld: dit is geen echt besluit.' : null,
  };
}

function asked({ applicant, submittedOn, fund, askedCents }: DecisionSheet): string {
  return `Op ${date(submittedOn)} deed u namens ${applicant} een aanvraag bij ${fund}. U vroeg ${euros(askedCents)}.`;
}

function decision({ outcome, by, district, grantedCents, askedCents }: DecisionSheet): string {
  const who = by === 'team' ? `Het wijkteam ${district}` : 'De wijkmanager';
  if (outcome === 'refused')
    return `${who} heeft uw aanvraag afgewezen. U krijgt geen geld uit het wijkbudget.`;
  if (outcome === 'granted') return `${who} heeft uw aanvraag toegekend. U krijgt ${euros(grantedCents)}.`;
  return `${who} heeft een deel van uw aanvraag toegekend. U krijgt ${euros(grantedCents)} van de ${euros(askedCents)}.`;
}

function whatNext({ outcome, projectUrl }: DecisionSheet): string | null {
  if (outcome === 'refused') return null;
  const page = projectUrl ? ` U en uw buren kunnen het volgen op ${projectUrl}.` : '';
  return `U kunt aan de slag. De gemeente neemt contact met u op over de betaling en over de planning.${page}`;
}

/** What a letter of objection must have: Algemene wet bestuursrecht art. 6:5; the period: art. 6:7 and 6:8. */
function objection({ objectionWeeks, objectionAddress, period, ...sheet }: DecisionSheet): string[] {
  const { municipality, reference, contact } = sheet;
  const within = weeks(objectionWeeks);
  const when = period
    ? `Dan kunt u binnen ${within} bezwaar maken. Het besluit is aan u bekendgemaakt op ${date(period.madeKnownOn)}. De dag daarna begint die tijd. Bezwaar maken kan tot en met ${date(period.objectBy)}.`
    : `Dan kunt u bezwaar maken. Dat kan binnen ${within} na de dag waarop wij deze brief aan u hebben verstuurd.`;
  const where = objectionAddress.map((line) => `, ${line}`).join('');
  const ask = objectionAddress.length > 0 ? '' : ` Vraag het adres aan: ${lines(contact).join(' ')}`;
  return [
    when,
    `Stuur een brief aan het college van burgemeester en wethouders van ${municipality}${where}.${ask} Zet erin: uw naam en adres, de datum, het kenmerk ${reference}, waarom u het niet eens bent met het besluit, en uw handtekening.`,
  ];
}

const COUNTS: Readonly<Record<number, string>> = { 6: 'zes', 7: 'zeven', 8: 'acht', 9: 'negen', 10: 'tien' };

function weeks(count: number): string {
  return `${COUNTS[count] ?? count} weken`;
}

function date(iso: string): string {
  return day(new Date(`${iso}T12:00:00Z`));
}

/** A text as people typed it, a paragraph for each of its lines. */
function lines(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}
