import { runCommand } from '../support/command';
import { measureDashboard } from './dashboard/measure';
import { dashboardReport, dashboardTable } from './dashboard/report';
import { wholeNumber } from './support/options';

await runCommand(
  {
    usage: 'npm run bench -- dashboard [--ballots N] [--rounds N] [--districts N] [--turns N] [--json]',
    summary: "The council's page beside its bare statements, recomputing a round, and the package of files.",
    help: `
  --ballots N    ballots stored in the larger of two databases (default 1,000,000); the smaller has a quarter
  --rounds N     rounds that were counted (default 200)
  --districts N  districts (default 500)
  --turns N      turns that count (default 50)
  --json         one JSON object on standard output

It runs on a PostgreSQL of its own in a temporary folder, never on the configured database, and fills it first: a few
minutes. A target that is missed is said and does not change the exit code.`,
    options: {
      ballots: { type: 'string' },
      rounds: { type: 'string' },
      districts: { type: 'string' },
      turns: { type: 'string' },
      json: { type: 'boolean' },
    },
  },
  async ({ values }) => {
    const size = {
      ballots: wholeNumber('ballots', values.ballots, { default: 1_000_000, from: 100_000, to: 10_000_000 }),
      rounds: wholeNumber('rounds', values.rounds, { default: 200, from: 10, to: 10_000 }),
      districts: wholeNumber('districts', values.districts, { default: 500, from: 10, to: 10_000 }),
    };
    const turns = wholeNumber('turns', values.turns, { default: 50, from: 1, to: 10_000 });
    const report = dashboardReport(size, await measureDashboard(size, turns));
    console.log(values.json ? JSON.stringify(report) : dashboardTable(report));
  },
);
