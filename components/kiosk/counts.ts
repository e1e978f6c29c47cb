import type { TextStorage } from '../ballot/keepsakes';

const PREFIX = 'wijkcheque:kiosk:';

export function isCountKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/**
 * One more ballot was sent from this device in this round. The number lies on the device and nowhere else, without a
 * time: a server would learn when somebody voted at the desk.
 */
export function countUse(storage: TextStorage, round: string): void {
  storage.setItem(PREFIX + round, String(readCount(storage, round) + 1));
}

/** Ballots sent from this device in this round; anything unreadable is none. */
export function readCount(storage: TextStorage, round: string): number {
  const count = Number(storage.getItem(PREFIX + round) ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** Every round this device counted in. */
export function readCounts(storage: Storage): Readonly<Record<string, number>> {
  const rounds = Object.keys(storage)
    .filter(isCountKey)
    .map((key) => key.slice(PREFIX.length));
  return Object.fromEntries(rounds.map((round) => [round, readCount(storage, round)]));
}

export function dropCounts(storage: Storage): void {
  for (const key of Object.keys(storage).filter(isCountKey)) storage.removeItem(key);
}
