'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState, useEffect, useState } from 'react';
import type { AdviceView, GiveAdviceError } from '@/lib/domain/advice';
import { ADVICE_LENGTHS } from '@/lib/domain/advice';
import { ADVICE_ANSWERS, type AdviceAnswer } from '@/lib/domain/idea-file';
import { formatDate } from '@/lib/format';
import { CheckedText } from '../staff/form/CheckedText';
import { ErrorList } from '../staff/form/ErrorList';
import { keepTyped } from '../staff/form/keepTyped';
import { RadioGroup } from '../staff/form/RadioGroup';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import type { GiveAction, Given } from './types';

interface GiveAdviceProps {
  readonly token: string;
  readonly view: AdviceView;
  readonly action: GiveAction;
  /** The server has an answer, or refused one: what it knows now is asked again. */
  readonly onGiven: () => void;
}

/** The partner's answer, to give and to change as long as that is open; after that it is there to be read. */
export function GiveAdvice({ token, view, action, onGiven }: GiveAdviceProps) {
  const t = useTranslations('review.partner');
  const [result, run, busy] = useActionState<Given | null, FormData>(action, null);
  useEffect(() => {
    if (result) onGiven();
  }, [result, onGiven]);
  const error = result?.ok === false ? result.error : null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('answerTitle')}</Heading>
      {view.closed === null ? (
        <AnswerForm token={token} view={view} run={run} busy={busy} error={error} attempt={result} />
      ) : (
        <Closed view={view} error={error} />
      )}
      <div role="status">{result?.ok && <Thanks view={view} />}</div>
    </section>
  );
}

interface AnswerFormProps extends Pick<GiveAdviceProps, 'token' | 'view'> {
  readonly run: (form: FormData) => void;
  readonly busy: boolean;
  readonly error: GiveAdviceError | null;
  readonly attempt: Given | null;
}

function AnswerForm({ token, view, run, busy, error, attempt }: AnswerFormProps) {
  const t = useTranslations('review.partner');
  const answers = useTranslations('review.answer');
  const [answer, setAnswer] = useState<AdviceAnswer | null>(view.answer);
  const sentence = error ? t(`error.${error}`, { most: String(ADVICE_LENGTHS.text) }) : undefined;
  const field = error && fieldOf(error);
  return (
    <form action={run} onSubmit={keepTyped(run)} noValidate className="wc-setup">
      {attempt && sentence && (
        <ErrorList title={t('summary')} attempt={attempt} errors={[{ field, message: sentence }]} />
      )}
      <input type="hidden" name="token" value={token} />
      <Paragraph>{t('public', { name: view.adviser })}</Paragraph>
      <RadioGroup
        id="answer"
        name="answer"
        legend={t('choose')}
        error={field === 'answer' ? sentence : undefined}
        options={ADVICE_ANSWERS.map((value) => ({ value, label: answers(value) }))}
        value={answer}
        onChange={setAnswer}
      />
      <CheckedText
        id="text"
        name="text"
        rows={5}
        label={t('text')}
        hint={t('textHint')}
        error={field === 'text' ? sentence : undefined}
        defaultValue={view.text ?? ''}
        maxLength={ADVICE_LENGTHS.text}
      />
      <p className="wc-setup__acts">
        <Button type="submit" look="primary" disabled={busy}>
          {t(view.answer === null ? 'send' : 'change')}
        </Button>
      </p>
    </form>
  );
}

function Thanks({ view }: { readonly view: AdviceView }) {
  const t = useTranslations('review.partner');
  const locale = useLocale();
  return (
    <Alert kind="ok">
      {t('done')} {view.closed === null && t('doneUntil', { date: formatDate(view.due, locale) })}
    </Alert>
  );
}

function Closed({ view, error }: { readonly view: AdviceView; readonly error: GiveAdviceError | null }) {
  const t = useTranslations('review.partner');
  const answers = useTranslations('review.answer');
  return (
    <>
      <div role="alert">{error === 'CLOSED' && <Alert kind="error">{t('error.CLOSED')}</Alert>}</div>
      {view.closed && <Alert kind="info">{t(`closed.${view.closed}`)}</Alert>}
      {view.answer && <Paragraph>{t('given', { answer: answers(view.answer) })}</Paragraph>}
      {view.text && <blockquote className="wc-review__said">{view.text}</blockquote>}
    </>
  );
}

/** Id of the field that a refusal is about; `null` for one that no field can mend. */
function fieldOf(error: GiveAdviceError): 'answer' | 'text' | null {
  if (error === 'NO_ANSWER') return 'answer';
  return error === 'NO_TEXT' || error === 'TEXT_TOO_LONG' ? 'text' : null;
}
