import { runCommand } from '../support/command';
import { type Made, makeLetters } from './letters/measure';
import { lettersReport, lettersTable } from './letters/report';
import { wholeNumber } from './support/options';

/** The yardstick of memory. */
const FEW = 1000;

await runCommand(
  {
    usage: 'npm run bench -- letters [--letters N] [--turns N] [--json]',
    summary: 'Pages per second and peak memory of making letters as PDF.',
    help: `
  --letters N   letters to make (default 10000)
  --turns N     turns, each beside the yardsticks (default 3)
  --json        one JSON object on standard output

Each turn makes 1,000 letters and then all of them, each time in a process of its own. Codes are random and
no keys are derived from them: that is slow on purpose and measured nowhere here.`,
    options: { letters: { type: 'string' }, turns: { type: 'string' }, json: { type: 'boolean' } },
  },
  async ({ values }) => {
    const letters = wholeNumber('letters', values.letters, {
      default: 10_000,
      from: FEW,
      to: 1_000_000,
    });
    const turns = wholeNumber('turns', values.turns, { default: 3, from: 1, to: 100 });
    const few: Made[] = [];
    const many: Made[] = [];
    for (let turn = 0; turn < turns; turn++) {
      few.push(await makeLetters(FEW));
      many.push(await makeLetters(letters));
    }
    const report = lettersReport(few, many);
    console.log(values.json ? JSON.stringify(report) : lettersTable(report));
  },
);
