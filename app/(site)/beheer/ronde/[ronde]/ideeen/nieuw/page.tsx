import { getTranslations } from 'next-intl/server';
import { saveIdeaAction } from '@/app/actions/ideas';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { EMPTY_IDEA } from '@/components/staff/ideas/filled';
import { IdeaEditor } from '@/components/staff/ideas/IdeaEditor';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { listStaffIdeas, type StaffIdeas } from '@/lib/usecases/ideas/manage-ideas';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('ideas');
  return { title: t('newTitle') };
}

export default async function NewIdeaPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('ideas')]);
  const actor = await currentActor();
  const found = await listStaffIdeas(actor, ronde);
  return (
    <>
      {found.ok && found.value.round.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href={found.ok ? `/beheer/ronde/${ronde}/ideeen` : '/beheer'}>{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('newTitle')}</Heading>
        {found.ok ? (
          <NewIdea found={found.value} />
        ) : (
          <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
        )}
      </div>
    </>
  );
}

async function NewIdea({ found }: { readonly found: StaffIdeas }) {
  const t = await getTranslations('ideas');
  const { round, ideas, areas, fixed } = found;
  if (fixed) return <Alert kind="info">{t('fixed')}</Alert>;
  return (
    <ClientMessages paths={['ideas', 'common.theme', 'district.map']}>
      <Paragraph lead>{t('newIntro')}</Paragraph>
      <IdeaEditor
        round={round.id}
        number={null}
        shownNumber={Math.max(0, ...ideas.map((one) => one.number)) + 1}
        filled={EMPTY_IDEA}
        areas={areas}
        baseMap={getBaseMap()}
        action={saveIdeaAction}
      />
    </ClientMessages>
  );
}
