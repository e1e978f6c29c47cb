'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/Button';
import { FIELD } from './faults';
import { ideaOf, type PaperRow, type PaperRules, stepped } from './readForm';
import type { PaperFormState } from './usePaperForm';

interface PaperLinesProps {
  readonly form: PaperFormState;
  readonly rules: PaperRules;
  /** The sentence at a field, or `null`. */
  readonly errorAt: (fieldId: string) => string | null;
  /** Enter in an empty number: the form has no more lines. */
  readonly onEnough: () => void;
}

/** Idea numbers with their amounts. Enter goes on to the next box, so a form is typed without leaving the keypad. */
export function PaperLines({ form, rules, errorAt, onEnough }: PaperLinesProps) {
  const t = useTranslations('desk.paper');
  return (
    <fieldset className="wc-desk__lines">
      <legend className="utrecht-form-label">{t('lines')}</legend>
      <p className="wc-muted wc-small wc-tight">{t('linesHint')}</p>
      <div className="wc-desk__line wc-desk__line--head" aria-hidden="true">
        <span>{t('number')}</span>
        <span>{t('title')}</span>
        <span>{t('amount')}</span>
      </div>
      {form.rows.map((row, i) => (
        <PaperLine
          key={row.key}
          row={row}
          position={i + 1}
          nextKey={form.rows[i + 1]?.key ?? null}
          rules={rules}
          numberError={errorAt(FIELD.number(row.key))}
          amountError={errorAt(FIELD.amount(row.key))}
          onChange={(change) => form.setRow(row.key, change)}
          onDrop={() => form.dropRow(row.key)}
          onEnough={onEnough}
        />
      ))}
    </fieldset>
  );
}

interface PaperLineProps {
  readonly row: PaperRow;
  readonly position: number;
  readonly nextKey: number | null;
  readonly rules: PaperRules;
  readonly numberError: string | null;
  readonly amountError: string | null;
  readonly onChange: (change: Partial<Omit<PaperRow, 'key'>>) => void;
  readonly onDrop: () => void;
  readonly onEnough: () => void;
}

function PaperLine(props: PaperLineProps) {
  const { row, position, nextKey, rules, numberError, amountError, onChange, onDrop, onEnough } = props;
  const t = useTranslations('desk.paper');
  const titleId = `titel-${row.key}`;
  const idea = ideaOf(row.number, rules);
  const filled = row.number !== '' || row.amount !== '';

  // The button goes with its line: the focus moves on to the next one.
  const drop = () => {
    onDrop();
    if (nextKey !== null) document.getElementById(FIELD.number(nextKey))?.focus();
  };
  const inNumber = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (row.number.trim() === '') onEnough();
    else document.getElementById(FIELD.amount(row.key))?.focus();
  };
  const inAmount = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      onChange({ amount: stepped(row.amount, event.key === 'ArrowUp' ? 1 : -1, rules) });
    } else if (event.key === 'Enter') {
      if (nextKey !== null) document.getElementById(FIELD.number(nextKey))?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="wc-desk__line">
      <Box
        id={FIELD.number(row.key)}
        label={t('numberOf', { position })}
        value={row.number}
        maxLength={4}
        describedBy={titleId}
        error={numberError}
        onChange={(number) => onChange({ number })}
        onKeyDown={inNumber}
      />
      <span id={titleId} className={`wc-desk__title${idea ? '' : ' wc-muted'}`}>
        {idea?.title ?? (row.number.trim() === '' ? '' : t('noIdea'))}
      </span>
      <Box
        id={FIELD.amount(row.key)}
        label={t('amountOf', { position })}
        value={row.amount}
        maxLength={10}
        describedBy={titleId}
        error={amountError}
        onChange={(amount) => onChange({ amount })}
        onKeyDown={inAmount}
      />
      <span className="wc-desk__drop">
        {filled && (
          <Button look="subtle" aria-label={t('dropOf', { position })} onClick={drop}>
            <span aria-hidden="true">×</span>
          </Button>
        )}
      </span>
    </div>
  );
}

interface BoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly describedBy: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Box({ id, label, value, maxLength, describedBy, error, onChange, onKeyDown }: BoxProps) {
  return (
    <span className="wc-desk__box">
      <input
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''}`}
        inputMode="decimal"
        autoComplete="off"
        maxLength={maxLength}
        aria-label={label}
        aria-describedby={error ? `${id}-fout ${describedBy}` : describedBy}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
      />
      {error && (
        <span id={`${id}-fout`} className="utrecht-form-field-error-message wc-small">
          {error}
        </span>
      )}
    </span>
  );
}
