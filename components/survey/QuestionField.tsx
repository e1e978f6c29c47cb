'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Answer } from '@/lib/domain/survey/answers';
import { choicesOf, type Question, type Words } from '@/lib/domain/survey/questionnaire';
import { CheckedField, FieldNotes, notesOf } from '../staff/form/CheckedField';
import { CheckedText } from '../staff/form/CheckedText';
import { RadioGroup } from '../staff/form/RadioGroup';
import { CheckboxField } from '../ui/Field';

/** In the screen's language; every questionnaire has both. */
export function useWording(): (words: Words) => string {
  const locale = useLocale();
  return (words) => (locale === 'en' ? words.en : words.nl);
}

/** Id of the field that an error leads to. */
export function fieldOf({ id }: Pick<Question, 'id'>): string {
  return `vraag-${id}`;
}

export interface QuestionFieldProps {
  readonly question: Question;
  readonly scale: readonly Words[];
  /** `undefined` = not answered yet; `null` = skipped. What was typed at a number is text until it is one. */
  readonly answer: Answer | undefined;
  readonly error: string | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

const SKIPPED = '-';

/** One question with all that it can be answered with, and the way to skip it. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, answer, error, onAnswer } = props;
  const t = useTranslations('survey');
  const say = useWording();
  const id = fieldOf(question);
  const hint = question.hint ? say(question.hint) : undefined;
  switch (question.kind) {
    case 'scale':
    case 'single':
      return <OneChoice {...props} />;
    case 'multiple':
      return <SeveralChoices {...props} />;
    case 'number':
      return (
        <CheckedField
          id={id}
          label={say(question.text)}
          hint={hint}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          value={typeof answer === 'number' || typeof answer === 'string' ? String(answer) : ''}
          onChange={(event) => onAnswer(numberOf(event.target.value))}
        />
      );
    case 'open':
      return (
        <CheckedText
          id={id}
          label={say(question.text)}
          hint={[hint, t('resident.characters', { most: String(question.most) })].filter(Boolean).join(' ')}
          error={error}
          rows={5}
          maxLength={question.most}
          value={typeof answer === 'string' ? answer : ''}
          onChange={(event) => onAnswer(event.target.value)}
        />
      );
  }
}

function numberOf(text: string): Answer {
  if (text.trim() === '') return null;
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : text;
}

function OneChoice({ question, scale, answer, error, onAnswer }: QuestionFieldProps) {
  const t = useTranslations('survey');
  const say = useWording();
  const labels =
    'options' in question
      ? question.options.map(({ label }) => say(label))
      : scale.map((label) => say(label));
  // From agreeing to disagreeing, as people read a list; it is stored as it is scored.
  const choices = choicesOf(question).map((value, i) => ({ value, label: labels[i] ?? value }));
  const options = question.kind === 'scale' ? choices.toReversed() : choices;
  return (
    <RadioGroup
      id={fieldOf(question)}
      name={fieldOf(question)}
      legend={say(question.text)}
      hint={question.hint ? say(question.hint) : undefined}
      error={error}
      options={[...options, { value: SKIPPED, label: t('skip') }]}
      value={answer === null ? SKIPPED : typeof answer === 'string' ? answer : null}
      onChange={(value) => onAnswer(value === SKIPPED ? null : value)}
    />
  );
}

function SeveralChoices({ question, answer, error, onAnswer }: QuestionFieldProps) {
  const t = useTranslations('survey.resident');
  const say = useWording();
  const id = fieldOf(question);
  const hint = question.hint ? say(question.hint) : t('several');
  const chosen = Array.isArray(answer) ? answer.map(String) : [];
  const options = 'options' in question ? question.options : [];
  const toggle = (value: string) =>
    onAnswer(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset id={id} tabIndex={-1} className="wc-radios" aria-describedby={notesOf({ id, hint, error })}>
      <legend className="utrecht-form-label">{say(question.text)}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map(({ value, label }) => (
        <CheckboxField
          key={value}
          id={`${id}-${value}`}
          label={say(label)}
          checked={chosen.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </fieldset>
  );
}
