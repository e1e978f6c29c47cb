import { getTranslations } from 'next-intl/server';
import { makeRehearsalAction, removeRehearsalAction } from '@/app/actions/rehearsal';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { MakeRehearsal } from '@/components/staff/rehearsal/MakeRehearsal';
import { RehearsalList } from '@/components/staff/rehearsal/RehearsalList';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getRehearsalPage } from '@/lib/usecases/rounds/rehearsal';
import '@/components/staff/setup/setup.css';
import '@/components/staff/start/start.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('start.rehearsal');
  return { title: t('title') };
}

/** A copy of a round to practise on, and the copies that there are. */
export default async function RehearsalPage({ params }: PageProps) {
  const [{ ronde }, t, actor] = await Promise.all([
    params,
    getTranslations('start.rehearsal'),
    currentActor(),
  ]);
  const page = await getRehearsalPage(actor, ronde);
  return (
    <>
      {page.ok && page.value.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href={page.ok ? `/beheer/ronde/${ronde}` : '/beheer'}>{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {page.ok ? (
          <ClientMessages paths={['start.rehearsal', 'common.phase']}>
            <Paragraph lead>{page.value.title}</Paragraph>
            <Paragraph className="wc-text">{t('intro')}</Paragraph>
            <Paragraph className="wc-text">{t('how')}</Paragraph>
            <MakeRehearsal round={ronde} action={makeRehearsalAction} />
            <section className="wc-section wc-no-print" aria-labelledby="oefenrondes">
              <Heading level={2} id="oefenrondes">
                {t('list')}
              </Heading>
              <RehearsalList rehearsals={page.value.rehearsals} action={removeRehearsalAction} />
            </section>
          </ClientMessages>
        ) : (
          <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
        )}
      </div>
    </>
  );
}
