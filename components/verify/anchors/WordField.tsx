interface WordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error?: string | null;
  readonly onText: (text: string) => void;
}

/** Symbols copied from paper: no help of the keyboard, which only changes them. */
export function WordField({ id, label, hint, value, error, onText }: WordFieldProps) {
  const hintId = `${id}-uitleg`;
  const errorId = `${id}-fout`;
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <p id={hintId} className="wc-small wc-muted">
        {hint}
      </p>
      {error && (
        <p id={errorId} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      <input
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input wc-verify__word${error ? ' utrecht-textbox--invalid' : ''}`}
        value={value}
        onChange={(event) => onText(event.target.value)}
        aria-describedby={error ? `${errorId} ${hintId}` : hintId}
        aria-invalid={error ? true : undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  );
}
