import type { InputHTMLAttributes, ReactNode } from 'react';

/** What is said about a field. */
export interface Told {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

type CheckedFieldProps = Told & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

/** A box with its label, what to know before filling it in, and what is wrong with what was filled in. */
export function CheckedField({ id, label, hint, error, ...rest }: CheckedFieldProps) {
  const told = { id, label, hint, error };
  return (
    <CheckedFrame {...told}>
      <input {...rest} {...checkedBox(told)} />
    </CheckedFrame>
  );
}

/** Label, hint and error around a box that has the props of {@link checkedBox}. */
export function CheckedFrame({ children, ...told }: Told & { readonly children: ReactNode }) {
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={told.id}>
        {told.label}
      </label>
      <FieldNotes {...told} />
      {children}
    </div>
  );
}

export function checkedBox(told: Told) {
  return {
    id: told.id,
    'aria-invalid': told.error ? true : undefined,
    'aria-describedby': notesOf(told),
    className: `utrecht-textbox utrecht-textbox--html-input${told.error ? ' utrecht-textbox--invalid' : ''}`,
  };
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
