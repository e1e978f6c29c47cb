import { equalBytes } from '@/lib/crypto/bulletin';
import { type Canonical, jcs } from '@/lib/crypto/jcs';
import type { Outcome } from '@/lib/domain/outcome/types';
import { electionFile, liveOf, type ResultDocument, resultOf } from '@/lib/formats/bundle';
import { countBundle } from './count';
import type { Evidence } from './evidence';
import type { Run } from './run';

/** Counts everything again and holds result.json and ballots.pb against it. Answers the count; null when there is none. */
export function checkResult(run: Run, evidence: Evidence): Outcome | null {
  const { documents, closing } = evidence;
  const { rules, ideas, eligible, files } = documents;
  if (!closing) return null;
  const ballots = liveOf(documents.openings);
  const cheques = eligible.count;
  const { withdrawn } = closing;
  const outcome = countBundle({ rules, ideas, cheques, withdrawn, ballots });
  if (!outcome) {
    run.fault('BAD_RULES', 'rules.json');
    return null;
  }
  const result = resultOf(outcome);
  for (const member of differences(documents.result, result)) {
    run.fault('RESULT_DIFFERS', `result.json:${member}`);
  }
  const expected = electionFile({ rules, ideas, eligible, closing, ballots, result });
  const given = files.get('ballots.pb') ?? new Uint8Array();
  if (!equalBytes(given, expected)) run.fault('ELECTION_FILE_DIFFERS', 'ballots.pb');
  return outcome;
}

/** Members in which a given result is not the expected one; ideas by number. */
function differences(given: unknown, expected: ResultDocument): string[] {
  if (sameJson(given, expected)) return [];
  if (typeof given !== 'object' || given === null) return ['*'];
  const found = given as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...names].toSorted().flatMap((name) => {
    const mine = expected[name as keyof ResultDocument];
    if (sameJson(found[name], mine)) return [];
    return name === 'ideas' ? differentIdeas(found[name], expected) : [name];
  });
}

function differentIdeas(given: unknown, { ideas }: ResultDocument): string[] {
  if (!Array.isArray(given) || given.length !== ideas.length) return ['ideas'];
  return ideas.flatMap((idea, i) => (sameJson(given[i], idea) ? [] : [`idea ${idea.number}`]));
}

function sameJson(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return jcs(a as Canonical) === jcs(b as Canonical);
}
