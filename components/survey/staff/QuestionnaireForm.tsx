'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { QuestionnaireProblem } from '@/lib/domain/survey/json-reader';
import { CheckedField } from '../../staff/form/CheckedField';
import { FileTrouble } from '../../staff/form/FileTrouble';
import { keepTyped } from '../../staff/form/keepTyped';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';

type LoadError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_SURVEY' | 'NOT_NOW' }
  | { readonly code: 'BAD_QUESTIONNAIRE'; readonly problems: readonly QuestionnaireProblem[] };
type Loaded = Result<string, LoadError>;

interface QuestionnaireFormProps {
  readonly survey: string;
  readonly own: boolean;
  readonly action: (before: unknown, form: FormData) => Promise<Loaded>;
}

/** Another questionnaire from a file, whole or not at all, or back to the product's own. */
export function QuestionnaireForm({ survey, own, action }: QuestionnaireFormProps) {
  const t = useTranslations('survey.staff');
  const [result, load, busy] = useActionState<Loaded | null, FormData>(action, null);
  const [file, setFile] = useState(false);
  const [missing, setMissing] = useState(false);
  const send = keepTyped(load);
  const error = result?.ok === false ? result.error : null;
  return (
    <form
      noValidate
      className="wc-setup"
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        const needsFile = submitter?.getAttribute('value') !== 'own';
        setMissing(needsFile && !file);
        if (needsFile && !file) event.preventDefault();
        else send(event);
      }}
    >
      <Paragraph>{t('questions.lead')}</Paragraph>
      <input type="hidden" name="survey" value={survey} />
      <CheckedField
        id="file"
        name="file"
        type="file"
        accept=".json,application/json"
        label={t('questions.file')}
        error={missing ? t('questions.choose') : undefined}
        onChange={(event) => setFile((event.target.files?.length ?? 0) > 0)}
      />
      <p className="wc-setup__acts">
        <Button type="submit" name="act" value="load" disabled={busy}>
          {t('questions.load')}
        </Button>
        {!own && (
          <Button type="submit" look="subtle" name="act" value="own" disabled={busy}>
            {t('questions.own')}
          </Button>
        )}
      </p>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('questions.loaded', { name: result.value })}</Alert>}
        {error && error.code !== 'BAD_QUESTIONNAIRE' && (
          <Alert kind="error">{t(`error.${error.code}`)}</Alert>
        )}
        {error?.code === 'BAD_QUESTIONNAIRE' && <Trouble problems={error.problems} />}
      </div>
    </form>
  );
}

function Trouble({ problems }: { readonly problems: readonly QuestionnaireProblem[] }) {
  const t = useTranslations('survey.staff');
  const line = ({ path, code }: QuestionnaireProblem) =>
    t('questions.line', {
      path: path === '' ? t('questions.whole') : path,
      problem: t(`fileProblem.${code}`),
    });
  return (
    <FileTrouble
      title={t('questions.trouble', { count: problems.length })}
      lines={problems.map(line)}
      more={(count) => t('questions.more', { count: String(count) })}
    />
  );
}
