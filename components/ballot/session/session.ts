'use client';

import { useSyncExternalStore } from 'react';
import type { Proof } from '../casting/cast';
import { createAskBox } from '../casting/transport';
import { KEEP, tabKeep } from '../keepsakes';
import { basketStore } from '../useBasket';
import { createBallotWorker } from '../worker/client';
import { createSession, type VoteSession } from './createSession';
import { enterDoor1 } from './door1';
import { atKiosk } from './place';
import { FIRST_STAGE, type Stage } from './stage';

export const ballotWorker = createBallotWorker();

function onSaved(proof: Proof): void {
  const { round } = proof.request.vote;
  tabKeep.setItem(KEEP.proof(round), JSON.stringify(proof));
  basketStore.clear(round);
}

/** This page's session: one per tab, gone with it. */
export const voteSession: VoteSession = createSession({
  ask: createAskBox((...request) => fetch(...request)),
  worker: ballotWorker,
  now: Date.now,
  tab: tabKeep,
  endKeys: ballotWorker.end,
  enter(round, signin) {
    if (!atKiosk()) void enterDoor1(round, signin, fetch);
  },
  onSaved,
});

const onServer = () => FIRST_STAGE;

export function useStage(): Stage {
  return useSyncExternalStore(voteSession.subscribe, voteSession.stage, onServer);
}
