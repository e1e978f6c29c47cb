import { getTranslations } from 'next-intl/server';
import { backToRound, StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Alert } from '@/components/ui/Alert';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { asHandOutError } from '@/lib/usecases/letters/hand-out-letters';
import { getLetterDesk, type LetterDesk } from '@/lib/usecases/letters/letter-desk';
import { LastRun } from './LastRun';
import { LetterRunSection } from './LetterRunSection';
import '@/components/staff/letters/letters.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
  readonly searchParams: Promise<{ melding?: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('letters.page');
  return { title: t('title') };
}

export default async function LettersPage({ params, searchParams }: PageProps) {
  const [{ ronde }, { melding }] = await Promise.all([params, searchParams]);
  const t = await getTranslations('letters.page');
  const actor = await currentActor();
  const desk = await getLetterDesk(actor, ronde);
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: backToRound(ronde, desk.ok), text: t('back') }}
      sample={desk.ok && desk.value.sample}
      refused={desk.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {desk.ok && <Desk desk={desk.value} refused={melding} />}
    </StaffFrame>
  );
}

async function Desk({ desk, refused }: { readonly desk: LetterDesk; readonly refused: string | undefined }) {
  const [t, handOut] = await Promise.all([
    getTranslations('letters.page'),
    getTranslations('letters.handOut'),
  ]);
  const error = asHandOutError(refused);
  return (
    <ClientMessages
      paths={['letters.start', 'letters.running', 'letters.key', 'letters.destroy', 'letters.handOut']}
    >
      <Paragraph lead>{t('round', { title: desk.title })}</Paragraph>
      {error && (
        <Alert kind="error" role="alert">
          {handOut(error)}
        </Alert>
      )}
      {desk.mayRun ? <LetterRunSection desk={desk} /> : <Paragraph>{t('only')}</Paragraph>}
      {desk.last && <LastRun last={desk.last} />}
      {desk.mayRegister && (
        <Paragraph>
          <TextLink href={`/beheer/ronde/${desk.roundId}/brieven/terug`}>
            {t('toReturns', { count: desk.returned })}
          </TextLink>
        </Paragraph>
      )}
    </ClientMessages>
  );
}
