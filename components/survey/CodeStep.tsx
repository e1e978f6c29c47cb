'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import type { OpenSurvey, SurveyCodeProblem } from '@/lib/domain/survey/views';
import { CheckedField } from '../staff/form/CheckedField';
import { ErrorList } from '../staff/form/ErrorList';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Paragraph } from '../ui/Text';
import { useTypedEarly } from '../ui/useTypedEarly';
import type { SurveyActions } from './FillIn';

interface CodeStepProps {
  /** Of a QR link; empty when it has to be typed. */
  readonly linked: string;
  readonly open: SurveyActions['open'];
  readonly onFound: (code: string, survey: OpenSurvey) => void;
}

type State =
  | { readonly at: 'ready' | 'asking' | 'failed' }
  | { readonly at: 'refused'; readonly problem: SurveyCodeProblem };

const FIELD = 'code';

/** The code of the letter; one that came with the link is tried at once. */
export function CodeStep({ linked, open, onFound }: CodeStepProps) {
  const t = useTranslations('survey');
  const [typed, setTyped] = useState(linked);
  useTypedEarly(FIELD, setTyped);
  const [state, setState] = useState<State>({ at: linked === '' ? 'ready' : 'asking' });
  const ask = useEffectEvent(async (code: string, current: () => boolean) => {
    try {
      const found = await open(code);
      if (!current()) return;
      if (found.ok) onFound(code, found.value);
      else setState({ at: 'refused', problem: found.error });
    } catch {
      if (current()) setState({ at: 'failed' });
    }
  });
  const [asked, setAsked] = useState({ code: linked });
  useEffect(() => {
    if (asked.code === '') return;
    let here = true;
    void ask(asked.code, () => here);
    return () => {
      here = false;
    };
  }, [asked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.at === 'asking') return;
    if (typed.trim() === '') return setState({ at: 'refused', problem: 'EMPTY' });
    setState({ at: 'asking' });
    setAsked({ code: typed });
  };
  const message = state.at === 'refused' ? t(`problem.${state.problem}`) : undefined;
  return (
    <form onSubmit={submit} noValidate className="wc-setup">
      {message && <ErrorList title={t('summary')} attempt={state} errors={[{ field: FIELD, message }]} />}
      <Paragraph>{t('resident.intro')}</Paragraph>
      <CheckedField
        id={FIELD}
        label={t('resident.code')}
        hint={t('resident.codeHint')}
        error={message}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" look="primary" aria-disabled={state.at === 'asking'}>
        {t('resident.start')}
      </Button>
      <div role="status">
        {state.at === 'asking' && <Paragraph>{t('resident.looking')}</Paragraph>}
        {state.at === 'failed' && <Alert kind="error">{t('resident.failed')}</Alert>}
      </div>
    </form>
  );
}
