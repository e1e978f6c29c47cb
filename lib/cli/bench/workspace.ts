import { runCommand } from '../support/command';
import { wholeNumber } from './support/options';
import { measureWorkspace } from './workspace/measure';
import { workspaceReport, workspaceTable } from './workspace/report';

await runCommand(
  {
    usage: 'npm run bench -- workspace [--ideas N] [--lines N] [--turns N] [--json]',
    summary: 'Lists of the workspace at the server, each beside its bare statements.',
    help: `
  --ideas N     ideas in the round (default 5,000; at most 9,999)
  --lines N     lines in the log book (default 50,000)
  --turns N     turns that count (default 100)
  --json        one JSON object on standard output

A target that is missed is said and does not change the exit code.`,
    options: {
      ideas: { type: 'string' },
      lines: { type: 'string' },
      turns: { type: 'string' },
      json: { type: 'boolean' },
    },
  },
  async ({ values }) => {
    const size = {
      // The page in the middle is the fiftieth of fifty ideas each.
      ideas: wholeNumber('ideas', values.ideas, { default: 5000, from: 2500, to: 9999 }),
      lines: wholeNumber('lines', values.lines, { default: 50_000, from: 100, to: 1_000_000 }),
    };
    const turns = wholeNumber('turns', values.turns, { default: 100, from: 1, to: 10_000 });
    const report = workspaceReport(size, await measureWorkspace({ ...size, turns }));
    console.log(values.json ? JSON.stringify(report) : workspaceTable(report));
  },
);
