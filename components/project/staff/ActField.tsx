'use client';

import type { InputHTMLAttributes } from 'react';
import { CheckedField, FieldNotes, notesOf } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { RadioGroup } from '../../staff/form/RadioGroup';
import type { FieldSpec } from './fields';

interface ActFieldProps {
  readonly id: string;
  readonly spec: FieldSpec;
  readonly error: string | undefined;
  /** Of a choice. */
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** How each kind of field is typed in. */
type Typed = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength'>;
const TYPED: Readonly<Partial<Record<FieldSpec['kind'], Typed>>> = {
  line: { maxLength: 120, autoComplete: 'off' },
  day: { type: 'date' },
  amount: { inputMode: 'decimal', autoComplete: 'off' },
  count: { inputMode: 'numeric', autoComplete: 'off' },
  mail: { type: 'email', autoComplete: 'off' },
};

/** One field of an act's form, with what is wrong with it. */
export function ActField({ id, spec, error, chosen, onChoose }: ActFieldProps) {
  const { name, label, hint, value } = spec;
  const told = { id, name, label, hint, error };
  if (spec.kind === 'choice') {
    return (
      <RadioGroup
        id={id}
        name={name}
        legend={label}
        hint={hint}
        error={error}
        options={spec.options}
        value={chosen}
        onChange={onChoose}
      />
    );
  }
  if (spec.kind === 'text') return <CheckedText {...told} rows={3} maxLength={1000} defaultValue={value} />;
  if (spec.kind === 'tick') return <Tick {...told} />;
  return <CheckedField {...told} {...TYPED[spec.kind]} defaultValue={value} />;
}

function Tick({
  id,
  name,
  label,
  hint,
  error,
}: Pick<ActFieldProps, 'id' | 'error'> & Pick<FieldSpec, 'name' | 'label' | 'hint'>) {
  return (
    <div className="wc-field">
      <label className="utrecht-form-label utrecht-form-label--checkbox wc-check" htmlFor={id}>
        <input
          id={id}
          name={name}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={notesOf({ id, hint, error })}
          className="utrecht-checkbox utrecht-checkbox--html-input"
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}
