import type { Cents } from '@/lib/domain/money';
import type { LetterSheet } from './types';

/**
 * Every sentence on the letter. It is a letter of a Dutch municipality, so it is Dutch in every language of the screens,
 * at level B1, with one line in the other languages: what it is, how to vote, and in which languages the website is.
 * Each of these fits on one line of the letter, which has no room for more.
 */
export interface LetterWords {
  readonly municipality: string;
  readonly addressee: string;
  readonly cheque: string;
  readonly period: string;
  readonly title: string;
  readonly intro: string;
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly qr: string;
  readonly codeLabel: string;
  readonly keep: string;
  readonly help: string;
  readonly mark: string;
  readonly batch: string;
  readonly languages: readonly { readonly lang: string; readonly text: string }[];
  readonly form: FormWords;
}

export interface FormWords {
  readonly tear: string;
  readonly title: string;
  readonly how: string;
  readonly handIn: string;
  readonly codeLabel: string;
  readonly idea: string;
  readonly qr: string;
}

/** Without Latin letters, digits or vowel signs: the line is drawn as one run from right to left. */
const ARABIC = 'بهذه الرسالة تصوت أسرتكم لأفكار الحي. امسحوا الرمز المربع. الموقع بالهولندية والإنجليزية.';

const OTHER_LANGUAGES = [
  {
    lang: 'en',
    text: 'English: with this letter your household votes on ideas for the neighbourhood. Scan the QR code; the website is also in English.',
  },
  {
    lang: 'tr',
    text: 'Türkçe: Haneniz bu mektupla mahalle fikirlerine oy verir. QR kodunu okutun; site Felemenkçe ve İngilizcedir.',
  },
  {
    lang: 'pl',
    text: 'Polski: Tym listem głosują Państwo na pomysły dla okolicy. Proszę zeskanować kod QR; strona jest po niderlandzku i angielsku.',
  },
  { lang: 'ar', text: ARABIC },
];

export function letterWords(sheet: LetterSheet): LetterWords {
  const { municipality, logo, district, chequeCents, opensAt, closesAt, origin, mark, batch } = sheet;
  const cheque = euros(chequeCents);
  const host = new URL(origin).host;
  return {
    municipality: logo ?? `Gemeente ${municipality}`,
    addressee: 'Aan de bewoners van',
    cheque: `Waardecheque ${cheque}`,
    period: `Stemmen kan van ${moment(opensAt)} tot ${moment(closesAt)}.`,
    title: `Uw huishouden verdeelt ${cheque} in ${district}`,
    intro: `Beste bewoners, uw huishouden krijgt een waardecheque van ${cheque}. Daarmee kiest u welke ideeën van bewoners in ${district} geld krijgen. U krijgt zelf geen geld: de gemeente betaalt de ideeën die genoeg hebben gekregen.`,
    stepsTitle: 'Zo stemt u',
    steps: [
      `Scan de QR-code met de camera van uw telefoon. Of ga naar ${host}/stemmen en typ uw chequecode.`,
      'Verdeel uw cheque over de ideeën die u goed vindt.',
      'Controleer en verstuur uw stem. Tot het stemmen sluit, kunt u die nog veranderen.',
    ],
    qr: `QR-code die naar ${host}/stemmen gaat, met uw chequecode erin`,
    codeLabel: 'Uw chequecode',
    keep: 'Bewaar deze brief tot het stemmen sluit. Wie deze code heeft, kan uw stem zien en veranderen. Scheur de brief daarna in stukken.',
    help: help(sheet),
    mark: `Kenmerk van het openbare register: ${mark.replace(/(.{4})(?=.)/g, '$1 ')}. Op uw stembewijs staat hetzelfde kenmerk.`,
    batch: `Partij ${batch}`,
    languages: OTHER_LANGUAGES,
    form: formWords(sheet, cheque, host),
  };
}

function help({ municipality, place }: LetterSheet): string {
  const lost = 'U krijgt dan een nieuwe code. De oude code werkt niet meer.';
  return place
    ? `Hulp nodig? Kom naar ${place.name}, ${place.address}. Brief kwijt? Meld het daar. ${lost}`
    : `Hulp nodig, of brief kwijt? Vraag het aan de gemeente ${municipality}. Is uw brief kwijt? ${lost}`;
}

function formWords(
  { municipality, stepCents, closesAt, place }: LetterSheet,
  cheque: string,
  host: string,
): FormWords {
  const where = place ? `${place.name}, ${place.address}` : `de gemeente ${municipality}`;
  return {
    tear: 'Hier afscheuren',
    title: 'Liever op papier? Stem met deze strook',
    how: `Vul achter het nummer van een idee in hoeveel u geeft. Samen hoogstens ${cheque}, in stappen van ${euros(stepCents)}. De ideeën met hun nummers staan op ${host}. Zet geen naam of adres op de strook.`,
    handIn: `Lever de strook in bij ${where}, uiterlijk ${lastDayForForms(closesAt)}. Een stem op papier kunt u daarna niet meer veranderen.`,
    codeLabel: 'Code van deze strook',
    idea: 'Idee',
    qr: 'QR-code met de code van deze strook',
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Forms count when handed in one day before closing (protocol, "Lost letters, paper, desk"). */
export function lastDayForForms(closesAt: Date): string {
  return day(new Date(closesAt.getTime() - DAY_MS));
}

const NBSP = '\u00a0';

export function euros(cents: Cents): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100;
  return `€${NBSP}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

const PARTS = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Parts by name: ICU versions differ in the signs between them. */
function partsOf(at: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const found = new Map(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return (type) => found.get(type) ?? '';
}

/** `vrijdag 22 mei 2026` in the Netherlands. */
export function day(at: Date): string {
  const part = partsOf(at);
  return `${part('weekday')} ${part('day')}${NBSP}${part('month')} ${part('year')}`;
}

/** `vrijdag 22 mei 2026 om 22.00 uur`. */
export function moment(at: Date): string {
  const part = partsOf(at);
  return `${day(at)} om ${part('hour')}.${part('minute')}${NBSP}uur`;
}
