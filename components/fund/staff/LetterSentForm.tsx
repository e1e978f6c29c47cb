'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { GivenDecision } from '@/lib/domain/fund/views';
import { formatDate } from '@/lib/format';
import { CheckedField } from '../../staff/form/CheckedField';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { ActForm } from './ActForm';
import { type FundAction, useFundAct } from './useFundAct';

interface LetterSentProps {
  readonly fund: string;
  readonly number: number;
  readonly decision: Pick<GivenDecision, 'madeKnownOn' | 'objectBy'>;
  readonly action: FundAction;
}

/** On which day the letter was sent, from which the time for objections runs. */
export function LetterSentForm({ fund, number, decision, action }: LetterSentProps) {
  const t = useTranslations('fund.staff.sent');
  const locale = useLocale();
  const act = useFundAct(action, 'sent');
  const { madeKnownOn, objectBy } = decision;
  const known = madeKnownOn !== null && objectBy !== null;
  return (
    <ActForm act={act} fund={fund} number={number} done={t('done')}>
      {known ? (
        <>
          <Paragraph>
            {t('known', { date: formatDate(madeKnownOn, locale), until: formatDate(objectBy, locale) })}
          </Paragraph>
          <Paragraph className="wc-muted wc-small">{t('again')}</Paragraph>
        </>
      ) : (
        <Paragraph>{t('waits')}</Paragraph>
      )}
      <CheckedField id="sent-on" name="on" type="date" label={t('on')} error={act.at('on')} />
      <p className="wc-setup__acts">
        <Button type="submit" disabled={act.busy}>
          {t('send')}
        </Button>
      </p>
    </ActForm>
  );
}
