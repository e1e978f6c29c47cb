import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { carryPotAction, putBackPotAction } from '@/app/actions/ideas';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PotList } from '@/components/staff/ideas/PotList';
import { Alert } from '@/components/ui/Alert';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { type CarryView, listPots } from '@/lib/usecases/ideas/carry-pot';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('review.carry');
  return { title: t('title') };
}

/** Ideas of earlier rounds for which money was saved, to take along into this one. */
export default async function SavingsPage({ params }: PageProps) {
  const [{ ronde }, t, ideas] = await Promise.all([
    params,
    getTranslations('review.carry'),
    getTranslations('ideas'),
  ]);
  const actor = await currentActor();
  const found = await listPots(actor, ronde);
  const text = ideas('back');
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: found.ok ? `/beheer/ronde/${ronde}/ideeen` : '/beheer', text }}
      sample={found.ok && found.value.round.sample}
      refused={found.ok ? null : actor.kind === 'staff' ? ideas('notYours') : ideas('signIn')}
    >
      {found.ok && <Savings found={found.value} />}
    </StaffFrame>
  );
}

async function Savings({ found }: { readonly found: CarryView }) {
  const t = await getTranslations('review.carry');
  const { round, fixed, rehearsal } = found;
  return (
    <>
      <Paragraph lead>{round.title}</Paragraph>
      {fixed || rehearsal ? (
        <Alert kind="info">{t(fixed ? 'fixed' : 'rehearsal')}</Alert>
      ) : (
        <Pots found={found} />
      )}
    </>
  );
}

async function Pots({ found }: { readonly found: CarryView }) {
  const { round, earlier, ends } = found;
  const t = await getTranslations('review.carry');
  if (earlier.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <>
      <Paragraph>{t('intro')}</Paragraph>
      <Paragraph>{t('once')}</Paragraph>
      <Paragraph>{t('putBackHint')}</Paragraph>
      {ends && (
        <Alert kind="warning">
          <p>{t('ends')}</p>
          <TextLink href={`/beheer/ronde/${round.id}/instellingen`}>{t('toSettings')}</TextLink>
        </Alert>
      )}
      <ClientMessages paths={['review.carry']}>
        <PotList round={round.id} earlier={earlier} take={carryPotAction} putBack={putBackPotAction} />
      </ClientMessages>
    </>
  );
}
