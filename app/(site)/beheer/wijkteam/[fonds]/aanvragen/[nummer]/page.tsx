import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/Badge';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getStaffApplication } from '@/lib/usecases/fund/staff-applications';
import { StaffFrame } from '../../../../StaffFrame';
import { JudgeApplication } from './JudgeApplication';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';
import '@/components/fund/fund.css';

interface PageProps {
  readonly params: Promise<{ readonly fonds: string; readonly nummer: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const [{ nummer }, t] = await Promise.all([params, getTranslations('fund.staff.one')]);
  return { title: t('title', { number: nummer }) };
}

/** One application with everything to judge it by. */
export default async function ApplicationPage({ params }: PageProps) {
  const [{ fonds, nummer }, t, one, statuses] = await Promise.all([
    params,
    getTranslations('fund.staff'),
    getTranslations('fund.staff.one'),
    getTranslations('fund.status'),
  ]);
  const actor = await currentActor();
  const found = await getStaffApplication(actor, { fundId: fonds, number: Number(nummer) }, new Date());
  const known = found.ok || found.error === 'UNKNOWN_APPLICATION';
  const why = known ? 'unknown' : actor.kind === 'staff' ? 'notYours' : 'signIn';
  return (
    <StaffFrame
      title={one('title', { number: nummer })}
      back={{ href: known ? `/beheer/wijkteam/${fonds}/aanvragen` : '/beheer', text: t('toApplications') }}
      sample={found.ok && found.value.fund.sample}
      refused={found.ok ? null : t(why)}
    >
      {found.ok && (
        <>
          <Paragraph lead>
            {found.value.application.title} <Badge>{statuses(found.value.application.status)}</Badge>
          </Paragraph>
          <JudgeApplication found={found.value} />
        </>
      )}
    </StaffFrame>
  );
}
