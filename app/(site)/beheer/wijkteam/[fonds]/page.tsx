import { getTranslations } from 'next-intl/server';
import { carryFundAction, changeBudgetAction, changeFundAction } from '@/app/actions/fund';
import { AccountTable } from '@/components/fund/setup/AccountTable';
import { FundEditor } from '@/components/fund/setup/FundEditor';
import { BudgetForm, CarryForm } from '@/components/fund/setup/MoneyForms';
import { FundMoney } from '@/components/fund/shown/FundMoney';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { fundFormOf } from '@/lib/usecases/fund/new-fund';
import { type FundHub, getFundHub } from '@/lib/usecases/fund/staff-applications';
import { StaffFrame } from '../../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/fund/fund.css';

interface PageProps {
  readonly params: Promise<{ readonly fonds: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('fund.staff');
  return { title: t('settings') };
}

/** A fund for who manages it: its account, the budget, the next year, and its framework. */
export default async function FundSettingsPage({ params }: PageProps) {
  const [{ fonds }, t] = await Promise.all([params, getTranslations('fund.staff')]);
  const actor = await currentActor();
  const found = await getFundHub(actor, fonds);
  const why = actor.kind === 'staff' ? 'notYours' : 'signIn';
  return (
    <StaffFrame
      title={found.ok ? found.value.fund.title : t('settings')}
      back={{ href: '/beheer/wijkteam', text: t('toFunds') }}
      sample={found.ok && found.value.fund.sample}
      refused={found.ok ? null : t(why)}
    >
      {found.ok && <Hub hub={found.value} />}
    </StaffFrame>
  );
}

async function Hub({ hub }: { readonly hub: FundHub }) {
  const [t, costs] = await Promise.all([getTranslations('fund.staff'), getTranslations('council.costs')]);
  const { fund, account, lines, applications, next } = hub;
  return (
    <>
      <p className="wc-setup__acts">
        <ButtonLink href={`/beheer/wijkteam/${fund.id}/aanvragen`}>{t('applications')}</ButtonLink>
        <ButtonLink href={`/wijkteam/${fund.id}`}>{t('public')}</ButtonLink>
        <ButtonLink href={`/beheer/wijkteam/${fund.id}/kosten`}>{costs('title')}</ButtonLink>
      </p>
      <section className="wc-section">
        <Heading level={2}>{t('money')}</Heading>
        <FundMoney account={account} />
        <AccountTable fund={fund.id} lines={lines} />
      </section>
      <ClientMessages paths={['fund.staff']}>
        <section className="wc-section">
          <Heading level={2}>{t('changeBudget')}</Heading>
          <BudgetForm fund={fund.id} action={changeBudgetAction} />
        </section>
        <section className="wc-section">
          <Heading level={2}>{t('carry')}</Heading>
          {next ? (
            <CarryForm
              fund={fund.id}
              action={carryFundAction}
              leftCents={account.leftCents}
              next={next.title}
            />
          ) : (
            <Paragraph>{t('carryNone', { district: fund.district, year: String(fund.year + 1) })}</Paragraph>
          )}
        </section>
        <section className="wc-section">
          <Heading level={2}>{t('framework')}</Heading>
          <FundEditor
            subject={{ fund: fund.id }}
            filled={fundFormOf(fund)}
            level={3}
            fixed={applications > 0}
            action={changeFundAction}
          />
        </section>
      </ClientMessages>
    </>
  );
}
