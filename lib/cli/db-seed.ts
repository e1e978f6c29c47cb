import { runCommand } from './support/command';
import { seedIfEmpty } from './support/demo-data';
import { withSystem } from './support/system';

await runCommand(
  {
    usage: 'npm run db:seed',
    summary: 'Fills an empty database with the demo: real areas, labelled sample data for everything else.',
    help: 'Does nothing when the demo is there. Empty first with npm run db:reset.',
    options: {},
  },
  () =>
    withSystem(async () => {
      console.log((await seedIfEmpty()) ? 'Sample data made.' : 'The sample data is there already.');
    }),
);
