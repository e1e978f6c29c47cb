import { getTranslations } from 'next-intl/server';
import { decideIdeaAction, saveIdeaAction } from '@/app/actions/ideas';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Decide } from '@/components/staff/ideas/Decide';
import { decisionsOf } from '@/components/staff/ideas/decisions';
import { filledFromIdea } from '@/components/staff/ideas/filled';
import { IdeaEditor } from '@/components/staff/ideas/IdeaEditor';
import { Alert } from '@/components/ui/Alert';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { listStaffIdeas, type StaffIdeas } from '@/lib/usecases/ideas/manage-ideas';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string; nummer: string }>;
}

type StaffIdea = StaffIdeas['ideas'][number];

export async function generateMetadata({ params }: PageProps) {
  const [{ nummer }, t] = await Promise.all([params, getTranslations('ideas')]);
  return { title: t('one', { number: nummer }) };
}

export default async function IdeaPage({ params }: PageProps) {
  const [{ ronde, nummer }, t] = await Promise.all([params, getTranslations('ideas')]);
  const actor = await currentActor();
  const found = await listStaffIdeas(actor, ronde);
  const idea = found.ok ? found.value.ideas.find(({ number }) => String(number) === nummer) : undefined;
  return (
    <>
      {found.ok && found.value.round.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href={found.ok ? `/beheer/ronde/${ronde}/ideeen` : '/beheer'}>{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('one', { number: nummer })}</Heading>
        {!found.ok && <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>}
        {found.ok && !idea && <Paragraph>{t('none')}</Paragraph>}
        {found.ok && idea && <OneIdea found={found.value} idea={idea} />}
      </div>
    </>
  );
}

async function OneIdea({ found, idea }: { readonly found: StaffIdeas; readonly idea: StaffIdea }) {
  const [t, status] = await Promise.all([getTranslations('ideas'), getTranslations('common.ideaStatus')]);
  const { round, areas, fixed } = found;
  const decisions = decisionsOf(round, idea);
  return (
    <ClientMessages paths={['ideas', 'common.theme', 'district.map']}>
      <Paragraph lead>
        {idea.title} <Badge>{status(idea.status)}</Badge>
      </Paragraph>
      {idea.statusReason && <Paragraph>{t('reasonGiven', { reason: idea.statusReason })}</Paragraph>}
      {decisions.length > 0 && (
        <section className="wc-section">
          <Heading level={2}>{t('decide.title')}</Heading>
          <Decide round={round.id} number={idea.number} decisions={decisions} action={decideIdeaAction} />
        </section>
      )}
      <section className="wc-section">
        <Heading level={2}>{t('text')}</Heading>
        {fixed ? (
          <>
            <Alert kind="info">{t('fixed')}</Alert>
            <Paragraph>{idea.summary}</Paragraph>
            <Paragraph>{idea.contact}</Paragraph>
          </>
        ) : (
          <IdeaEditor
            round={round.id}
            number={idea.number}
            shownNumber={idea.number}
            filled={filledFromIdea(idea)}
            areas={areas}
            baseMap={getBaseMap()}
            action={saveIdeaAction}
          />
        )}
      </section>
    </ClientMessages>
  );
}
