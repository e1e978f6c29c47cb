import { getLocale, getTranslations } from 'next-intl/server';
import { confirmKeyAction, destroyAction, startRunAction } from '@/app/actions/letters';
import { DestroyForm } from '@/components/staff/letters/DestroyForm';
import { Downloads } from '@/components/staff/letters/Downloads';
import { KeyCheck } from '@/components/staff/letters/KeyCheck';
import { StartForm } from '@/components/staff/letters/StartForm';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { formatTime } from '@/lib/format';
import type { LetterDesk } from '@/lib/usecases/letters/letter-desk';

type Made = Extract<LetterDesk['state'], { readonly kind: 'made' }>;

interface HandOutProps {
  readonly desk: LetterDesk;
  readonly state: Made;
}

/** The three steps of a run that is done: key file, letters, gone. */
export async function HandOut({ desk, state }: HandOutProps) {
  const [t, locale] = await Promise.all([getTranslations('letters'), getLocale()]);
  const { roundId } = desk;
  return (
    <>
      <Paragraph>{t('download.until', { time: formatTime(state.endsAt, locale) })}</Paragraph>
      <Step id="stap-sleutel" title={t('key.title')}>
        <Paragraph>{t('key.about')}</Paragraph>
        <form
          action={`/api/beheer/ronde/${encodeURIComponent(roundId)}/brieven/sleutel`}
          method="post"
          className="wc-letters__form"
        >
          <Button type="submit" look={state.keyConfirmed ? 'default' : 'secondary'}>
            {t('key.download')}
          </Button>
        </form>
        {!state.keyConfirmed && <Heading level={3}>{t('key.check')}</Heading>}
        <KeyCheck round={roundId} confirmed={state.keyConfirmed} action={confirmKeyAction} />
      </Step>
      <Step id="stap-brieven" title={t('download.title')}>
        {state.keyConfirmed ? (
          <Downloads round={roundId} letters={state.letters} parts={state.parts} />
        ) : (
          <Paragraph>{t('download.first')}</Paragraph>
        )}
      </Step>
      <Step id="stap-klaar" title={t('destroy.title')}>
        <Paragraph>{t('destroy.about')}</Paragraph>
        <DestroyForm round={roundId} action={destroyAction} />
      </Step>
      {!desk.fixed && (
        <Step id="opnieuw" title={t('again.title')}>
          <Paragraph>{t('again.about')}</Paragraph>
          <StartForm round={roundId} again action={startRunAction} />
        </Step>
      )}
    </>
  );
}

function Step({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="wc-section" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
