import type { Connection } from '@/db/client';
import { recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { insertInitiator } from '@/db/queries/idea-initiators';
import { addOrganiser } from '@/db/queries/idea-organisers';
import { listHouseholds } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import type { DemoRound } from '@/db/seeds/demo';
import type { DemoIdeaFile } from '@/db/seeds/demo/idea-files';
import { Random } from '@/db/seeds/demo/random';
import { makeLinkSecret } from '../ideas/my-idea-links';
import { database } from '../system/database';

/**
 * Where the ideas of a sample round came from, and what happened to them before the vote. Their initiators have secret
 * links that nobody holds: enough for offers of help to be taken. Needs the round's households.
 */
export async function seedIdeaFiles({ round, files }: DemoRound): Promise<void> {
  await database().transaction(async (tx) => {
    for (const file of files) await seedFile(tx, round.id, file);
  });
  await asRoll(database(), async (tx) => {
    const households = await listHouseholds(tx, round.id);
    const random = new Random(`${round.id}/organisers`);
    for (const { number, organisers, history } of files) {
      const confirmedOn = history.find(({ step }) => step === 'organised')?.on ?? '';
      for (const { id } of random.shuffled(households).slice(0, organisers))
        await addOrganiser(tx, { roundId: round.id, number }, { householdId: id, confirmedOn });
    }
  });
}

async function seedFile(tx: Connection, roundId: string, { number, broughtBy, history }: DemoIdeaFile) {
  const at = { roundId, number };
  await saveIdeaFile(tx, at, { broughtBy });
  for (const line of history) await recordIdeaStep(tx, at, line);
  const link = () => makeLinkSecret().hash;
  await insertInitiator(tx, { roundId, idea: number, tokenHash: link(), joinHash: link(), locale: 'nl' });
}
