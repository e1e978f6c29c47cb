import { getLocale, getTranslations } from 'next-intl/server';
import { backToRound, StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { discardPaperAction, enterPaperAction } from '@/app/actions/desk';
import { PaperDesk } from '@/components/desk/paper/PaperDesk';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Alert } from '@/components/ui/Alert';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDateTime } from '@/lib/format';
import { countPaper } from '@/lib/usecases/desk/count-paper';
import { type Desk, getDesk } from '@/lib/usecases/desk/get-desk';

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
  const [t, access] = await Promise.all([getTranslations('desk.paper'), getTranslations('desk.access')]);
  const actor = await currentActor();
  const desk = await getDesk(actor, ronde);
  const here = desk.ok && desk.value.may.enterPaper ? desk.value : null;
  return (
    <StaffFrame
      title={t('pageTitle')}
      back={{ href: backToRound(ronde, here !== null), text: t('back') }}
      sample={here?.round.sample ?? false}
      refused={here ? null : access(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {here && <PaperForms desk={here} />}
    </StaffFrame>
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
