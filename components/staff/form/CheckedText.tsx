import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { FieldNotes, notesOf } from './CheckedField';

type CheckedTextProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

/** The same as `CheckedField`, for more than one line. */
export function CheckedText({ id, label, hint, error, ...rest }: CheckedTextProps) {
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <textarea
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={notesOf({ id, hint, error })}
        className={`utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''}`}
      />
    </div>
  );
}
