import { randomBytes } from 'node:crypto';
import { sampleElection } from '@/lib/cli/bench/tally/sample';
import { importElection } from '@/lib/usecases/rounds/import-election';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { runningApp } from './environment';

/** A made-up election, the same for the same numbers, as a file that says which rule it was counted by. */
export function electionFile(projects: number, voters: number, rule: 'equalshares' | 'greedy'): Buffer {
  const text = new TextDecoder().decode(sampleElection({ projects, voters, ids: 'rising' }));
  return Buffer.from(text.replace('rule;unknown', `rule;${rule}`));
}

/** Loads an election into the application under test, through the same use-case as the command. Gives its round. */
export async function loadElection(bytes: Uint8Array): Promise<string> {
  const { databaseUrl, secret } = runningApp();
  Object.assign(process.env, { DATABASE_URL: databaseUrl, WIJKCHEQUE_SECRET: secret });
  const fileName = `e2e-${randomBytes(3).toString('hex')}.pb`;
  const loaded = await importElection(SYSTEM, { bytes, fileName }, new Date());
  if (!loaded.ok) throw new Error(`the election of the test: ${loaded.error.code}`);
  return loaded.value.round;
}
