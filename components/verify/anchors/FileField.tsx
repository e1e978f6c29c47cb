import type { ChangeEvent } from 'react';

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly error?: string | null;
  readonly onFile: (file: File | undefined) => void;
}

/** A file that stays on the device, with its label above it and what is wrong with it between. */
export function FileField({ id, label, hint, accept, error, onFile }: FileFieldProps) {
  const hintId = hint && `${id}-uitleg`;
  const errorId = error ? `${id}-fout` : undefined;
  const choose = (event: ChangeEvent<HTMLInputElement>) => onFile(event.target.files?.[0]);
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={hintId} className="wc-small wc-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} role="alert" className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      <input
        id={id}
        className="wc-verify__file"
        type="file"
        accept={accept}
        aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
        aria-invalid={error ? true : undefined}
        onChange={choose}
      />
    </div>
  );
}
