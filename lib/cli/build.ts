import { buildNow } from './support/build';
import { runCommand } from './support/command';

await runCommand(
  {
    usage: 'npm run build',
    summary: 'Builds the application for npm start.',
    help: 'The result is in .next/. Needs no database.',
    options: {},
  },
  async () => buildNow(),
);
