import { MAX_STAFF_NAME } from '@/lib/domain/staff';
import { TextField } from '../ui/Field';

interface NameFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'name' | 'off';
  readonly error: string | null;
}

/** A name of a member of staff, with what is wrong with it. */
export function NameField({ label, hint, autoComplete, error }: NameFieldProps) {
  const described = [hint && 'staff-name-hint', error && 'staff-name-error'].filter(Boolean).join(' ');
  return (
    <div className="wc-account-field">
      <TextField
        id="staff-name"
        name="name"
        label={label}
        autoComplete={autoComplete}
        maxLength={MAX_STAFF_NAME}
        aria-describedby={described || undefined}
        aria-invalid={error !== null || undefined}
        required
      />
      {hint && (
        <p id="staff-name-hint" className="nl-paragraph wc-muted wc-small">
          {hint}
        </p>
      )}
      {error && (
        <p id="staff-name-error" className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
    </div>
  );
}
