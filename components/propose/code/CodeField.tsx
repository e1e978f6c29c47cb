'use client';

import { useTranslations } from 'next-intl';
import { type CodeFault, tidyCode } from '../../ballot/session/signinOf';
import { CheckedField } from '../../staff/form/CheckedField';

export type CodeProblem = CodeFault | 'UNKNOWN_CODE' | 'CODE_NEEDED' | 'SLOW_DOWN';

export const CODE_FIELD = 'chequecode';

/** The sentence that goes with a problem at the code. */
export function useCodeProblem(problem: CodeProblem | null): string | undefined {
  const own = useTranslations('propose.code');
  const t = useTranslations('vote.codeProblem');
  switch (problem) {
    case null:
      return undefined;
    case 'UNKNOWN_CODE':
    case 'CODE_NEEDED':
    case 'SLOW_DOWN':
      return own(problem);
    case 'WORKER_FAILED':
      return t('browser');
    default:
      return t(problem);
  }
}

interface CodeFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | undefined;
  readonly busy: boolean;
}

/** The code as typed or pasted. It has no name: a form sent before the page is awake puts nothing in the address. */
export function CodeField({ text, onText, error, busy }: CodeFieldProps) {
  const t = useTranslations('propose.code');
  return (
    <CheckedField
      id={CODE_FIELD}
      label={t('label')}
      hint={t('hint')}
      error={error}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={() => onText(tidyCode(text))}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={400}
      readOnly={busy}
    />
  );
}
