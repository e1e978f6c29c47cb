import type { ReactNode } from 'react';
import { FieldNotes, notesOf } from './CheckedField';

interface RadioGroupProps<Value extends string> {
  /** Of the group, so that an error can lead to it. */
  readonly id: string;
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One choice of a few, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { id, name, legend, hint, error, options, value, onChange } = props;
  return (
    <fieldset id={id} tabIndex={-1} className="wc-radios" aria-describedby={notesOf({ id, hint, error })}>
      <legend className="utrecht-form-label">{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map((option) => (
        <label key={option.value} className="utrecht-form-label utrecht-form-label--checkbox wc-check">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            className="utrecht-radio-button utrecht-radio-button--html-input"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
