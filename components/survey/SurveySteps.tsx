'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { stepsOf } from '@/lib/domain/survey/answers';
import { questionsOf } from '@/lib/domain/survey/questionnaire';
import type { OpenSurvey, SendProblem } from '@/lib/domain/survey/views';
import { formatDay } from '@/lib/format';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { ProgressBar } from '../ui/ProgressBar';
import { Paragraph } from '../ui/Text';
import { CheckStep } from './CheckStep';
import { sendable, type Typed } from './problems';
import { useWording } from './QuestionField';
import { QuestionStep } from './QuestionStep';
import { StepHeading } from './StepHeading';

interface SurveyStepsProps {
  readonly survey: OpenSurvey;
  readonly keep: (answers: unknown) => Promise<Result<null, SendProblem>>;
  readonly send: (answers: unknown) => Promise<Result<null, SendProblem>>;
  readonly onSent: () => void;
}

/** `-1` is what it is about; behind the last question comes the check. */
const ABOUT = -1;

/** The questions one screen after the other, kept after each, and then all answers once more. */
export function SurveySteps({ survey, keep, send, onSent }: SurveyStepsProps) {
  const { questionnaire } = survey;
  const all = questionsOf(questionnaire);
  const [typed, setTyped] = useState<Typed>(survey.draft);
  const [at, setAt] = useState(ABOUT);
  /** Goes back to the check after changing one answer. */
  const [checked, setChecked] = useState(false);
  const { kept, tryKeep } = useKeeping(keep);
  const steps = stepsOf(questionnaire, sendable(all, typed));
  const step = steps[at];
  const goOn = (now: Typed) => {
    const answers = sendable(all, now);
    setTyped(now);
    void tryKeep(answers);
    const after = stepsOf(questionnaire, answers);
    // On the way back to the check only what an answer has brought up is still asked.
    const unseen = after.findIndex(
      ({ questions }, i) => i > at && questions.some(({ id }) => !Object.hasOwn(answers, id)),
    );
    const next = !checked ? at + 1 : unseen < 0 ? after.length : unseen;
    if (next >= after.length) setChecked(true);
    setAt(next);
  };
  if (at === ABOUT) return <About survey={survey} onBegin={() => setAt(firstOpen(survey))} />;
  return (
    <>
      <p className="wc-survey__progress">
        <Progress at={Math.min(at, steps.length)} of={steps.length + 1} />
      </p>
      {step ? (
        <QuestionStep
          key={step.questions[0]?.id}
          step={step}
          scale={questionnaire.scale}
          typed={typed}
          onAnswer={(id, answer) => setTyped((before) => ({ ...before, [id]: answer }))}
          onPrevious={() => setAt(at - 1)}
          onNext={goOn}
        />
      ) : (
        <CheckStep
          questionnaire={questionnaire}
          answers={sendable(all, typed)}
          onChange={setAt}
          onPrevious={() => setAt(steps.length - 1)}
          send={send}
          onSent={onSent}
        />
      )}
      <Kept kept={kept} />
    </>
  );
}

/** The first screen with a question that was not answered or skipped yet. */
function firstOpen({ questionnaire, draft }: OpenSurvey): number {
  if (Object.keys(draft).length === 0) return 0;
  const steps = stepsOf(questionnaire, draft);
  const open = steps.findIndex(({ questions }) => questions.every(({ id }) => !Object.hasOwn(draft, id)));
  return open < 0 ? steps.length : open;
}

function Progress({ at, of }: { readonly at: number; readonly of: number }) {
  const t = useTranslations('survey.resident');
  return (
    <>
      {t('progress', { at: String(at + 1), of: String(of) })}
      <ProgressBar value={at + 1} max={of} />
    </>
  );
}

function About({ survey, onBegin }: { readonly survey: OpenSurvey; readonly onBegin: () => void }) {
  const t = useTranslations('survey.resident');
  const say = useWording();
  const locale = useLocale();
  const begun = Object.keys(survey.draft).length > 0;
  return (
    <>
      <StepHeading>{say(survey.questionnaire.title)}</StepHeading>
      <Paragraph>{say(survey.questionnaire.intro)}</Paragraph>
      <Paragraph>
        {t('about', { district: survey.district, day: formatDay(survey.closesOn, locale) })}
      </Paragraph>
      <Paragraph>{t('private')}</Paragraph>
      {begun && <Alert kind="info">{t('resumed')}</Alert>}
      <p className="wc-setup__acts">
        <Button look="primary" onClick={onBegin}>
          {begun ? t('resume') : t('begin')}
        </Button>
      </p>
    </>
  );
}

type KeptState = 'no' | 'yes' | 'failed';

function useKeeping(keep: SurveyStepsProps['keep']) {
  const [kept, setKept] = useState<KeptState>('no');
  const tryKeep = async (answers: unknown) => {
    try {
      const answer = await keep(answers);
      setKept(answer.ok ? 'yes' : 'failed');
    } catch {
      setKept('failed');
    }
  };
  return { kept, tryKeep };
}

function Kept({ kept }: { readonly kept: KeptState }) {
  const t = useTranslations('survey.resident');
  return (
    <p role="status" className="wc-small wc-muted">
      {kept === 'yes' && t('kept')}
      {kept === 'failed' && t('notKept')}
    </p>
  );
}
