import path from 'node:path';
import { readEnv } from '@/lib/env';
import { DEMO_STAFF } from '@/lib/usecases/auth/demo-staff';
import { buildIfNeeded } from './support/build';
import { runCommand } from './support/command';
import { readDemoCodes, seedIfEmpty } from './support/demo-data';
import { runServer } from './support/run-server';
import { openOrExplain } from './support/system';

await runCommand(
  {
    usage: 'npm run demo -- [--port N]',
    summary: 'Builds if needed, makes the database, fills it with sample data if it is empty, and serves it.',
    help: `
  --port N   first port to try (default: PORT, else 3000)

Uses the embedded PostgreSQL in .data/ unless DATABASE_URL is set. Ctrl-C stops everything.
Start anew: npm run db:reset`,
    options: { port: { type: 'string' } },
  },
  async ({ values }) => {
    process.env.WIJKCHEQUE_DEMO = '1';
    process.env.LOG_LEVEL ??= 'warn';
    process.env.BULLETIN_BATCH ??= '3';
    const system = await openOrExplain({ exclusive: true });
    try {
      buildIfNeeded();
      await seedIfEmpty();
    } catch (error) {
      await system.close();
      throw error;
    }
    const serving = await runServer({
      system,
      port: values.port,
      host: undefined,
      dev: false,
      otherPorts: true,
    });
    printWelcome(serving.port);
  },
);

function printWelcome(port: number): void {
  const address = `http://localhost:${port}`;
  const { codes, path: qrPath } = readDemoCodes();
  const demoFolder = path.join(readEnv().WIJKCHEQUE_DATA, 'demo');
  console.log(`
Wijkcheque draait op ${address}   (voorbeeldgegevens)
`);
  if (codes.length > 0) {
    console.log(`Stem als huishouden in Seghwaert, met een van deze chequecodes:
  ${codes.join('\n  ')}
Zoals via de QR-code op de brief:
  ${address}${qrPath}
Alle codes: ${demoFolder}
`);
  }
  console.log(`Neem een rol aan op ${address}/dev :
  ${DEMO_STAFF.map((person) => person.name).join(', ')}

Stoppen: Ctrl-C`);
}
