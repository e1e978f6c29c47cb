import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react';
import { classNames } from './classNames';

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly className?: string;
}

function Label({ id, label }: FieldProps) {
  return (
    <label className="utrecht-form-label" htmlFor={id}>
      {label}
    </label>
  );
}

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

/** A text box with its label above it. */
export function TextField({ id, label, className, ...rest }: TextFieldProps) {
  return (
    <div className={classNames('wc-field', className)}>
      <Label id={id} label={label} />
      <input {...rest} id={id} className="utrecht-textbox utrecht-textbox--html-input" />
    </div>
  );
}

type SelectFieldProps = FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'>;

/** A choice out of a short list, with its label above it. */
export function SelectField({ id, label, className, children, ...rest }: SelectFieldProps) {
  return (
    <div className={classNames('wc-field', className)}>
      <Label id={id} label={label} />
      <select {...rest} id={id} className="utrecht-select utrecht-select--html-select">
        {children}
      </select>
    </div>
  );
}

type CheckboxFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'>;

/** A tick box; the label belongs to the target, which is 44 px high. */
export function CheckboxField({ id, label, className, ...rest }: CheckboxFieldProps) {
  return (
    <label
      className={classNames('utrecht-form-label utrecht-form-label--checkbox wc-check', className)}
      htmlFor={id}
    >
      <input {...rest} id={id} type="checkbox" className="utrecht-checkbox utrecht-checkbox--html-input" />
      <span>{label}</span>
    </label>
  );
}
