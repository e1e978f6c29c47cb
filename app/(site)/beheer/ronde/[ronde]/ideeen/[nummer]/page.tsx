import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { Badge } from '@/components/ui/Badge';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getStaffIdea } from '@/lib/usecases/ideas/review-idea';
import { ReviewIdea } from './ReviewIdea';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';

interface PageProps {
  readonly params: Promise<{ ronde: string; nummer: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const [{ nummer }, t] = await Promise.all([params, getTranslations('ideas')]);
  return { title: t('one', { number: nummer }) };
}

export default async function IdeaPage({ params }: PageProps) {
  const [{ ronde, nummer }, t, status] = await Promise.all([
    params,
    getTranslations('ideas'),
    getTranslations('common.ideaStatus'),
  ]);
  const actor = await currentActor();
  const found = await getStaffIdea(actor, { roundId: ronde, number: Number(nummer) }, new Date());
  const known = found.ok || found.error === 'UNKNOWN_IDEA';
  const why = known ? 'none' : actor.kind === 'staff' ? 'notYours' : 'signIn';
  return (
    <StaffFrame
      title={t('one', { number: nummer })}
      back={{ href: known ? `/beheer/ronde/${ronde}/ideeen` : '/beheer', text: t('back') }}
      sample={found.ok && found.value.round.sample}
      refused={found.ok ? null : t(why)}
    >
      {found.ok && (
        <>
          <Paragraph lead>
            {found.value.idea.title} <Badge>{status(found.value.idea.status)}</Badge>
          </Paragraph>
          <ReviewIdea found={found.value} />
        </>
      )}
    </StaffFrame>
  );
}
