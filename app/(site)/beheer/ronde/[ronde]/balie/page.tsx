import { getLocale, getTranslations } from 'next-intl/server';
import { discardPaperAction, enterPaperAction } from '@/app/actions/desk';
import { PaperDesk } from '@/components/desk/paper/PaperDesk';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDateTime } from '@/lib/format';
import { countPaper } from '@/lib/usecases/desk/count-paper';
import { type Desk, getDesk } from '@/lib/usecases/desk/get-desk';
import { NotAtThisDesk } from '../NotAtThisDesk';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('desk.paper');
  return { title: t('pageTitle') };
}

/** Typing over paper forms, for a whole stack. */
export default async function PaperPage({ params }: PageProps) {
  const { ronde } = await params;
  const t = await getTranslations('desk.paper');
  const actor = await currentActor();
  const desk = await getDesk(actor, ronde);
  const here = desk.ok && desk.value.may.enterPaper ? desk.value : null;
  return (
    <>
      {here?.round.sample && <SampleNotice />}
      <div className="wc-page">
        <Paragraph>
          <TextLink href={here ? `/beheer/ronde/${encodeURIComponent(ronde)}` : '/beheer'}>
            {t('back')}
          </TextLink>
        </Paragraph>
        <Heading level={1}>{t('pageTitle')}</Heading>
        {here ? <PaperForms desk={here} /> : <NotAtThisDesk staff={actor.kind === 'staff'} />}
      </div>
    </>
  );
}

async function PaperForms({ desk }: { readonly desk: Desk }) {
  const { round, ideas } = desk;
  const [t, locale, counted] = await Promise.all([
    getTranslations('desk.paper'),
    getLocale(),
    countPaper(await currentActor(), round.id),
  ]);
  const { chequeCents, stepCents } = round;
  return (
    <ClientMessages paths={['desk.paper', 'desk.faults']}>
      <Paragraph lead>{t('round', { title: round.title })}</Paragraph>
      {round.phase !== 'voting' && <Alert kind="info">{t('notOpen')}</Alert>}
      {round.phase === 'voting' && (
        <>
          <Paragraph>{t('intro', { closes: formatDateTime(round.closesAt, locale) })}</Paragraph>
          <PaperDesk
            round={round.id}
            rules={{ chequeCents, stepCents, ideas }}
            actions={{ enter: enterPaperAction, discard: discardPaperAction }}
          />
        </>
      )}
      {counted.ok && (
        <Paragraph className="wc-muted">
          {counted.value.cast === null ? t('castFew') : t('cast', { count: counted.value.cast })}{' '}
          {t('waiting', { count: counted.value.waiting })}
        </Paragraph>
      )}
      {desk.may.replace && (
        <Paragraph>
          <TextLink href={`/beheer/ronde/${encodeURIComponent(round.id)}/vervangen`}>
            {t('toReplace')}
          </TextLink>
        </Paragraph>
      )}
    </ClientMessages>
  );
}
