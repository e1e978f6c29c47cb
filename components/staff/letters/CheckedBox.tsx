import type { ReactNode } from 'react';
import { CheckboxField } from '../../ui/Field';

interface CheckedBoxProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  /** Why it must be ticked, when it was not. */
  readonly error: string | null;
}

/** A box that must be ticked before something that cannot be undone. */
export function CheckedBox({ id, name, label, error }: CheckedBoxProps) {
  const described = error === null ? {} : { 'aria-describedby': `${id}-fout`, 'aria-invalid': true };
  return (
    <div className="wc-letters__sure">
      <CheckboxField id={id} name={name} label={label} {...described} />
      {error !== null && (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
    </div>
  );
}
