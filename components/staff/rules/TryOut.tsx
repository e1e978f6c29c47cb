'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RoundRule } from '@/lib/domain/round-rule';
import type { CountError, ElectionSource } from '../../outcome/counting';
import { FileProblems } from '../../outcome/recount/FileProblems';
import { publishedFile, useCount } from '../../outcome/recount/useCount';
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

/** Counts an election of the past by every rule, as set in the form above, on this device. */
export function TryOut({ past, chosen }: TryOutProps) {
  const t = useTranslations('staff.rules.tryOut');
  const [source, setSource] = useState(past[0]?.id ?? OWN_FILE);
  const [file, setFile] = useState<File | null>(null);
  const [noFile, setNoFile] = useState(false);
  const [mine, setMine] = useState(chosen.rule);
  const { progress, answer, start, stop } = useCount();

  const begin = () => {
    const election = electionFrom(past, source, file);
    setNoFile(!election);
    if (!election) return;
    const form = document.querySelector<HTMLFormElement>('form.wc-ruleform');
    setMine(chosenRule(form, chosen));
    start(election, ruleChoices(form, chosen));
  };

  return (
    <section className="wc-section wc-try" aria-labelledby="oefenen">
      <Heading level={2} id="oefenen">
        {t('heading')}
      </Heading>
      <Paragraph>{t('intro')}</Paragraph>
      <TryOutSource past={past} source={source} onSource={setSource} onFile={setFile} />
      <Button look="secondary" onClick={progress ? stop : begin}>
        {t(progress ? 'stop' : 'start')}
      </Button>
      <div role="status">
        {progress && <TryOutProgress progress={progress} />}
        {noFile && <Alert kind="error">{t('noFile')}</Alert>}
        {!noFile && answer?.ok === false && <Failure error={answer.error} />}
        {!noFile && answer?.ok && (
          <Paragraph>
            {t('done', { ballots: answer.value.ballots, rules: answer.value.outcomes.length })}
          </Paragraph>
        )}
      </div>
      {!noFile && answer?.ok && <TryOutResult counted={answer.value} mine={mine} />}
    </section>
  );
}

/** What is to be counted; null = a file of one's own is meant and none was chosen yet. */
function electionFrom(past: readonly Past[], source: string, file: File | null): ElectionSource | null {
  const round = past.find(({ id }) => id === source);
  if (!round) return file && { kind: 'file', file };
  return { kind: 'url', url: publishedFile(round.id), ties: round.ties };
}

function Failure({ error }: { readonly error: CountError }) {
  const t = useTranslations('staff.rules.tryOut');
  if (error.code === 'STOPPED') return <Alert kind="info">{t('stopped')}</Alert>;
  return (
    <Alert kind="error">
      {t(`error.${error.code}`)}
      <FileProblems problems={error.problems} />
    </Alert>
  );
}
