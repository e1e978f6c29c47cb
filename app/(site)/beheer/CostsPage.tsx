import { getTranslations } from 'next-intl/server';
import { saveRunningCostsAction } from '@/app/actions/council';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { CostsForm } from '@/components/staff/costs/CostsForm';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatHundredths } from '@/lib/format/money';
import { getRunningCosts, type RunningCostsView } from '@/lib/usecases/council/running-costs';
import { StaffFrame } from './StaffFrame';
import '@/components/staff/retention/retention.css';

interface CostsPageProps {
  readonly subject: { readonly round: string } | { readonly fund: string };
  readonly back: { readonly href: string; readonly text: string };
}

/** What a round, or a year of a team fund, cost itself, for who keeps that. */
export async function CostsPage({ subject, back }: CostsPageProps) {
  const [t, actor] = await Promise.all([getTranslations('council.costs'), currentActor()]);
  const owner = 'fund' in subject ? { fundId: subject.fund } : { roundId: subject.round };
  const view = await getRunningCosts(actor, owner);
  return (
    <StaffFrame
      title={t('title')}
      back={back}
      sample={view.ok && view.value.sample}
      refused={view.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {view.ok && (
        <>
          <Paragraph lead>{view.value.title}</Paragraph>
          <Paragraph className="wc-text">
            {t('intro')} <TextLink href="/raad">{t('toCouncil')}</TextLink>
          </Paragraph>
          <ClientMessages paths={['council.costs']}>
            <CostsForm subject={subject} filled={filledOf(view.value)} action={saveRunningCostsAction} />
          </ClientMessages>
        </>
      )}
    </StaffFrame>
  );
}

function filledOf({ costs }: RunningCostsView) {
  const box = (cents: number | undefined) => (cents === undefined ? '' : formatHundredths(cents, 'nl'));
  const { letters, staff, meetings, system } = costs;
  return { letters: box(letters), staff: box(staff), meetings: box(meetings), system: box(system) };
}
