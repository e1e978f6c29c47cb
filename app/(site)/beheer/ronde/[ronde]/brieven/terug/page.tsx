import { getLocale, getTranslations } from 'next-intl/server';
import { backToRound, StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { returnsAction, undoReturnAction } from '@/app/actions/letters';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ReturnDesk } from '@/components/staff/letters/ReturnDesk';
import { ReturnedList } from '@/components/staff/letters/ReturnedList';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getLetterDesk } from '@/lib/usecases/letters/letter-desk';
import { listReturnedLetters } from '@/lib/usecases/letters/returned-letters';
import '@/components/staff/letters/letters.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('letters.returns');
  return { title: t('title') };
}

export default async function ReturnsPage({ params }: PageProps) {
  const { ronde } = await params;
  const [t, page] = await Promise.all([getTranslations('letters.returns'), getTranslations('letters.page')]);
  const actor = await currentActor();
  const [desk, letters] = await Promise.all([getLetterDesk(actor, ronde), listReturnedLetters(actor, ronde)]);
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: backToRound(ronde, desk.ok), text: t('back') }}
      sample={desk.ok && desk.value.sample}
      refused={desk.ok && letters.ok ? null : page(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {desk.ok && letters.ok && (
        <Returns round={ronde} title={desk.value.title} count={desk.value.returned} letters={letters.value} />
      )}
    </StaffFrame>
  );
}

interface ReturnsProps {
  readonly round: string;
  readonly title: string;
  readonly count: number;
  readonly letters: Extract<Awaited<ReturnType<typeof listReturnedLetters>>, { ok: true }>['value'];
}

async function Returns({ round, title, count, letters }: ReturnsProps) {
  const [t, page, locale] = await Promise.all([
    getTranslations('letters.returns'),
    getTranslations('letters.page'),
    getLocale(),
  ]);
  return (
    <ClientMessages paths={['letters.returns']}>
      <Paragraph lead>{page('round', { title })}</Paragraph>
      <Paragraph>{t('intro')}</Paragraph>
      <ReturnDesk round={round} locale={locale} action={returnsAction} />
      <section className="wc-section" aria-labelledby="genoteerd">
        <Heading level={2} id="genoteerd">
          {t('list')}
        </Heading>
        <Paragraph>{t('count', { count })}</Paragraph>
        {count > letters.length && <Paragraph>{t('shown', { shown: letters.length })}</Paragraph>}
        <ReturnedList round={round} letters={letters} locale={locale} action={undoReturnAction} />
      </section>
    </ClientMessages>
  );
}
