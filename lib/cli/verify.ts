import { readFileSync } from 'node:fs';
import { type VerifyAnchors, verifyBundle } from '@/lib/verify';
import { CommandError, runCommand } from './support/command';
import { progressLine } from './support/progress';
import { reportText } from './verify/report';

await runCommand(
  {
    usage: 'npm run --silent verify -- BUNDEL.zip [options]',
    summary:
      'Checks a published round from its bundle: nothing else is asked of anybody. The report is in Dutch.',
    positionals: true,
    options: {
      'log-key': { type: 'string' },
      receipt: { type: 'string' },
      since: { type: 'string' },
      auditor: { type: 'string' },
    },
    help: `
  --log-key HEX    the key of the register: 64 hex digits, or the 16 that are printed on letters and receipts
  --receipt FILE   a stembewijs as it was saved, or a file with its word: is the ballot in, and does it count?
  --since FILE     an older bundle, or an answer of /api/stembus/<round>/register that was kept
  --auditor FILE   the auditor's file of the round: was every ballot signed by a cheque?

Without one of the first three nobody can tell from a bundle whether it is of the same register as while voting; the
report says so. docs/ballot-protocol.md describes every check, for whoever wants to write a program of his own.

Exit code 0: nothing wrong was found. 1: something was. 2: misuse, or a file that cannot be read.

Example:
  npm run --silent verify -- bundel-seghwaert-2026.zip --log-key "30e6 fc9f 0570 f8f8" --receipt stembewijs.json`,
  },
  async ({ values, positionals }) => {
    const [path, ...others] = positionals;
    if (!path || others.length > 0) throw new CommandError('Name one bundle. See --help.', 2);
    const zip = readBytes(path);
    const text = (file: string) => new TextDecoder().decode(readBytes(file)).trim();
    const { receipt, since, auditor } = values;
    const logKey = values['log-key'];
    const anchors: VerifyAnchors = {
      ...(logKey === undefined ? {} : { logKey }),
      ...(receipt === undefined ? {} : { receipt: text(receipt) }),
      ...(since === undefined ? {} : { since: readBytes(since) }),
      ...(auditor === undefined ? {} : { auditor: text(auditor) }),
    };
    const line = process.stdout.isTTY ? progressLine('Controleren') : null;
    const report = verifyBundle(zip, anchors, (_, done, total) => line?.update(done, total));
    line?.end();
    console.log(reportText(report));
    if (!report.ok) process.exitCode = 1;
  },
);

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`cannot read ${path}: ${(error as Error).message}`, 2);
  }
}
