import { afterVoting, becomeKiosk } from '../ballot/session/place';
import { voteSession } from '../ballot/session/session';
import { basketStore } from '../ballot/useBasket';
import { countUse, isCountKey } from './counts';

/** The device's own storage, out of reach of everything else on the page; only the count is in it. */
let device: Storage | null = null;

/** Makes this page a kiosk's, and removes what was kept in this browser before it became one. */
export function startKiosk(): void {
  try {
    const found = window.localStorage;
    for (const key of Object.keys(found)) if (!isCountKey(key)) found.removeItem(key);
    window.sessionStorage.clear();
    device = found;
  } catch {
    // A browser without storage has kept nothing, and a page that is a kiosk already has none.
  }
  becomeKiosk();
  basketStore.changedElsewhere(null);
}

/** A receipt was given: one more ballot of this round was sent from this device. */
export function countVisit(round: string): void {
  try {
    if (device) countUse(device, round);
  } catch {
    // A full or blocked storage counts nothing; the vote does not wait for it.
  }
}

/**
 * Ends a visit: the keys go with their worker, and everything else, which is only in this page's memory, with the
 * page, because another document takes its place in the history. The screen is empty from this moment.
 */
export function endVisit(): void {
  voteSession.forget();
  document.documentElement.hidden = true;
  window.location.replace(afterVoting());
}
