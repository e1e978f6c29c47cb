import { stopDatabase } from '@/lib/usecases/system/reset-database';
import { runCommand } from './support/command';

await runCommand(
  {
    usage: 'npm run db:stop',
    summary: 'Stops the embedded database, for example after the application was killed.',
    help: 'Does nothing when it does not run.',
    options: {},
  },
  async () =>
    console.log((await stopDatabase()) ? 'The embedded database has stopped.' : 'It was not running.'),
);
