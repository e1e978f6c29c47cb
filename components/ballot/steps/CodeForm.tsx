'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/Text';
import { useTypedEarly } from '@/components/ui/useTypedEarly';
import { CODE_LENGTH, formatCode, parseCode } from '@/lib/crypto/code';
import { codeFromText } from '../session/hashCode';
import type { Stage } from '../session/stage';
import { ErrorSummary } from './ErrorSummary';
import { StepTitle } from './StepTitle';
import { useCodeSentence } from './useCodeSentence';

interface CodeFormProps {
  readonly stage: Extract<Stage, { at: 'code' | 'searching' }>;
  readonly takeFocus: boolean;
  readonly onCode: (text: string) => void;
}

const FIELD = 'chequecode';

/** The code as typed or pasted. The box has no name: a form sent before the page is awake puts nothing in the address. */
export function CodeForm({ stage, takeFocus, onCode }: CodeFormProps) {
  const t = useTranslations('vote.code');
  const [text, setText] = useState('');
  useTypedEarly(FIELD, setText);
  const hintId = useId();
  const errorId = useId();
  const problem = stage.at === 'code' ? stage.problem : null;
  const sentence = useCodeSentence(problem);
  const busy = stage.at === 'searching';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onCode(text);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const code = parseCode(codeFromText(event.clipboardData.getData('text')));
    if (!code.ok) return;
    event.preventDefault();
    setText(formatCode(code.value));
  };
  const tidy = () => {
    const code = parseCode(text);
    if (code.ok) setText(formatCode(code.value));
  };

  return (
    <form className="wc-step" onSubmit={submit} noValidate>
      {problem && <ErrorSummary attempt={problem} message={sentence} fieldId={FIELD} />}
      <StepTitle takeFocus={takeFocus && !problem}>{t('title')}</StepTitle>
      <p className="nl-paragraph">{t('lead')}</p>
      <div className="wc-field wc-code">
        <label className="utrecht-form-label" htmlFor={FIELD}>
          {t('label')}
        </label>
        <p id={hintId} className="wc-muted wc-small wc-code__hint">
          {t('hint')}
        </p>
        {problem && (
          <p id={errorId} className="utrecht-form-field-error-message wc-code__error">
            {sentence}
          </p>
        )}
        <input
          id={FIELD}
          className={`utrecht-textbox utrecht-textbox--html-input wc-code__input${problem ? ' utrecht-textbox--invalid' : ''}`}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={400}
          readOnly={busy}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${errorId} ${hintId}` : hintId}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={paste}
          onBlur={tidy}
        />
        <p className="wc-muted wc-small wc-code__count">
          {t('count', { count: String(symbolsIn(text)), of: String(CODE_LENGTH) })}
        </p>
      </div>
      <p className="wc-step__acts">
        <Button type="submit" look="primary" aria-disabled={busy}>
          {t('submit')}
        </Button>
      </p>
      <p role="status" className="wc-step__status">
        {stage.at === 'searching' &&
          (stage.step > 1
            ? t('searchingMore', { step: String(stage.step), of: String(stage.of) })
            : t('searching'))}
      </p>
      <p className="nl-paragraph">{t('nothingSent')}</p>
      <p className="nl-paragraph wc-muted">
        {t('private')}{' '}
        {t.rich('secret', { link: (words) => <TextLink href="/stemgeheim">{words}</TextLink> })}
      </p>
      <details className="wc-details">
        <summary>{t('noCode')}</summary>
        <p>{t('noCodeText')}</p>
      </details>
    </form>
  );
}

function symbolsIn(text: string): number {
  return codeFromText(text).replace(/[^0-9a-z]/gi, '').length;
}
