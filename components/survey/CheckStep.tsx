'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { type Answer, type Answers, stepsOf } from '@/lib/domain/survey/answers';
import type { Question, Questionnaire } from '@/lib/domain/survey/questionnaire';
import type { SendProblem } from '@/lib/domain/survey/views';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Paragraph } from '../ui/Text';
import { useWording } from './QuestionField';
import { StepHeading } from './StepHeading';

interface CheckStepProps {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  /** To this screen. */
  readonly onChange: (step: number) => void;
  readonly onPrevious: () => void;
  readonly send: (answers: unknown) => Promise<Result<null, SendProblem>>;
  readonly onSent: () => void;
}

type State = 'ready' | 'sending' | 'failed' | SendProblem;

/** All answers once more, with a way back to each, and sending them. */
export function CheckStep({ questionnaire, answers, onChange, onPrevious, send, onSent }: CheckStepProps) {
  const t = useTranslations('survey');
  const say = useWording();
  const [state, setState] = useState<State>('ready');
  const submit = async () => {
    if (state === 'sending') return;
    setState('sending');
    try {
      const sent = await send(answers);
      if (sent.ok) onSent();
      else setState(sent.error);
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <StepHeading>{t('resident.check.title')}</StepHeading>
      <Paragraph>{t('resident.check.lead')}</Paragraph>
      {stepsOf(questionnaire, answers).map(({ questions }, i) => (
        <div key={questions[0]?.id} className="wc-survey__part">
          <dl className="wc-facts">
            {questions.map((question) => (
              <div key={question.id}>
                <dt>{say(question.text)}</dt>
                <dd>
                  <Said
                    question={question}
                    scale={questionnaire.scale}
                    answer={answers[question.id] ?? null}
                  />
                </dd>
              </div>
            ))}
          </dl>
          <Button
            look="subtle"
            aria-label={t('resident.check.changeOf', {
              what: questions.map(({ text }) => say(text)).join(' '),
            })}
            onClick={() => onChange(i)}
          >
            {t('resident.check.change')}
          </Button>
        </div>
      ))}
      <p className="wc-setup__acts">
        <Button onClick={onPrevious}>{t('resident.previous')}</Button>
        <Button look="primary" aria-disabled={state === 'sending'} onClick={() => void submit()}>
          {t('resident.check.send')}
        </Button>
      </p>
      <div role="status">
        {state === 'sending' && <Paragraph>{t('resident.check.sending')}</Paragraph>}
        {state === 'failed' && <Alert kind="error">{t('resident.failed')}</Alert>}
        {state !== 'ready' && state !== 'sending' && state !== 'failed' && (
          <Alert kind="error">{t(`problem.${state}`)}</Alert>
        )}
      </div>
    </>
  );
}

interface SaidProps {
  readonly question: Question;
  readonly scale: Questionnaire['scale'];
  readonly answer: Answer;
}

function Said({ question, scale, answer }: SaidProps) {
  const t = useTranslations('survey.resident.check');
  const say = useWording();
  if (answer === null) return <span className="wc-muted">{t('none')}</span>;
  if (question.kind === 'scale') {
    const words = scale[Number(answer)];
    return words ? say(words) : null;
  }
  if (!('options' in question)) return String(answer);
  const chosen = Array.isArray(answer) ? answer.map(String) : [String(answer)];
  return question.options
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => say(label))
    .join(', ');
}
