import type { IdeaFileProblem, IdeaImport, IdeaImportError, IdeaSkipReason } from '@/lib/domain/idea-import';
import { importIdeas } from '@/lib/usecases/exchange/import-ideas';
import { CommandError } from '../support/command';
import { withSystem } from '../support/system';
import { IMPORTER, readBytes, refusal } from './file';

export const IDEAS_HELP = `ideas FILE               ideas into a round whose vote has not opened: CSV with our columns (docs/ideas-file.md), or
                         OpenStad's export of entries (XLSX, JSON). Every idea comes in as submitted.
  --round SLUG           the round
  --trial                only look: say what would come in, and change nothing
  --contact TEXT         for ideas of which the file does not say what they do for contact between neighbours
  --organiser TEXT       for ideas of which the file does not say who carries them out
  --theme THEME          for ideas without a theme of ours: green, meeting, play, safety or other (default other)`;

interface IdeasOptions {
  readonly round?: string | undefined;
  readonly trial?: boolean | undefined;
  readonly contact?: string | undefined;
  readonly organiser?: string | undefined;
  readonly theme?: string | undefined;
}

/** `import ideas`: prints what came in and what was left out, or ends the command with every problem. */
export async function importIdeasFile(file: string, given: IdeasOptions): Promise<void> {
  const { round: roundId, trial = false, contact = '', organiser = '', theme = 'other' } = given;
  if (!roundId) throw new CommandError('--round is needed. See: npm run import -- --help', 2);
  const upload = { roundId, file: readBytes(file), trial, defaults: { contact, organiser, theme } };
  const done = await withSystem(() => importIdeas(IMPORTER, upload, new Date()));
  if (!done.ok) throw explain(file, roundId, done.error);
  console.log(reportLines(done.value).join('\n'));
}

function reportLines({ kind, trial, ideas, skipped, strangeThemes, personal, unread, votes }: IdeaImport) {
  const list = (what: string, words: readonly string[]) =>
    words.length > 0 ? [`${what}: ${words.join(', ')}`] : [];
  const counted = votes.map(({ id, title, yes, no }) => `  ${id} ${title}: ${yes} for, ${no} against`);
  return [
    ...(kind === 'ideas' ? [`Ideas ${trial ? 'that would come in' : 'read in'}: ${ideas.length}`] : []),
    ...ideas.map(({ line, number, title }) => `  ${number} ${title} (line ${line})`),
    ...skipped.map(({ why, count, lines }) => `Left out: ${count} ${SKIPPED[why]}, line ${lines}`),
    ...list('Themes that are not ours', strangeThemes),
    ...list('Columns not read, since they are about people', personal),
    ...list('Columns not read', unread),
    ...(counted.length > 0 ? ['Votes in OpenStad, not kept:', ...counted] : []),
  ];
}

function explain(file: string, roundId: string, error: IdeaImportError): CommandError {
  switch (error.code) {
    case 'BAD_FILE':
      return refusal(file, error.problems.map(problemLine));
    case 'UNKNOWN_ROUND':
      return new CommandError(`There is no cheque round ${roundId}.`);
    case 'ROUND_FROZEN':
      return new CommandError(`The vote of ${roundId} has opened: its ideas are fixed.`);
    case 'TOO_LARGE':
      return new CommandError(`${file} is larger than 8 MB.`);
    case 'FORBIDDEN':
      return new CommandError('This may not be done here.');
  }
}

function problemLine({ code, line, column, value, number }: IdeaFileProblem): string {
  const what = [column, value === null ? null : `'${value}'`].filter((one) => one !== null).join(' ');
  const where = line > 0 ? `line ${line}: ` : '';
  return `${where}${what ? `${what} ` : ''}${PROBLEMS[code]}${number === null ? '' : ` (${number})`}`;
}

const SKIPPED: Readonly<Record<IdeaSkipReason, string>> = {
  DELETED: 'removed in OpenStad',
  SPAM: 'taken for spam in OpenStad',
  NOT_PUBLISHED: 'not published in OpenStad',
  KNOWN: 'in the round already',
  OUTSIDE_AREA: 'outside the neighbourhoods of the round',
};

const PROBLEMS: Readonly<Record<IdeaFileProblem['code'], string>> = {
  NOT_UTF8: 'the file is not UTF-8 text; save it as "CSV UTF-8"',
  NOT_CSV: 'is not CSV',
  NOT_XLSX: 'the file is no workbook that can be read',
  NOT_JSON: 'the file is no list of entries in JSON',
  EMPTY_FILE: 'there are no ideas in the file',
  TOO_MANY: 'there are more ideas than there is room for',
  MISSING_COLUMN: 'column is missing',
  REPEATED_COLUMN: 'column comes twice',
  WRONG_FIELD_COUNT: 'fields, which is not the number in the header',
  EMPTY: 'is empty',
  TOO_LONG: 'is longer than there is room for',
  UNKNOWN_THEME: 'is no theme',
  NOT_AN_AMOUNT: 'is no amount',
  TOO_SMALL: 'is not more than nothing',
  TOO_LARGE: 'is more than a million euros',
  NOT_BELOW_COST: 'already pays for everything',
  NOT_A_POINT: 'is no place in degrees',
  OUTSIDE: 'is outside the neighbourhoods of the round',
  UNKNOWN_NEIGHBOURHOOD: 'is no neighbourhood of the round',
  REPEATED_ID: 'comes twice, first on line',
};
