'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaperAnswer } from '@/lib/domain/desk';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/Field';
import { FIELD, faultsOf, type PaperFault, refusalOf } from './faults';
import type { PaperActions } from './PaperDesk';
import { PaperLines } from './PaperLines';
import { PaperTotal } from './PaperTotal';
import { anyFilled, type PaperRules, readRows } from './readForm';
import { useFaultText } from './useFaultText';
import { usePaperForm } from './usePaperForm';

interface PaperEntryProps {
  readonly round: string;
  readonly rules: PaperRules;
  readonly actions: PaperActions;
  readonly onTold: (answer: PaperAnswer | 'discarded' | null) => void;
}

/** Types over one form. After an answer it is empty again and the cursor stands in the code, ready for the next. */
export function PaperEntry({ round, rules, actions, onTold }: PaperEntryProps) {
  const t = useTranslations('desk.paper');
  const wrong = useTranslations('desk.faults');
  const text = useFaultText(rules);
  const form = usePaperForm();
  const [faults, setFaults] = useState<readonly PaperFault[]>([]);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const strip = useRef<HTMLInputElement>(null);
  useEffect(() => strip.current?.focus(), []);
  const read = readRows(form.rows, rules);

  const refuse = (found: readonly PaperFault[]) => {
    setFaults(found);
    onTold(null);
  };
  const alone = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    await act().catch(() => refuse([{ code: 'TROUBLE', fieldId: null }]));
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(form, read, rules);
    if (found.length > 0) return refuse(found);
    void alone(async () => {
      const answer = await actions.enter(round, form.strip, read.alloc);
      if (!answer.ok) return refuse([refusalOf(answer.error, form)]);
      setFaults([]);
      form.reset();
      onTold(answer.value);
      strip.current?.focus();
    });
  };
  const discard = () =>
    void alone(async () => {
      const gone = await actions.discard(round, form.strip);
      if (!gone.ok) return refuse([refusalOf(gone.error, form)]);
      setFaults([]);
      onTold('discarded');
      strip.current?.focus();
    });

  const faultAt = (fieldId: string) => faults.find((one) => one.fieldId === fieldId);
  const stripFault = faultAt(FIELD.strip);
  const blankFault = faultAt(FIELD.blank);
  const canDiscard = faults.some(({ code }) => code === 'DIFFERENT' || code === 'SAME_PERSON');
  return (
    <form
      ref={box}
      onSubmit={submit}
      noValidate
      autoComplete="off"
      aria-busy={busy}
      className="wc-desk__form"
    >
      {faults.length > 0 && (
        <>
          <ErrorList
            title={wrong('title')}
            attempt={faults}
            errors={faults.map(({ code, fieldId }) => ({ field: fieldId, message: text(code) }))}
          />
          {canDiscard && (
            <p className="wc-step__acts">
              <Button onClick={discard}>{t('discard')}</Button>
            </p>
          )}
        </>
      )}
      <StripField
        input={strip}
        value={form.strip}
        error={stripFault ? text(stripFault.code) : null}
        onChange={form.setStrip}
        onEnter={() => focusOn(FIELD.number(form.rows[0]?.key ?? 0))}
      />
      <PaperLines
        form={form}
        rules={rules}
        errorAt={(fieldId) => {
          const fault = faultAt(fieldId);
          return fault ? text(fault.code) : null;
        }}
        onEnough={() => (anyFilled(form.rows) ? box.current?.requestSubmit() : focusOn(FIELD.blank))}
      />
      <PaperTotal totalCents={read.totalCents} chequeCents={rules.chequeCents} />
      <CheckboxField
        id={FIELD.blank}
        label={t('blank')}
        checked={form.blank}
        aria-describedby={blankFault ? `${FIELD.blank}-fout` : undefined}
        aria-invalid={blankFault ? true : undefined}
        onChange={(event) => form.setBlank(event.target.checked)}
      />
      {blankFault && (
        <p id={`${FIELD.blank}-fout`} className="utrecht-form-field-error-message">
          {text(blankFault.code)}
        </p>
      )}
      <p>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {t('submit')}
        </Button>
      </p>
    </form>
  );
}

interface StripFieldProps {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
}

function StripField({ input, value, error, onChange, onEnter }: StripFieldProps) {
  const t = useTranslations('desk.paper');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="wc-field wc-code">
      <label className="utrecht-form-label" htmlFor={FIELD.strip}>
        {t('strip')}
      </label>
      <p id="strook-hint" className="wc-muted wc-small wc-code__hint">
        {t('stripHint')}
      </p>
      {error && (
        <p id="strook-fout" className="utrecht-form-field-error-message wc-code__error">
          {error}
        </p>
      )}
      <input
        ref={input}
        id={FIELD.strip}
        className={`utrecht-textbox utrecht-textbox--html-input wc-code__input${error ? ' utrecht-textbox--invalid' : ''}`}
        type="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'strook-fout strook-hint' : 'strook-hint'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function focusOn(fieldId: string): void {
  document.getElementById(fieldId)?.focus();
}
