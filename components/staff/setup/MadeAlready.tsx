'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '../../ui/Alert';
import { CheckboxField } from '../../ui/Field';

/** What other settings would undo. */
export interface MadeAlreadyProps {
  readonly households: number;
  readonly letters: number;
  /** Numbers of ideas that would be outside. */
  readonly ideas: readonly number[];
}

/** Says so, with the box with which it is wanted all the same. */
export function MadeAlready({ households, letters, ideas }: MadeAlreadyProps) {
  const t = useTranslations('setup');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  const thrownAway = households > 0 || letters > 0;
  return (
    <Alert kind="warning">
      {thrownAway && <p>{t('made', { households, letters })}</p>}
      {ideas.length > 0 && (
        <p>{t('outside', { count: ideas.length, ideas: list.format(ideas.map(String)) })}</p>
      )}
      <CheckboxField id="again" name="again" label={t(thrownAway ? 'again' : 'againIdeas')} />
    </Alert>
  );
}
