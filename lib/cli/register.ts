import { formatTrack } from '@/lib/crypto/receipt';
import { getRegister, type RegisterError } from '@/lib/usecases/bulletin/get-register';
import { listForgotten } from '@/lib/usecases/bulletin/list-forgotten';
import { CommandError, runCommand } from './support/command';
import { withSystem } from './support/system';

const SENTENCES: Readonly<Record<RegisterError, string>> = {
  UNKNOWN_ROUND: 'There is no such round, or its letters have not been made.',
  NOT_OPENED: 'The round has no register: voting has not been opened.',
};

await runCommand(
  {
    usage: 'npm run register -- --round SLUG',
    summary:
      'How far the public register of a round is, and what an older copy of the database has forgotten.',
    help: `
  --round SLUG   the round

Compares the stored register with the copy in the data folder of this machine (docs/ballot-protocol.md, "When a leaf is
taken in"). Ends with 1 when receipts were forgotten: it lists their words, and those households have to vote again.`,
    options: { round: { type: 'string' } },
  },
  async ({ values: { round } }) => {
    if (!round) throw new CommandError('--round is needed. See --help.', 2);
    await withSystem(async () => {
      const [register, forgotten] = await Promise.all([getRegister(round), listForgotten(round)]);
      if (register.ok) {
        const { leaves, checkpoints, origin, complete } = register.value;
        console.log(`${origin}: ${complete ? 'complete' : 'open'}`);
        console.log(`${leaves.length} leaves, statements included, under ${checkpoints.length} checkpoints.`);
      }
      if (forgotten.length > 0) {
        const words = forgotten.map((track) => `  ${formatTrack(track)}`).join('\n');
        throw new CommandError(`The database has forgotten ${forgotten.length} receipts:\n${words}`);
      }
      if (!register.ok) throw new CommandError(SENTENCES[register.error]);
      console.log('Nothing in the copy of this machine is missing from it.');
    });
  },
);
