import { runCommand } from './support/command';
import { printFirstLink } from './support/first-link';
import { runServer } from './support/run-server';
import { openOrExplain } from './support/system';

await runCommand(
  {
    usage: 'npm run dev -- [--port N]',
    summary: 'Serves the application for development: every change of the source is shown at once.',
    help: `
  --port N   first port to try (default: PORT, else 3000)

Uses the embedded PostgreSQL in .data/ unless DATABASE_URL is set. Staff roles can be taken at /dev; with
WIJKCHEQUE_DEMO=0 there are none, and a link for the first administrator is printed.
Fill the database with sample data first: npm run db:seed`,
    options: { port: { type: 'string' } },
  },
  async ({ values }) => {
    process.env.WIJKCHEQUE_DEMO ??= '1';
    const system = await openOrExplain({ exclusive: true });
    const serving = await runServer({
      system,
      port: values.port,
      host: undefined,
      dev: true,
      otherPorts: true,
    });
    console.log(`Wijkcheque (development) answers on http://localhost:${serving.port}`);
    await printFirstLink();
  },
);
