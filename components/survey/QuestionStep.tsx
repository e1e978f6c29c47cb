'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Answer, Step } from '@/lib/domain/survey/answers';
import type { Words } from '@/lib/domain/survey/questionnaire';
import { ErrorList } from '../staff/form/ErrorList';
import { Button } from '../ui/Button';
import { type Typed, typedOf, useAnswerProblems } from './problems';
import { fieldOf, QuestionField, useWording } from './QuestionField';
import { StepHeading } from './StepHeading';

interface QuestionStepProps {
  readonly step: Step;
  readonly scale: readonly Words[];
  readonly typed: Typed;
  readonly onAnswer: (id: string, answer: Answer) => void;
  readonly onPrevious: () => void;
  /** With what was left open as skipped. */
  readonly onNext: (typed: Typed) => void;
}

/** One screen. A question that is left open counts as skipped: nobody has to answer. */
export function QuestionStep({ step, scale, typed, onAnswer, onPrevious, onNext }: QuestionStepProps) {
  const t = useTranslations('survey');
  const say = useWording();
  const find = useAnswerProblems();
  const [errors, setErrors] = useState<ReturnType<typeof find>>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = find(step.questions, typed);
    setErrors(wrong);
    if (wrong.length > 0) return;
    const skipped = step.questions.filter((question) => typedOf(typed, question) === undefined);
    onNext({ ...typed, ...Object.fromEntries(skipped.map(({ id }) => [id, null])) });
  };
  return (
    <form onSubmit={submit} noValidate className="wc-setup">
      <StepHeading>{say(step.section.title)}</StepHeading>
      {errors.length > 0 && <ErrorList title={t('summary')} attempt={errors} errors={errors} />}
      {step.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          scale={scale}
          answer={typedOf(typed, question)}
          error={errors.find(({ field }) => field === fieldOf(question))?.message}
          onAnswer={(answer) => onAnswer(question.id, answer)}
        />
      ))}
      <p className="wc-setup__acts">
        <Button onClick={onPrevious}>{t('resident.previous')}</Button>
        <Button type="submit" look="primary">
          {t('resident.next')}
        </Button>
      </p>
    </form>
  );
}
