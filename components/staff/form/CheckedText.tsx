import type { TextareaHTMLAttributes } from 'react';
import { CheckedFrame, checkedBox, type Told } from './CheckedField';

type CheckedTextProps = Told & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

/** The same as `CheckedField`, for more than one line. */
export function CheckedText({ id, label, hint, error, ...rest }: CheckedTextProps) {
  const told = { id, label, hint, error };
  return (
    <CheckedFrame {...told}>
      <textarea {...rest} {...checkedBox(told)} />
    </CheckedFrame>
  );
}
