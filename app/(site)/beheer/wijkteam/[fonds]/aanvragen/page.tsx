import { getLocale, getTranslations } from 'next-intl/server';
import { ApplicationTable } from '@/components/fund/staff/ApplicationTable';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatMoney } from '@/lib/format';
import { listStaffApplications, type StaffApplications } from '@/lib/usecases/fund/staff-applications';
import { StaffFrame } from '../../../StaffFrame';
import '@/components/fund/fund.css';

interface PageProps {
  readonly params: Promise<{ readonly fonds: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('fund.staff');
  return { title: t('applications') };
}

/** Applications to a fund, with how long there is for each. */
export default async function ApplicationsPage({ params }: PageProps) {
  const [{ fonds }, t] = await Promise.all([params, getTranslations('fund.staff')]);
  const actor = await currentActor();
  const found = await listStaffApplications(actor, fonds, new Date());
  const why = actor.kind === 'staff' ? 'notYours' : 'signIn';
  return (
    <StaffFrame
      title={
        found.ok ? `${t('applications')}${t('ofFund', { fund: found.value.fund.title })}` : t('applications')
      }
      back={{ href: '/beheer/wijkteam', text: t('toFunds') }}
      sample={found.ok && found.value.fund.sample}
      refused={found.ok ? null : t(why)}
    >
      {found.ok && <Applications found={found.value} />}
    </StaffFrame>
  );
}

async function Applications({ found }: { readonly found: StaffApplications }) {
  const [t, own, locale] = await Promise.all([
    getTranslations('fund.staff.list'),
    getTranslations('fund.staff'),
    getLocale(),
  ]);
  const { fund, applications, leftCents, mayManage } = found;
  const waiting = applications.filter(({ daysLeft }) => daysLeft !== null).length;
  return (
    <>
      <Paragraph lead>{t('lead', { waiting, left: formatMoney(leftCents, locale) })}</Paragraph>
      {mayManage && (
        <Paragraph>
          <TextLink href={`/beheer/wijkteam/${fund.id}`}>{own('settings')}</TextLink>
        </Paragraph>
      )}
      {applications.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <ApplicationTable fund={fund.id} applications={applications} />
      )}
    </>
  );
}
