'use client';

import { KEEP, tabKeep } from '../keepsakes';
import { leaveDoor1 } from '../session/door1';
import { afterVoting, atKiosk } from '../session/place';
import { voteSession } from '../session/session';
import { basketStore } from '../useBasket';

/**
 * "Klaar, sluit af": keys, basket, receipt and session go, and the page is loaded anew in place of this one, so that
 * Back shows nothing of this household. What was kept on purpose ("onthoud mijn stembewijs") stays.
 */
export async function leaveVoting(round: string): Promise<void> {
  voteSession.forget();
  basketStore.clear(round);
  tabKeep.removeItem(KEEP.proof(round));
  tabKeep.removeItem(KEEP.pending(round));
  if (!atKiosk()) await leaveDoor1(fetch);
  window.location.replace(afterVoting());
}
