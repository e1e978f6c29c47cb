import { getLocale, getTranslations } from 'next-intl/server';
import { formatMoney } from '@/lib/format';
import { Paragraph } from '../../ui/Text';
import { AccountTable } from '../ProjectMoney';
import { ActForm } from './ActForm';
import { ActSection } from './ActSection';
import type { FieldSpec } from './fields';
import type { PartProps } from './StepActs';

/** The account, with what is left on top, and what can be done with it. */
export async function MoneyActs({ view, action }: PartProps) {
  const [t, page, form, to, locale] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.page'),
    getTranslations('project.form'),
    getTranslations('project.destination'),
    getLocale(),
  ]);
  const { account, entries, status, id: project, destination } = view;
  const amount = (cents: number) => ({ amount: formatMoney(cents, locale) });
  const where = to(destination);
  const ended = status === 'realised' || status === 'stopped';
  const given = { project, action };
  return (
    <ActSection id="geld" title={t('money')}>
      <Paragraph>
        {page('moneyAwarded', amount(account.awardedCents))} {page('moneyPaid', amount(account.paidCents))}{' '}
        <b>{page('moneyLeft', amount(account.leftCents))}</b>
      </Paragraph>
      <AccountTable entries={entries} />
      {account.leftCents > 0 && status !== 'stopped' && (
        <ActForm {...given} act="pay" id="betaal" fields={await payFields(view)} />
      )}
      {account.leftCents > 0 && ended && (
        <div>
          <Paragraph>{form('giveBackLead', { ...amount(account.leftCents), where })}</Paragraph>
          <ActForm {...given} act="give_back" id="rest" fields={[]} />
        </div>
      )}
      {account.paidCents > 0 && (
        <details>
          <summary>{t('repayTitle')}</summary>
          <Paragraph>{form('repayLead')}</Paragraph>
          <ActForm {...given} act="repay" id="terug" fields={await repayFields(view)} />
        </details>
      )}
    </ActSection>
  );
}

async function payFields({ account, today, destination }: PartProps['view']): Promise<readonly FieldSpec[]> {
  const [form, to, locale] = await Promise.all([
    getTranslations('project.form'),
    getTranslations('project.destination'),
    getLocale(),
  ]);
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: form('payKind'),
      options: [
        { value: 'advance', label: form('advance') },
        { value: 'final', label: form('final') },
      ],
    },
    {
      kind: 'amount',
      name: 'amount',
      label: form('amount'),
      hint: form('amountHint', { amount: formatMoney(account.leftCents, locale) }),
    },
    {
      kind: 'tick',
      name: 'rest',
      label: form('rest', { where: to(destination) }),
      hint: form('restHint'),
      when: { name: 'kind', value: 'final' },
    },
    { kind: 'day', name: 'on', label: form('day'), value: today },
    { kind: 'line', name: 'text', label: form('text'), hint: form('textHint') },
  ];
}

async function repayFields({ account, today }: PartProps['view']): Promise<readonly FieldSpec[]> {
  const [form, locale] = await Promise.all([getTranslations('project.form'), getLocale()]);
  return [
    {
      kind: 'amount',
      name: 'amount',
      label: form('amount'),
      hint: form('repayHint', { amount: formatMoney(account.paidCents, locale) }),
    },
    { kind: 'day', name: 'on', label: form('day'), value: today },
    { kind: 'line', name: 'text', label: form('repayText'), hint: form('repayTextHint') },
  ];
}
