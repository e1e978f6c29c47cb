'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Locale } from '@/lib/domain/locale';
import type { OwnTextKey, OwnTextProblem } from '@/lib/domain/own-texts';
import type { Result } from '@/lib/domain/result';
import { useKeptForm } from '../../account/useKeptForm';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedText } from '../form/CheckedText';

type SaveError = 'FORBIDDEN' | 'UNKNOWN_TEXT' | 'UNKNOWN_LANGUAGE' | OwnTextProblem;

interface TextFormProps {
  readonly textKey: OwnTextKey;
  readonly locale: Locale;
  readonly standard: string;
  /** `null` where the standard text stands. */
  readonly own: string | null;
  readonly most: number;
  readonly action: (before: unknown, form: FormData) => Promise<Result<string | null, SaveError>>;
}

/** One text in one language: one's own, or the standard one. */
export function TextForm({ textKey, locale, standard, own, most, action }: TextFormProps) {
  const t = useTranslations('admin');
  const [shown, setShown] = useState(own ?? standard);
  const { answer, busy, form } = useKeptForm(action);
  const [told, setTold] = useState(answer);
  if (told !== answer) {
    setTold(answer);
    if (answer?.ok) setShown(answer.value ?? standard);
  }
  const error = answer?.ok === false ? answer.error : null;
  const aboutText = error === 'NO_TEXT' || error === 'TOO_LONG' || error === 'BAD_SIGNS';
  const id = `text-${locale}`;
  const sentence = aboutText ? t(`text.problem.${error}`, { most }) : undefined;
  const element = useRef<HTMLFormElement>(null);
  // One field, so the focus goes to it and not to a list; after every answer, also the same one twice.
  useEffect(() => {
    if (answer && aboutText) element.current?.querySelector('textarea')?.focus();
  }, [answer, aboutText]);
  return (
    <form ref={element} {...form} className="wc-setup">
      <input type="hidden" name="key" value={textKey} />
      <input type="hidden" name="locale" value={locale} />
      <CheckedText
        id={id}
        name="text"
        label={t(`text.language.${locale}`)}
        hint={t('text.hint', { most })}
        error={sentence}
        lang={locale}
        rows={most > 100 ? 4 : 2}
        value={shown}
        onChange={(event) => setShown(event.currentTarget.value)}
      />
      <p className="wc-muted wc-small">
        {t('text.standard')} <span lang={locale}>{standard}</span>
      </p>
      <p className="wc-setup__acts">
        <Button type="submit" look="primary" disabled={busy} name="act" value="write">
          {t(`text.save.${locale}`)}
        </Button>
        {own !== null && (
          <Button type="submit" disabled={busy} name="act" value="reset">
            {t('text.reset')}
          </Button>
        )}
      </p>
      <div role="status">
        {answer?.ok && <Alert kind="ok">{t(answer.value === null ? 'text.isStandard' : 'text.saved')}</Alert>}
        {error && !aboutText && <Alert kind="error">{t(`error.${error}`)}</Alert>}
      </div>
    </form>
  );
}
