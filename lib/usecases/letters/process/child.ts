import { databaseHandle } from '../../system/database';
import { countParts } from '../letter-files';
import { getLetterSheet } from '../letter-sheet';
import { runLetters } from '../run-letters';
import { HeldLetters } from './held-letters';
import type { FromProcess, ToProcess } from './messages';

// A process of its own (ADR 042). It is started by letter-process.ts, makes the letters of one round, keeps them in memory,
// hands them out over the channel on which it was started, and ends: when told to, when its time is over, and when the
// server that started it is gone. It writes nothing anywhere but in the database what the letter run stores.

const PROGRESS_MS = 250;

const held = new Promise<HeldLetters>((resolve) => {
  process.once('message', (message: ToProcess) => {
    if (message.kind === 'start') void make(message, resolve);
  });
});

process.on('message', async (message: ToProcess) => {
  if (message.kind === 'start') return;
  const answer = (await held).answer(message);
  if (answer) tell(answer);
});
process.on('disconnect', () => process.exit());

async function make(
  { actor, roundId, at, keepMs }: Extract<ToProcess, { kind: 'start' }>,
  done: (letters: HeldLetters) => void,
): Promise<void> {
  const run = await runLetters(actor, roundId, at, throttled());
  if (!run.ok) {
    tell({ kind: 'refused', error: run.error });
    return process.disconnect();
  }
  const sheet = await getLetterSheet(roundId, run.value);
  await databaseHandle().close();
  setTimeout(() => process.exit(), keepMs);
  done(new HeldLetters(run.value, sheet));
  const { batch, mark, letters, spares } = run.value;
  tell({
    kind: 'made',
    batch,
    mark,
    letters: letters.length,
    spares,
    parts: countParts(letters.length),
  });
}

function throttled(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < PROGRESS_MS && done < total) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

function tell(message: FromProcess): void {
  process.send?.(message);
}
