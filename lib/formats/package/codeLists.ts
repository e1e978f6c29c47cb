import { OBSERVATION_REASONS, OBSERVATION_STATUSES } from '@/lib/domain/indicators';
import type { Cell, Table } from '@/lib/domain/table';
import {
  GROUP_WORDS,
  IDEA_STATUS_WORDS,
  PROJECT_STATUS_WORDS,
  RULE_WORDS,
  reasonWords,
  signOf,
  THEME_WORDS,
} from './words';

type Row = readonly [list: string, code: string, text: string, sign: string | null];

/** Every code that the other tables use, with its words. */
export function codeListTable(): Table {
  const rows: readonly Row[] = [
    ...OBSERVATION_STATUSES.map((code): Row => ['status', code, signOf(code)[1], signOf(code)[0]]),
    ...OBSERVATION_REASONS.map((code): Row => ['onderdrukt_reden', code, reasonWords(code), null]),
    ...listOf('regel', RULE_WORDS),
    ...listOf('thema', THEME_WORDS),
    ...listOf('status_idee', IDEA_STATUS_WORDS),
    ...listOf('status_project', PROJECT_STATUS_WORDS),
    ...Object.entries(GROUP_WORDS).flatMap(([dimension, words]) =>
      typeof words === 'object' && words !== null ? listOf(`groep_${dimension}`, words) : [],
    ),
  ];
  return {
    name: 'codelijsten',
    title: 'Codelijsten',
    description: 'Wat de codes in de andere tabellen betekenen.',
    primaryKey: ['lijst', 'code'],
    fields: [
      { name: 'lijst', type: 'string', description: 'De kolom waarin de code staat.', required: true },
      { name: 'code', type: 'string', description: 'De code.', required: true },
      { name: 'betekenis', type: 'string', description: 'Wat de code betekent.', required: true },
      { name: 'teken', type: 'string', description: 'Teken in een gedrukte tabel; alleen bij een status.' },
    ],
    rows: rows as readonly (readonly Cell[])[],
  };
}

function listOf(list: string, words: object): Row[] {
  return Object.entries(words).map(([code, text]): Row => [list, code, plain(String(text)), null]);
}

/** A text of the screens without the place of the figure that it is shown with there. */
function plain(text: string): string {
  return text.replace(/[:\s]*\{\w+\}/g, '').trim();
}
