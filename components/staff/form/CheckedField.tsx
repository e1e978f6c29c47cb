import type { InputHTMLAttributes, ReactNode } from 'react';

interface Told {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

type CheckedFieldProps = Told & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

/** A box with its label, what to know before filling it in, and what is wrong with what was filled in. */
export function CheckedField({ id, label, hint, error, ...rest }: CheckedFieldProps) {
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={notesOf({ id, hint, error })}
        className={`utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''}`}
      />
    </div>
  );
}

/** Hint and error of a field; refer to them with {@link notesOf}. */
export function FieldNotes({ id, hint, error }: Omit<Told, 'label'>) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="wc-muted wc-small">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
    </>
  );
}

/** For `aria-describedby`: the error first. */
export function notesOf({ id, hint, error }: Omit<Told, 'label'>): string | undefined {
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return notes.length > 0 ? notes.join(' ') : undefined;
}
