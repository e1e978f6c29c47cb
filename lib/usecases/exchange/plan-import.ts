import { IDEA_THEMES, type Idea } from '@/lib/domain/idea';
import {
  IDEA_LENGTHS,
  IDEA_PROBLEMS,
  type IdeaArea,
  type IdeaField,
  type IdeaProblems,
  readIdeaForm,
} from '@/lib/domain/idea-form';
import type {
  IdeaDefaults,
  IdeaFileProblem,
  IdeaSheet,
  ImportedRow,
  SkippedIdea,
} from '@/lib/domain/idea-import';
import { fail, ok, type Result } from '@/lib/domain/result';

const IDEA_FIELDS = Object.keys(IDEA_PROBLEMS) as readonly IdeaField[];

/** What a round has already. */
export interface KnownRound {
  readonly id: string;
  readonly areas: readonly IdeaArea[];
  /** Ids by which its ideas stand in files. */
  readonly ids: ReadonlySet<string>;
  /** Of the first idea that comes in. */
  readonly nextNumber: number;
}

export interface PlannedIdea {
  readonly line: number;
  readonly idea: Idea;
  readonly externalId: string | null;
}

export interface ImportPlan {
  readonly ideas: readonly PlannedIdea[];
  readonly skipped: readonly SkippedIdea[];
  readonly strangeThemes: readonly string[];
}

/**
 * Holds a file's rows against a round: what becomes an idea, what is left out and why, or everything that is wrong. A place
 * outside the round is a mistake in a file made for it; an export of OpenStad is of a whole municipality, and its ideas for
 * elsewhere are left out.
 */
export function planImport(
  sheet: IdeaSheet,
  round: KnownRound,
  defaults: IdeaDefaults,
): Result<ImportPlan, readonly IdeaFileProblem[]> {
  const foreign = sheet.source === 'openstad';
  const ideas: PlannedIdea[] = [];
  const skipped = [...sheet.skipped];
  const problems: IdeaFileProblem[] = [];
  const strange = new Set<string>();
  for (const row of sheet.rows) {
    if (row.id !== null && round.ids.has(row.id)) {
      skipped.push({ line: row.line, why: 'KNOWN' });
      continue;
    }
    const isStrange = foreign && row.theme !== '' && !isTheme(row.theme);
    const form = fillIn(isStrange ? { ...row, theme: '' } : row, defaults);
    const read = readIdeaForm(form, round.areas);
    if (read.ok) {
      const number = round.nextNumber + ideas.length;
      const idea = { ...NEW_IDEA, ...read.value, roundId: round.id, number };
      ideas.push({ line: row.line, idea, externalId: row.id });
      if (isStrange) strange.add(row.theme);
    } else if (foreign && read.error.place === 'OUTSIDE') {
      skipped.push({ line: row.line, why: 'OUTSIDE_AREA' });
    } else problems.push(...problemsOf(form, read.error, sheet.columns));
  }
  return problems.length > 0 ? fail(problems) : ok({ ideas, skipped, strangeThemes: [...strange] });
}

/** What an idea has that no file says. */
const NEW_IDEA = {
  carriedCents: 0,
  neighbourhoodName: null,
  status: 'submitted',
  statusReason: null,
  externalId: null,
} as const;

function isTheme(text: string): boolean {
  return IDEA_THEMES.some((theme) => theme === text);
}

function fillIn(row: ImportedRow, defaults: IdeaDefaults): ImportedRow {
  return {
    ...row,
    contact: row.contact || defaults.contact,
    organiser: row.organiser || defaults.organiser,
    theme: row.theme || defaults.theme,
  };
}

/** What the form of an idea finds wrong, as it is called in a file. */
const CODES: Readonly<Record<string, IdeaFileProblem['code']>> = {
  'theme UNKNOWN': 'UNKNOWN_THEME',
  'neighbourhood UNKNOWN': 'UNKNOWN_NEIGHBOURHOOD',
};
/** Enough to find the cell by. */
const MOST_VALUE = 80;

function problemsOf(
  row: ImportedRow,
  problems: IdeaProblems,
  columns: IdeaSheet['columns'],
): IdeaFileProblem[] {
  return IDEA_FIELDS.flatMap((field) => {
    const found = problems[field];
    if (found === undefined) return [];
    const code = CODES[`${field} ${found}`] ?? (found as IdeaFileProblem['code']);
    const most = found === 'TOO_LONG' ? IDEA_LENGTHS[field as keyof typeof IDEA_LENGTHS] : null;
    return [{ code, line: row.line, column: columns[field], value: cellOf(row, field), number: most }];
  });
}

function cellOf(row: ImportedRow, field: IdeaField): string {
  const value = field === 'place' ? degrees(row) : row[field];
  return value.length > MOST_VALUE ? `${value.slice(0, MOST_VALUE)}…` : value;
}

function degrees({ lat6, lon6 }: ImportedRow): string {
  return [lat6, lon6].map((text) => (/^-?\d+$/.test(text) ? String(Number(text) / 1e6) : text)).join(', ');
}
