import type { RunState } from '@/lib/domain/letters';
import { LetterProcess } from './process/letter-process';
import type { ToProcess } from './process/messages';

/** One process per round, also across the bundles of the framework. A restart of the server ends them all. */
const holder = globalThis as { __wijkchequeLetters?: Map<string, LetterProcess | 'starting'> };
holder.__wijkchequeLetters ??= new Map();
const processes = holder.__wijkchequeLetters;

/** The process of a round's letter run; null when there is none, or it has not quite begun. */
export function letterProcess(roundId: string): LetterProcess | null {
  const found = processes.get(roundId);
  return typeof found === 'object' ? found : null;
}

export function runState(roundId: string): RunState | null {
  const found = processes.get(roundId);
  if (found === 'starting') return { kind: 'running', done: 0, total: 0 };
  return found?.state ?? null;
}

/**
 * Starts a letter run; an earlier one that still has codes is ended first. Errors: RUN_GOING_ON, START_FAILED (this
 * machine starts no processes).
 */
export async function startProcess(
  given: Omit<Extract<ToProcess, { kind: 'start' }>, 'kind'>,
): Promise<'RUN_GOING_ON' | 'START_FAILED' | null> {
  const { roundId } = given;
  if (runState(roundId)?.kind === 'running') return 'RUN_GOING_ON';
  const before = letterProcess(roundId);
  processes.set(roundId, 'starting');
  await before?.destroy();
  const started = await LetterProcess.start(given, (ended) => {
    // Codes that are gone need no place; a failure is kept until it was seen and tried again.
    if (ended.state.kind === 'made' && processes.get(roundId) === ended) processes.delete(roundId);
  });
  if (!started) {
    processes.delete(roundId);
    return 'START_FAILED';
  }
  processes.set(roundId, started);
  return null;
}

/** Ends a round's process. */
export async function endProcess(roundId: string): Promise<void> {
  await letterProcess(roundId)?.destroy();
  processes.delete(roundId);
}
