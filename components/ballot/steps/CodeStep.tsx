'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import type { CodeRound } from '@/lib/domain/views';
import { choiceOf } from '../session/choice';
import { useStage, voteSession } from '../session/session';
import type { Stage } from '../session/stage';
import { useHashCode } from '../session/useHashCode';
import { basketStore, useBasket } from '../useBasket';
import { ChoicePanel } from './ChoicePanel';
import { CodeForm } from './CodeForm';
import { OvertakenPanel, RefusedPanel, SavedPanel, SendingPanel } from './EndPanels';
import { leaveVoting } from './leaveVoting';
import { type OpenRound, rulesOf, STEP_PATHS } from './openRound';
import { UnsavedPanel } from './UnsavedPanel';
import './steps.css';

interface CodeStepProps {
  readonly rounds: readonly CodeRound[];
  readonly open: readonly OpenRound[];
  /** The round that the basket or the letter names. */
  readonly preferred: string | null;
}

/** `/stemmen`: from code to receipt. Every panel follows from the session's stage. */
export function CodeStep({ rounds, open, preferred }: CodeStepProps) {
  const stage = useStage();
  const router = useRouter();
  const roundId = roundOf(stage) ?? preferred ?? '';
  const basket = useBasket(roundId);
  const [moved, setMoved] = useState(false);
  const openRound = open.find(({ id }) => id === roundId) ?? null;

  useHashCode((found) => void enter(found.code, found.round));
  const wake = useEffectEvent(() => {
    const other = preferred !== null && roundOf(stage) !== null && roundOf(stage) !== preferred;
    const divided = basket.alloc.length > 0 || basket.blank;
    if (other && stage.at !== 'unsaved') voteSession.forget();
    // Coming back with a mended or a new division: there is something to choose again.
    else if (stage.at === 'refused' || (stage.at === 'saved' && divided)) voteSession.reconsider();
    void voteSession.restore(rounds);
  });
  useEffect(() => wake(), []);
  useEffect(forgetOnLeaving, []);

  const enter = (text: string, round: string | null) => {
    setMoved(true);
    return voteSession.enterCode(text, rounds, round ?? preferred ?? basketRound(rounds));
  };
  const send = async (act: () => Promise<void>) => {
    await act();
    const now = voteSession.stage();
    if (now.at === 'saved') router.replace(STEP_PATHS.proof(now.proof.request.vote.round));
  };

  switch (stage.at) {
    case 'code':
    case 'searching':
      return <CodeForm stage={stage} takeFocus={moved} onCode={(text) => void enter(text, null)} />;
    case 'choose':
    case 'sending': {
      const { found } = stage;
      if (!found) return <SendingPanel />;
      return (
        <ChoicePanel
          choice={choiceOf(basket, found.stored, openRound && rulesOf(openRound))}
          surprise={stage.at === 'choose' ? stage.surprise : null}
          round={found.round}
          open={openRound}
          sending={stage.at === 'sending'}
          onSend={(again) => void send(() => voteSession.cast(basket.alloc, again))}
          onKeepOld={basket.clear}
          onChange={() => {
            basket.replace(found.stored.alloc);
            router.push(STEP_PATHS.divide(found.round.id));
          }}
          onLeave={() => void leaveVoting(found.round.id)}
        />
      );
    }
    case 'unsaved':
      return (
        <UnsavedPanel
          stage={stage}
          open={openRound}
          onResend={() => void send(() => voteSession.resend(rounds))}
          onRetry={voteSession.reconsider}
          onAbandon={voteSession.abandon}
        />
      );
    case 'refused':
      return <RefusedPanel code={stage.code} round={stage.round} onBack={voteSession.forget} />;
    case 'overtaken':
      return <OvertakenPanel onBack={voteSession.forget} />;
    case 'saved':
      return <SavedPanel round={stage.proof.request.vote.round} />;
  }
}

function roundOf(stage: Stage): string | null {
  if ('found' in stage && stage.found) return stage.found.round.id;
  return stage.at === 'unsaved' || stage.at === 'refused' ? stage.round : null;
}

/** Without a round in the address: the one that something was divided in. */
function basketRound(rounds: readonly CodeRound[]): string | null {
  return rounds.find(({ id }) => basketStore.read(id).alloc.length > 0)?.id ?? null;
}

/** A page that the browser keeps for Back must not keep the keys; coming back starts afresh. */
function forgetOnLeaving(): () => void {
  const hide = () => voteSession.forget();
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) window.location.reload();
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', show);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', show);
  };
}
