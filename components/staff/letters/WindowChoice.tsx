import type { ReactNode } from 'react';
import './letters.css';

interface WindowChoiceProps {
  readonly question: ReactNode;
  readonly left: ReactNode;
  readonly right: ReactNode;
}

/** On which side of the envelope its window is: a field of the form around it, `venster`. */
export function WindowChoice({ question, left, right }: WindowChoiceProps) {
  return (
    <fieldset className="wc-letters__window">
      <legend>{question}</legend>
      <label className="wc-check utrecht-form-label">
        <input type="radio" name="venster" value="links" defaultChecked />
        {left}
      </label>
      <label className="wc-check utrecht-form-label">
        <input type="radio" name="venster" value="rechts" />
        {right}
      </label>
    </fieldset>
  );
}
