'use client';

import { useTranslations } from 'next-intl';
import { CheckedText } from '../../staff/form/CheckedText';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { ActForm } from './ActForm';
import { type FundAction, useFundAct } from './useFundAct';

interface RecuseFormProps {
  readonly fund: string;
  readonly number: number;
  readonly action: FundAction;
}

/** Standing aside for an interest of the own. */
export function RecuseForm({ fund, number, action }: RecuseFormProps) {
  const t = useTranslations('fund.staff.recuse');
  const act = useFundAct(action, 'recuse');
  return (
    <ActForm act={act} fund={fund} number={number} done={t('aside')}>
      <Paragraph>{t('lead')}</Paragraph>
      <CheckedText
        id="recuse-reason"
        name="reason"
        rows={2}
        label={t('reason')}
        hint={t('hint')}
        error={act.at('reason')}
        maxLength={300}
      />
      <p className="wc-setup__acts">
        <Button type="submit" disabled={act.busy}>
          {t('send')}
        </Button>
      </p>
    </ActForm>
  );
}

/** Taking part after all. */
export function TakeBackForm({ fund, number, action }: RecuseFormProps) {
  const t = useTranslations('fund.staff.recuse');
  const act = useFundAct(action, 'back');
  return (
    <ActForm act={act} fund={fund} number={number} done="">
      <Paragraph>{t('aside')}</Paragraph>
      <p className="wc-setup__acts">
        <Button type="submit" disabled={act.busy}>
          {t('back')}
        </Button>
      </p>
    </ActForm>
  );
}
