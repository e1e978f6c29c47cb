import type { IdeaStatus, IdeaTheme } from '@/lib/domain/idea';

/**
 * Columns of a file of ideas, ours and the last ones only for who reads it: an import leaves those alone. The words are
 * part of the format and the same in every language.
 */
export const IDEA_FILE_COLUMNS = [
  'id',
  'titel',
  'samenvatting',
  'contact',
  'thema',
  'kosten',
  'cofinanciering',
  'organisator',
  'beheerder',
  'lat',
  'lon',
  'buurtcode',
  'nummer',
  'stand',
  'reden',
  'meegenomen',
  'buurt',
] as const;
export type IdeaFileColumn = (typeof IDEA_FILE_COLUMNS)[number];

export const THEME_WORDS: Readonly<Record<IdeaTheme, string>> = {
  green: 'groen',
  meeting: 'ontmoeten',
  play: 'spelen en bewegen',
  safety: 'veilig en schoon',
  other: 'anders',
};

export const STATUS_WORDS: Readonly<Record<IdeaStatus, string>> = {
  draft: 'concept',
  submitted: 'ingediend',
  returned: 'teruggestuurd voor aanpassing',
  rejected: 'afgewezen',
  accepted: 'goedgekeurd',
  merged: 'samengevoegd met een ander idee',
  on_ballot: 'op de stemlijst',
  awarded: 'gehaald',
  not_awarded: 'niet gehaald',
  in_progress: 'wordt uitgevoerd',
  realised: 'klaar',
  stopped: 'gestopt',
  maintained: 'in beheer bij bewoners',
};

/** The theme that a word or a code of ours stands for; other words are given back as they are. */
export function themeOf(word: string): string {
  const small = word.toLowerCase();
  return Object.entries(THEME_WORDS).find(([code, name]) => code === small || name === small)?.[0] ?? word;
}
