import { parseCode } from '@/lib/crypto/code';
import type { Allocation } from '@/lib/domain/ballot';
import type { CodeRound } from '@/lib/domain/views';
import { type Caster, type CastOutcome, castBallot, type Proof, sendBallot } from '../casting/cast';
import { type FoundRound, findRound } from '../casting/findRound';
import { dropPending, readPending } from '../casting/pending';
import { FIRST_STAGE, type Stage } from './stage';

export interface SessionDeps extends Caster {
  /** Ends the worker and with it every key. */
  readonly endKeys: () => void;
  /** Door 1. It may fail or take its time: the vote does not wait for it. */
  readonly enter: (round: string, signin: string) => void;
  /** A ballot got its verified receipt: keep the receipt, empty the basket. */
  readonly onSaved: (proof: Proof) => void;
}

/** One household's way from code to receipt, in memory only. Every act is refused while another one runs. */
export interface VoteSession {
  readonly stage: () => Stage;
  readonly subscribe: (listener: () => void) => () => void;
  readonly enterCode: (text: string, rounds: readonly CodeRound[], preferred: string | null) => Promise<void>;
  /** "Verstuur mijn stem": the only way a ballot is made. `again` also when the same division is stored. */
  readonly cast: (alloc: Allocation, again: boolean) => Promise<void>;
  /** The same bytes once more, after a lost answer. */
  readonly resend: (rounds: readonly CodeRound[]) => Promise<void>;
  /** After a reload: is a signed ballot still waiting for its answer in this tab? */
  readonly restore: (rounds: readonly CodeRound[]) => Promise<void>;
  /** Lets go of a ballot that waits for its answer. */
  readonly abandon: () => void;
  /** Back to the choice (with keys) or to the code (without). */
  readonly reconsider: () => void;
  readonly forget: () => void;
}

export function createSession(deps: SessionDeps): VoteSession {
  let stage: Stage = FIRST_STAGE;
  let busy = false;
  /** Counts `forget`s: what was under way before one must not come back after it. */
  let life = 0;
  const listeners = new Set<() => void>();
  const set = (next: Stage) => {
    stage = next;
    for (const listener of listeners) listener();
  };
  const alone = async (act: (show: (next: Stage) => void) => Promise<void>) => {
    if (busy) return;
    busy = true;
    const born = life;
    const show = (next: Stage) => {
      if (life === born) set(next);
    };
    try {
      await act(show);
    } catch (error) {
      show(afterFailure(stage));
      if (!isWorkerFailure(error)) throw error;
    } finally {
      if (life === born) busy = false;
    }
  };
  const showOutcome = (outcome: CastOutcome, round: string, found: FoundRound | null, show: typeof set) => {
    if (outcome.kind === 'saved') deps.onSaved(outcome.proof);
    show(afterCast(outcome, round, found));
  };

  return {
    stage: () => stage,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enterCode: (text, rounds, preferred) =>
      alone(async (show) => {
        const parsed = parseCode(text);
        if (!parsed.ok) return show({ at: 'code', problem: { code: parsed.error } });
        if (rounds.length === 0) return show({ at: 'code', problem: { code: 'NO_ROUNDS' } });
        show({ at: 'searching', round: null, step: 0, of: rounds.length });
        const born = life;
        const found = await findRound(deps, parsed.value, rounds, preferred, ({ round, at, of }) =>
          show({ at: 'searching', round, step: at, of }),
        );
        if (!found.ok) return show({ at: 'code', problem: found.error });
        if (life === born) deps.enter(found.value.round.id, found.value.signin);
        show({ at: 'choose', found: found.value, surprise: null });
      }),
    cast: (alloc, again) =>
      alone(async (show) => {
        const found = foundIn(stage);
        if (!found) return;
        show({ at: 'sending', found });
        const { id, logKey } = found.round;
        const wish = { round: id, logKey, alloc, knownSeq: found.stored.seq, again };
        showOutcome(await castBallot(deps, wish), id, found, show);
      }),
    resend: (rounds) =>
      alone(async (show) => {
        if (stage.at !== 'unsaved' || !stage.request) return;
        const { request, found, round } = stage;
        const logKey = found?.round.logKey ?? rounds.find(({ id }) => id === round)?.logKey;
        if (logKey === undefined) return show({ at: 'refused', code: 'UNKNOWN_ROUND', round, found });
        show({ at: 'sending', found });
        showOutcome(await sendBallot(deps, request, logKey), round, found, show);
      }),
    restore: (rounds) =>
      alone(async (show) => {
        if (stage.at !== 'code') return;
        for (const { id: round } of rounds) {
          const request = await readPending(deps.tab, deps.worker, round);
          if (request) return show({ at: 'unsaved', round, why: 'RELOADED', request, found: null });
        }
      }),
    abandon() {
      if (busy || stage.at !== 'unsaved') return;
      dropPending(deps.tab, stage.round);
      set(stage.found ? { at: 'choose', found: stage.found, surprise: null } : FIRST_STAGE);
    },
    reconsider() {
      if (busy) return;
      const found = foundIn(stage);
      set(found ? { at: 'choose', found, surprise: null } : FIRST_STAGE);
    },
    forget() {
      life++;
      busy = false;
      deps.endKeys();
      set(FIRST_STAGE);
    },
  };
}

function foundIn(stage: Stage): FoundRound | null {
  return 'found' in stage ? stage.found : null;
}

function afterCast(outcome: CastOutcome, round: string, found: FoundRound | null): Stage {
  switch (outcome.kind) {
    case 'saved': {
      const { alloc, vote } = outcome.proof.request;
      const now = found ? { ...found, stored: { alloc, seq: vote.seq } } : null;
      return { at: 'saved', proof: outcome.proof, found: now };
    }
    case 'already':
    case 'differs':
      // Without keys there is nothing to choose with: the code is asked for again.
      if (!found) return { at: 'overtaken', round };
      return { at: 'choose', found: { ...found, stored: outcome.stored }, surprise: outcome.kind };
    case 'overtaken':
      return { at: 'overtaken', round };
    case 'refused':
      return { at: 'refused', code: outcome.code, round, found };
    case 'unsaved':
      return { at: 'unsaved', round, why: outcome.why, request: outcome.request, found };
  }
}

/** A worker that died takes the keys with it; a signed ballot stays in the tab and is found there again. */
function afterFailure(stage: Stage): Stage {
  if (stage.at === 'sending' && stage.found) {
    return { at: 'unsaved', round: stage.found.round.id, why: 'TROUBLE', request: null, found: null };
  }
  return { at: 'code', problem: { code: 'WORKER_FAILED' } };
}

function isWorkerFailure(error: unknown): boolean {
  return error instanceof Error && ['WORKER_FAILED', 'ENDED', 'NO_KEYS'].includes(error.message);
}
