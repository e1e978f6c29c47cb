import { getTranslations } from 'next-intl/server';
import { backToRound, StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { IdeaTable } from '@/components/staff/ideas/IdeaTable';
import { Pages } from '@/components/staff/ideas/Pages';
import { StatusFilter } from '@/components/staff/ideas/StatusFilter';
import { Alert } from '@/components/ui/Alert';
import { ButtonLink } from '@/components/ui/Button';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { listStaffIdeas, type StaffIdeas } from '@/lib/usecases/ideas/review-list';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata() {
  const t = await getTranslations('ideas');
  return { title: t('title') };
}

export default async function IdeasPage({ params, searchParams }: PageProps) {
  const [{ ronde }, search, t] = await Promise.all([params, searchParams, getTranslations('ideas')]);
  const actor = await currentActor();
  const asked = firstValues(search);
  const found = await listStaffIdeas(actor, ronde, {
    status: asked.get('stand'),
    page: asked.get('bladzijde'),
  });
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: backToRound(ronde, found.ok), text: t('toRound') }}
      sample={found.ok && found.value.round.sample}
      refused={found.ok ? null : actor.kind === 'staff' ? t('notYours') : t('signIn')}
    >
      {found.ok && <Ideas found={found.value} />}
    </StaffFrame>
  );
}

async function Ideas({ found }: { readonly found: StaffIdeas }) {
  const [t, list, exchange] = await Promise.all([
    getTranslations('ideas'),
    getTranslations('review.list'),
    getTranslations('exchange'),
  ]);
  const { round, ideas, counts, status, page, pages, fixed } = found;
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  const waiting = counts.find((one) => one.status === 'submitted')?.count ?? 0;
  return (
    <>
      <Paragraph lead>{t('count', { title: round.title, count, waiting })}</Paragraph>
      {fixed ? (
        <Alert kind="info">{t('fixed')}</Alert>
      ) : (
        <p className="wc-setup__acts">
          <ButtonLink href={`/beheer/ronde/${round.id}/ideeen/nieuw`}>{t('newTitle')}</ButtonLink>
          <ButtonLink href={`/beheer/ronde/${round.id}/ideeen/spaargeld`}>{list('carry')}</ButtonLink>
          <ButtonLink href={`/beheer/ronde/${round.id}/ideeen-inlezen`}>{exchange('title')}</ButtonLink>
        </p>
      )}
      {count > 0 && <StatusFilter round={round.id} counts={counts} current={status} />}
      {ideas.length > 0 ? (
        <>
          {waiting > 0 && status === null && <Paragraph>{list('waitingFirst')}</Paragraph>}
          <IdeaTable round={round.id} ideas={ideas} />
          <Pages round={round.id} status={status} page={page} pages={pages} />
        </>
      ) : (
        count > 0 && <Paragraph>{list('none')}</Paragraph>
      )}
    </>
  );
}
