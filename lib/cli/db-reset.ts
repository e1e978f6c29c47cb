import { resetDatabase } from '@/lib/usecases/system/reset-database';
import { CommandError, runCommand } from './support/command';

await runCommand(
  {
    usage: 'npm run db:reset -- [--yes]',
    summary: 'Throws away everything in the database.',
    help: `
  --yes   needed when DATABASE_URL is set: that database may hold a real round

The embedded database is stopped and its folder removed; it is refused while the application runs on it.`,
    options: { yes: { type: 'boolean', default: false } },
  },
  async ({ values }) => {
    const done = await resetDatabase({ ownDatabaseToo: values.yes ?? false });
    if (done.ok) {
      console.log('The database is empty.');
      return;
    }
    throw new CommandError(
      done.error === 'NEEDS_YES'
        ? 'DATABASE_URL is set. Add --yes to empty that database.'
        : 'The application runs on this data folder. Stop it first.',
    );
  },
);
