'use client';

interface AddressFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}

/** One part of an address. Without a name: the browser keeps no list of addresses that were looked up. */
export function AddressField({ id, label, value, error, onChange }: AddressFieldProps) {
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      <input
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''}`}
        type="text"
        autoComplete="off"
        maxLength={12}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-fout` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
