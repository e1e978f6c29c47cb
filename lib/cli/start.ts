import { hasBuild } from './support/build';
import { CommandError, runCommand } from './support/command';
import { printFirstLink } from './support/first-link';
import { runServer } from './support/run-server';
import { openOrExplain } from './support/system';

await runCommand(
  {
    usage: 'npm start -- [--port N] [--host ADDRESS]',
    summary: 'Serves the built application on the configured database; migrations are applied first.',
    help: `
  --port N         port (default: PORT, else 3000)
  --host ADDRESS   address to listen on (default 0.0.0.0)
  --new-administrator
                   print a one-time link that makes an administrator, also when there is one: for when
                   every administrator has lost the passkey. Without any administrator it is printed anyway

Without DATABASE_URL it uses the embedded PostgreSQL in .data/. Build first: npm run build.
Example: DATABASE_URL=postgres://… WIJKCHEQUE_SECRET=… npm start -- --port 8080`,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'new-administrator': { type: 'boolean' },
    },
  },
  async ({ values }) => {
    if (!hasBuild()) throw new CommandError('There is no build yet. Run npm run build first.');
    const system = await openOrExplain({ exclusive: true });
    const serving = await runServer({
      system,
      port: values.port,
      host: values.host,
      dev: false,
      otherPorts: false,
    });
    console.log(`Wijkcheque answers on http://localhost:${serving.port}`);
    await printFirstLink(values['new-administrator']);
  },
);
