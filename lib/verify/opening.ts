import { sha256Hex } from '@/lib/crypto/digest';
import type { Evidence } from './evidence';
import type { Run } from './run';

/** What leaf 0 fixed before the first ballot: rules, ideas, cheques, log key. Counts the documents it names. */
export function checkOpening(run: Run, { documents, opening }: Evidence): number {
  const { rules, eligible, log, files } = documents;
  if (!opening || opening.logKey !== log.logKey) run.fault('BAD_OPENING_STATEMENT', 'log.json');
  if (!opening) return 0;
  const { round } = opening;
  if (rules.round !== round) run.fault('OTHER_ROUND', 'rules.json');
  if (!log.origin.endsWith(`/wijkcheque/${round}`)) run.fault('OTHER_ROUND', 'log.json');
  const hashOf = (name: string) => sha256Hex(files.get(name) ?? new Uint8Array());
  if (hashOf('rules.json') !== opening.rules) run.fault('RULES_CHANGED', 'rules.json');
  if (hashOf('ideas.json') !== opening.ideas) run.fault('IDEAS_CHANGED', 'ideas.json');
  const { count, root, spare } = opening.eligible;
  if (eligible.count !== count || eligible.root !== root || eligible.spare !== spare) {
    run.fault('ELIGIBLE_CHANGED', 'eligible.json');
  }
  return 3;
}
