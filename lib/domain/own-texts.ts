import { fail, ok, type Result } from './result';

/** Where a text is shown; the screen for writing them goes by it. */
export const OWN_TEXT_GROUPS = ['site', 'home', 'district', 'contact', 'themes'] as const;
export type OwnTextGroup = (typeof OWN_TEXT_GROUPS)[number];

interface OwnTextKind {
  /** Of the message it replaces. */
  readonly key: string;
  readonly group: OwnTextGroup;
  /** Most characters. */
  readonly most: number;
}

const LINE = 60;
const SENTENCES = 400;

/**
 * The texts on the residents' pages that a municipality may write itself: only messages without anything to fill in, and
 * none that says how voting, counting or keeping works.
 */
export const OWN_TEXTS = [
  { key: 'common.appName', group: 'site', most: 40 },
  { key: 'pages.home.description', group: 'site', most: 160 },
  { key: 'pages.home.title', group: 'home', most: LINE },
  { key: 'pages.home.lead', group: 'home', most: SENTENCES },
  { key: 'pages.home.choose', group: 'home', most: LINE },
  { key: 'district.page.votingTitle', group: 'district', most: LINE },
  { key: 'district.page.placesLead', group: 'district', most: SENTENCES },
  { key: 'district.page.noRound', group: 'district', most: SENTENCES },
  { key: 'district.page.schemeNone', group: 'district', most: SENTENCES },
  { key: 'district.page.schemeFund', group: 'district', most: SENTENCES },
  { key: 'district.page.schemeVisits', group: 'district', most: SENTENCES },
  { key: 'vote.code.noCodeText', group: 'contact', most: SENTENCES },
  { key: 'pages.privacy.contact', group: 'contact', most: SENTENCES },
  { key: 'pages.accessibility.contact', group: 'contact', most: SENTENCES },
  { key: 'common.theme.green', group: 'themes', most: 30 },
  { key: 'common.theme.meeting', group: 'themes', most: 30 },
  { key: 'common.theme.play', group: 'themes', most: 30 },
  { key: 'common.theme.safety', group: 'themes', most: 30 },
  { key: 'common.theme.other', group: 'themes', most: 30 },
] as const satisfies readonly OwnTextKind[];
export type OwnTextKey = (typeof OWN_TEXTS)[number]['key'];

export const OWN_TEXT_PROBLEMS = ['NO_TEXT', 'TOO_LONG', 'BAD_SIGNS'] as const;
export type OwnTextProblem = (typeof OWN_TEXT_PROBLEMS)[number];

/** The text with this key that may be written; `null` when there is none. */
export function ownTextOf(key: string): (typeof OWN_TEXTS)[number] | null {
  return OWN_TEXTS.find((one) => one.key === key) ?? null;
}

/**
 * One paragraph of plain text. Braces and angle brackets are what messages use to fill in and to mark up: they are refused,
 * so that a text means the same whether messages are compiled or not.
 */
export function readOwnText(given: string, most: number): Result<string, OwnTextProblem> {
  const text = given.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
  if (text === '') return fail('NO_TEXT');
  if (/[{}<>]/.test(text)) return fail('BAD_SIGNS');
  return text.length > most ? fail('TOO_LONG') : ok(text);
}
