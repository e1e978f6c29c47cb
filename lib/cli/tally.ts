import { createReadStream } from 'node:fs';
import { isTieOrder, tieRankFor } from '@/lib/crypto/ties';
import { type CountOptions, count } from '@/lib/domain/outcome';
import type { BallotKind } from '@/lib/domain/outcome/election';
import {
  describeProblem,
  type PabulibFile,
  type PabulibResult,
  readPabulibStream,
  toElection,
} from '@/lib/formats/pabulib';
import { CommandError, runCommand } from './support/command';
import { compareWithGreedy, explainAll, explainLine } from './tally/explain';
import { readFlags, shownOptions, TALLY_FLAGS } from './tally/options';
import { toJson, toTable } from './tally/report';

const SHOWN_WARNINGS = 10;

await runCommand(
  {
    usage: 'npm run --silent tally -- FILE.pb --rule RULE [options]',
    summary: 'Counts an election in a Pabulib file by one rule.',
    positionals: true,
    options: TALLY_FLAGS,
    help: `
  --rule RULE             greedy, equal-shares, phragmen, max-welfare, pooling or pooling-transfers
  --measure M             greedy: votes, votes-per-cost, score or score-per-cost
                          (default: score where ballots carry points or an order, else votes)
  --no-skip               greedy: stop at the first idea that does not fit
  --threshold N           greedy: least number of votes
  --satisfaction S        equal-shares, max-welfare: cost (default), cardinality, points or borda
  --completion C          equal-shares: none (default), utilitarian, add1 or add1-utilitarian
  --add1-start S          add1: start from the exact share (default) or from the floor of it
  --add1-stop S           add1: stop at the first overshoot (default), or also when exhaustive
  --increment AMOUNT      add1: what every share grows by per run (default 1), or auto
  --variant V             pooling-transfers: ewt (default), ewtc, mt or mtc
  --cheque AMOUNT         pooling, pooling-transfers: cheque per voter (default: budget / votes)
  --min-backers N         least number of voters behind a funded idea
  --ties ORDER            id (default) or lot:SEED with 64 hex digits
  --explain               why every idea was funded or not
  --json                  one JSON object on standard output

Exit code 0: counted. 2: misuse, or a file that cannot be read (what is wrong stands on standard error, by line).

Examples:
  npm run --silent tally -- assen.pb --rule greedy --measure votes-per-cost
  npm run --silent tally -- assen.pb --rule equal-shares --completion add1-utilitarian --json
  npm run --silent tally -- assen.pb --rule pooling --cheque 40 --min-backers 3`,
  },
  async ({ values, positionals }) => {
    const [path, ...others] = positionals;
    if (!path || others.length > 0) throw new CommandError('Name one file. See --help.', 2);
    const { rule, options, unused } = readFlags(values);
    if (unused.length > 0) console.error(`note: ${unused.join(', ')} does not apply to ${rule}`);
    const ties = values.ties ?? 'id';
    if (!isTieOrder(ties)) throw new CommandError(`--ties is "${ties}", not id or lot:<64 hex digits>`, 2);
    const started = performance.now();
    const file = await readFile(path);
    const parsed = performance.now();
    const election = toElection(file);
    checkSatisfaction(options.satisfaction, election.kind);
    const ids = file.projects.map((project) => project.id);
    const counted = { ...options, tieRank: tieRankFor(ties, ids) };
    const outcome = count(election, rule, counted);
    const ms = { parse: round(parsed - started), tally: round(performance.now() - parsed) };
    const tallied = { path, file, outcome, options: shownOptions(election, rule, options, ties), ms };
    const explained = values.explain ? explainAll(election, counted, outcome) : null;
    if (values.json) {
      console.log(JSON.stringify({ ...toJson(tallied), ...(explained ? { explain: explained } : {}) }));
      return;
    }
    console.log(toTable(tallied));
    if (!explained) return;
    const greedy = count(election, 'greedy', { tieRank: counted.tieRank });
    const lines = [...explained.map(explainLine), '', ...compareWithGreedy(election, outcome, greedy)];
    console.log(`\n${lines.join('\n')}`);
  },
);

/** Points and places must be on the ballots to be counted by. */
function checkSatisfaction(satisfaction: CountOptions['satisfaction'], kind: BallotKind): void {
  if (satisfaction === 'points' && kind !== 'points') {
    throw new CommandError('--satisfaction points: the ballots of this file carry no points', 2);
  }
  if (satisfaction === 'borda' && kind !== 'ranking') {
    throw new CommandError('--satisfaction borda: the ballots of this file carry no order', 2);
  }
}

/** The file, with its warnings on standard error; one that cannot be read ends the command with every error by line. */
async function readFile(path: string): Promise<PabulibFile> {
  const read = await readPieces(path);
  if (!read.ok) {
    throw new CommandError(
      read.error
        .filter((problem) => problem.severity === 'error')
        .map(describeProblem)
        .join('\n'),
      2,
    );
  }
  const { warnings } = read.value;
  for (const warning of warnings.slice(0, SHOWN_WARNINGS))
    console.error(`warning: ${describeProblem(warning)}`);
  if (warnings.length > SHOWN_WARNINGS) {
    console.error(`warning: and ${warnings.length - SHOWN_WARNINGS} more`);
  }
  return read.value;
}

/** Piece by piece, so that a file may be larger than memory. */
async function readPieces(path: string): Promise<PabulibResult> {
  try {
    return await readPabulibStream(createReadStream(path));
  } catch (error) {
    // A bug is no trouble with the file.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CommandError(`cannot read ${path}: ${error.message}`, 2);
  }
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
