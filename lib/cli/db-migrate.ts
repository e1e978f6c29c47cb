import { runCommand } from './support/command';
import { openOrExplain } from './support/system';

await runCommand(
  {
    usage: 'npm run db:migrate',
    summary: 'Applies the migrations that the database does not have yet, under a lock.',
    help: 'Also done by demo, dev and start. Uses DATABASE_URL, or the embedded PostgreSQL in .data/.',
    options: {},
  },
  async () => {
    const system = await openOrExplain({ exclusive: false });
    console.log(system.migrated === 0 ? 'Nothing to do.' : `${system.migrated} migrations applied.`);
    await system.close();
  },
);
