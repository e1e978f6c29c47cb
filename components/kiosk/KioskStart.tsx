'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { readHash } from '../ballot/session/hashCode';
import type { Stage } from '../ballot/session/stage';
import { ErrorSummary } from '../ballot/steps/ErrorSummary';
import { useCodeSentence } from '../ballot/steps/useCodeSentence';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { CameraScan } from './CameraScan';
import { LetterDrawing } from './LetterDrawing';
import { useScannerKeys } from './useScannerKeys';

interface KioskStartProps {
  readonly stage: Extract<Stage, { at: 'code' | 'searching' }>;
  readonly reader: 'camera' | 'scanner' | 'none';
  /** The district has a round to vote in now. */
  readonly open: boolean;
  readonly onCode: (code: string, round: string | null) => void;
  /** Something stands in the field, or nothing any more. */
  readonly onTyping: (dirty: boolean) => void;
}

const FIELD = 'kioskcode';

/** The first screen: scan the letter or type its code. Nothing of anybody is on it. */
export function KioskStart({ stage, reader, open, onCode, onTyping }: KioskStartProps) {
  const t = useTranslations('desk.kiosk');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const busy = stage.at === 'searching';
  useScannerKeys(field);
  useEffect(() => field.current?.focus(), []);

  const change = (next: string) => {
    setText(next);
    onTyping(next !== '');
  };
  const read = (given: string) => {
    const link = given.includes('#') ? readHash(given.slice(given.indexOf('#'))) : null;
    if (!busy) onCode(link?.code ?? given, link?.round ?? null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read(text);
  };
  const problem = stage.at === 'code' ? stage.problem : null;
  const sentence = useCodeSentence(problem);

  return (
    <form className="wc-kiosk__start wc-gutter" onSubmit={submit} noValidate autoComplete="off">
      <div className="wc-kiosk__column">
        {problem && <ErrorSummary attempt={problem} message={sentence} fieldId={FIELD} />}
        <h1 className="nl-heading nl-heading--level-1">{t(`title.${reader}`)}</h1>
        {!open && <Alert kind="info">{t('notOpen')}</Alert>}
        <p className="nl-paragraph nl-paragraph--lead">{t(`lead.${reader}`)}</p>
        <CodeField text={text} field={field} busy={busy} error={problem && sentence} onChange={change} />
        <p className="wc-step__acts">
          <Button type="submit" look="primary" aria-disabled={busy}>
            {t('go')}
          </Button>
          {text !== '' && <Button onClick={() => change('')}>{t('clear')}</Button>}
        </p>
        <p role="status" className="wc-step__status">
          {busy && t('searching')}
        </p>
        <p className="nl-paragraph">{t('private')}</p>
      </div>
      <div className="wc-kiosk__column wc-kiosk__scan">
        {reader === 'camera' ? <CameraScan onText={read} /> : <LetterDrawing />}
      </div>
    </form>
  );
}

interface CodeFieldProps {
  readonly text: string;
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}

/** Without a name or history of its own: the browser offers nobody what another typed. */
function CodeField({ text, field, busy, error, onChange }: CodeFieldProps) {
  const t = useTranslations('vote.code');
  const id = useId();
  return (
    <div className="wc-field wc-code">
      <label className="utrecht-form-label" htmlFor={FIELD}>
        {t('label')}
      </label>
      <p id={`${id}-hint`} className="wc-muted wc-small wc-code__hint">
        {t('hint')}
      </p>
      {error && (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message wc-code__error">
          {error}
        </p>
      )}
      <input
        ref={field}
        id={FIELD}
        className={`utrecht-textbox utrecht-textbox--html-input wc-code__input${error ? ' utrecht-textbox--invalid' : ''}`}
        type="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={400}
        readOnly={busy}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-fout ${id}-hint` : `${id}-hint`}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
