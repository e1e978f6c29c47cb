'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { MOST_NOTE } from '@/lib/domain/fund/assessment';
import { CheckedText } from '../../staff/form/CheckedText';
import { Button } from '../../ui/Button';
import { ActForm } from './ActForm';
import { type FundAction, useFundAct } from './useFundAct';

interface NoteFormProps {
  readonly fund: string;
  readonly number: number;
  readonly action: FundAction;
}

/** A note of the discussion, for the team only. */
export function NoteForm({ fund, number, action }: NoteFormProps) {
  const t = useTranslations('fund.staff.notes');
  const act = useFundAct(action, 'note');
  const box = useRef<HTMLDivElement>(null);
  const { result } = act;
  // What was added stands above: the box is for the next one.
  useEffect(() => {
    const text = box.current?.querySelector('textarea');
    if (result?.ok && text) text.value = '';
  }, [result]);
  return (
    <ActForm act={act} fund={fund} number={number} done={t('added')}>
      <div ref={box}>
        <CheckedText
          id="note-text"
          name="text"
          rows={3}
          label={t('add')}
          hint={t('hint')}
          error={act.at('text')}
          maxLength={MOST_NOTE}
        />
      </div>
      <p className="wc-setup__acts">
        <Button type="submit" disabled={act.busy}>
          {t('send')}
        </Button>
      </p>
    </ActForm>
  );
}
