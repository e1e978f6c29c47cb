import { type AddressProblem, lineRanges, type SkipReason } from '@/lib/domain/address-file';
import {
  importRegister,
  type RegisterError,
  type RegisterReport,
} from '@/lib/usecases/register/import-register';
import { CommandError } from '../support/command';
import { withSystem } from '../support/system';
import { IMPORTER, readText, refusal } from './file';

export const REGISTER_HELP = `register FILE.csv        addresses in the BAG layout (; between fields), replacing the households of a round
  --round SLUG           the round; its vote must not have opened
  --replace-letters      letters were made already: their codes die, make and post new ones
                         A column buurtcode decides the neighbourhood, else the point; a column cheques says how many
                         cheques an address gets (default 1)`;

interface RegisterOptions {
  readonly round?: string | undefined;
  readonly 'replace-letters'?: boolean | undefined;
}

/** `import register`: prints the report, or ends the command with every problem. */
export async function importRegisterFile(file: string, given: RegisterOptions): Promise<void> {
  const { round: roundId } = given;
  if (!roundId) throw new CommandError('--round is needed. See: npm run import -- --help', 2);
  const csv = readText(file);
  const replaceLetters = given['replace-letters'] ?? false;
  const done = await withSystem(() => importRegister(IMPORTER, { roundId, csv, replaceLetters }, new Date()));
  if (!done.ok) throw explain(file, roundId, done.error);
  console.log(reportLines(done.value).join('\n'));
}

function reportLines(report: RegisterReport): string[] {
  const { counts, skipped, neighbourhoods, groups, replaced, lostOrganisers } = report;
  const lines = [
    `Rows: ${counts.rows}`,
    `Households: ${counts.households}, with ${counts.cheques} cheques`,
    `Neighbourhood by the register's code: ${counts.foundByCode}, by point in outline: ${counts.foundByPoint}`,
    ...neighbourhoods.map(
      (one) => `  ${one.code} ${one.name}: ${one.households} households, ${one.cheques} cheques`,
    ),
    `Left out: ${skipped.length}`,
  ];
  for (const why of new Set(skipped.map((row) => row.why))) {
    const own = skipped.filter((row) => row.why === why).map((row) => row.line);
    lines.push(`  ${own.length} ${SKIPPED[why]}: ${own.length === 1 ? 'line' : 'lines'} ${lineRanges(own)}`);
  }
  if (!report.usageKnown)
    lines.push('Note: the file does not say what buildings are used for; shops may be among them.');
  lines.push(`Area groups: ${groups.length}`);
  for (const { members, cheques } of groups) {
    lines.push(`  ${members.map((one) => one.neighbourhoodCode).join(' + ')}: ${cheques} cheques`);
  }
  if (replaced.households > 0) lines.push(`Replaced: ${replaced.households} households`);
  if (replaced.cheques > 0) lines.push(`Codes that are dead now: ${replaced.cheques}. Make new letters.`);
  if (lostOrganisers > 0)
    lines.push(`Addresses that organised an idea and are not in the file: ${lostOrganisers}`);
  return lines;
}

function explain(file: string, roundId: string, error: RegisterError): CommandError {
  switch (error.code) {
    case 'BAD_FILE':
      return refusal(file, error.problems.map(addressProblem));
    case 'LETTERS_MADE':
      return new CommandError(
        `Letters of ${roundId} were made (${error.cheques} cheques with the spares). Their codes die when the register ` +
          'is replaced; say --replace-letters to do so.',
      );
    case 'UNKNOWN_ROUND':
      return new CommandError(`There is no round ${roundId}.`);
    case 'NOT_A_CHEQUE_ROUND':
      return new CommandError(`${roundId} is an imported election; it has no households.`);
    case 'VOTING_HAS_OPENED':
      return new CommandError(`The vote of ${roundId} has opened: its households are fixed.`);
    case 'NO_NEIGHBOURHOODS':
      return new CommandError(`${roundId} has no neighbourhoods yet, so no address can be in it.`);
    case 'FORBIDDEN':
      return new CommandError('This may not be done here.');
  }
}

function addressProblem({ code, line, column, value, firstLine }: AddressProblem): string {
  const what = [column, value === null ? null : `'${value}'`].filter((one) => one !== null).join(' ');
  const where = line > 0 ? `line ${line}: ` : '';
  return `${where}${what ? `${what} ` : ''}${PROBLEMS[code]}${firstLine === null ? '' : ` (first on line ${firstLine})`}`;
}

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  SECONDARY: 'secondary addresses',
  NOT_IN_USE: 'not built yet or withdrawn',
  NOT_RESIDENTIAL: 'no homes (no woonfunctie)',
  OUTSIDE_AREA: 'outside the neighbourhoods of the round',
  SAME_ADDRESS: 'repeat an address whose number of cheques is given',
};

const PROBLEMS: Readonly<Record<AddressProblem['code'], string>> = {
  NOT_CSV: 'is not CSV',
  EMPTY_FILE: 'the file is empty',
  MISSING_COLUMN: 'column is missing',
  REPEATED_COLUMN: 'column comes twice',
  WRONG_FIELD_COUNT: 'fields, which is not the number in the header',
  BAD_SECONDARY_FLAG: 'is neither yes nor no',
  BAD_COORDINATE: 'is no coordinate in the Netherlands',
  NO_POSITION: 'is empty, and there is no neighbourhood code either',
  BAD_NEIGHBOURHOOD: 'is no code of a neighbourhood',
  BAD_POSTCODE: 'is no postcode',
  BAD_NUMBER: 'is no house number',
  BAD_LETTER: 'is no house letter',
  BAD_ADDITION: 'is no addition of at most four letters and digits',
  BAD_CHEQUES: 'is no number of cheques (1 to 1000)',
  DUPLICATE_ADDRESS: 'comes twice; say in a column cheques how many it gets',
  UNUSED_CHEQUES: 'was given a number of cheques, but is not in the file',
  NO_HOUSEHOLDS: 'not one household of this round is in the file',
};
