'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { askedQuestions } from '@/lib/domain/survey/answers';
import { type Questionnaire, questionsOf } from '@/lib/domain/survey/questionnaire';
import type { SendProblem } from '@/lib/domain/survey/views';
import { CheckedField } from '../../staff/form/CheckedField';
import { ErrorList, type FieldError } from '../../staff/form/ErrorList';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { sendable, type Typed, typedOf, useAnswerProblems } from '../problems';
import { fieldOf, QuestionField, useWording } from '../QuestionField';

type PaperError = SendProblem | 'FORBIDDEN' | 'UNKNOWN_SURVEY' | 'NOT_NOW' | 'OTHER_SURVEY';

interface PaperEntryProps {
  readonly survey: string;
  readonly questionnaire: Questionnaire;
  readonly enter: (survey: string, code: string, answers: unknown) => Promise<Result<null, PaperError>>;
}

/** One form after the other: what was saved leaves the screen at once. */
export function PaperEntry(props: PaperEntryProps) {
  const t = useTranslations('survey.staff.paper');
  const [turn, setTurn] = useState(0);
  return (
    <>
      <div role="status">{turn > 0 && <Alert kind="ok">{t('done')}</Alert>}</div>
      <OneForm key={turn} {...props} onSaved={() => setTurn((before) => before + 1)} />
    </>
  );
}

const CODE = 'code';
const ON_CODE = ['EMPTY', 'BAD_CODE', 'CHEQUE_CODE', 'UNKNOWN_CODE', 'USED', 'NOT_YET', 'OTHER_SURVEY'];

function OneForm({
  survey,
  questionnaire,
  enter,
  onSaved,
}: PaperEntryProps & { readonly onSaved: () => void }) {
  const t = useTranslations('survey');
  const say = useWording();
  const find = useAnswerProblems();
  const sentence = useSentence();
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const all = questionsOf(questionnaire);
  const asked = new Set(askedQuestions(questionnaire, sendable(all, typed)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = find(all, typed);
    setErrors(wrong);
    if (busy || wrong.length > 0) return;
    setBusy(true);
    try {
      const entered = await enter(survey, code, sendable(all, typed));
      if (entered.ok) return onSaved();
      const field = ON_CODE.includes(entered.error) ? CODE : null;
      setErrors([{ field, message: sentence(entered.error) }]);
    } catch {
      setErrors([{ field: null, message: t('staff.error.NO_ANSWER') }]);
    }
    setBusy(false);
  };
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="wc-setup">
      {errors.length > 0 && <ErrorList title={t('summary')} attempt={errors} errors={errors} />}
      <CheckedField
        id={CODE}
        label={t('resident.code')}
        error={errorAt(CODE)}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {questionnaire.sections.map(({ id, title, questions }) => {
        const shown = questions.filter((question) => asked.has(question));
        return (
          shown.length > 0 && (
            <div key={id}>
              <Heading level={2} look={3}>
                {say(title)}
              </Heading>
              {shown.map((question) => (
                <QuestionField
                  key={question.id}
                  question={question}
                  scale={questionnaire.scale}
                  answer={typedOf(typed, question)}
                  error={errorAt(fieldOf(question))}
                  onAnswer={(answer) => setTyped((before) => ({ ...before, [question.id]: answer }))}
                />
              ))}
            </div>
          )
        );
      })}
      <Button type="submit" look="primary" aria-disabled={busy}>
        {t('staff.paper.send')}
      </Button>
    </form>
  );
}

function useSentence() {
  const t = useTranslations('survey');
  return (error: PaperError): string => {
    switch (error) {
      case 'FORBIDDEN':
      case 'UNKNOWN_SURVEY':
      case 'NOT_NOW':
      case 'OTHER_SURVEY':
        return t(`staff.error.${error}`);
      default:
        return t(`problem.${error}`);
    }
  };
}
