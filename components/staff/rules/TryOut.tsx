'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import type { RoundRule } from '@/lib/domain/round-rule';
import type { CountError, CountedElection, CountProgress, ElectionSource } from '../../outcome/counting';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { chosenRule, ruleChoices } from './choices';
import { TryOutProgress } from './TryOutProgress';
import { TryOutResult } from './TryOutResult';
import { OWN_FILE, type Past, TryOutSource } from './TryOutSource';

interface TryOutProps {
  /** Published rounds, the latest first. */
  readonly past: readonly Past[];
  readonly chosen: RoundRule;
}

type State =
  | { readonly at: 'rest' }
  | { readonly at: 'no_file' }
  | { readonly at: 'counting'; readonly progress: CountProgress | null }
  | { readonly at: 'failed'; readonly error: CountError }
  | { readonly at: 'done'; readonly counted: CountedElection; readonly mine: RuleChoice['rule'] };

/** Counts an election of the past by every rule, as set in the form above, on this device. */
export function TryOut({ past, chosen }: TryOutProps) {
  const t = useTranslations('staff.rules.tryOut');
  const [source, setSource] = useState(past[0]?.id ?? OWN_FILE);
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<State>({ at: 'rest' });
  const stop = useRef<AbortController | null>(null);

  const start = async () => {
    const election = electionFrom(past, source, file);
    if (!election) return setState({ at: 'no_file' });
    const controller = new AbortController();
    stop.current = controller;
    setState({ at: 'counting', progress: null });
    const form = document.querySelector<HTMLFormElement>('form.wc-ruleform');
    const { countElection } = await import('../../outcome/counting');
    const answer = await countElection(
      election,
      ruleChoices(form, chosen),
      (progress) => setState({ at: 'counting', progress }),
      controller.signal,
    );
    setState(
      answer.ok
        ? { at: 'done', counted: answer.value, mine: chosenRule(form, chosen) }
        : { at: 'failed', error: answer.error },
    );
  };

  return (
    <section className="wc-section wc-try" aria-labelledby="oefenen">
      <Heading level={2} id="oefenen">
        {t('heading')}
      </Heading>
      <Paragraph>{t('intro')}</Paragraph>
      <TryOutSource past={past} source={source} onSource={setSource} onFile={setFile} />
      {state.at === 'counting' ? (
        <Button look="secondary" onClick={() => stop.current?.abort()}>
          {t('stop')}
        </Button>
      ) : (
        <Button look="secondary" onClick={() => void start()}>
          {t('start')}
        </Button>
      )}
      <div role="status">
        {state.at === 'counting' && <TryOutProgress progress={state.progress} />}
        {state.at === 'no_file' && <Alert kind="error">{t('noFile')}</Alert>}
        {state.at === 'failed' && <Failure error={state.error} />}
        {state.at === 'done' && (
          <Paragraph>
            {t('done', { ballots: state.counted.ballots, rules: state.counted.outcomes.length })}
          </Paragraph>
        )}
      </div>
      {state.at === 'done' && <TryOutResult counted={state.counted} mine={state.mine} />}
    </section>
  );
}

/** What is to be counted; null = a file of one's own is meant and none was chosen yet. */
function electionFrom(past: readonly Past[], source: string, file: File | null): ElectionSource | null {
  const round = past.find(({ id }) => id === source);
  if (!round) return file && { kind: 'file', file };
  return { kind: 'url', url: `/api/uitslag/${round.id}/verkiezing.pb`, ties: round.ties };
}

function Failure({ error }: { readonly error: CountError }) {
  const t = useTranslations('staff.rules.tryOut');
  if (error.code === 'STOPPED') return <Alert kind="info">{t('stopped')}</Alert>;
  return (
    <Alert kind="error">
      {t(`error.${error.code}`)}
      {error.problems && (
        <ul>
          {error.problems.map(({ line, code, message }) => (
            <li key={`${line} ${message}`}>{t('atLine', { line, problem: t(`problem.${code}`) })}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
