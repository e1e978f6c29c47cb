import { getTranslations } from 'next-intl/server';
import { HelpOffer } from '@/components/help/HelpOffer';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { OfferHelpError } from '@/lib/domain/helper-form';
import type { IdeaPageView } from '@/lib/domain/idea-page';
import type { Result } from '@/lib/domain/result';

export type OfferHelp = (before: unknown, form: FormData) => Promise<Result<string, OfferHelpError>>;

interface IdeaScreenHelpProps {
  readonly view: IdeaPageView;
  readonly offerHelp: OfferHelp;
}

/** How many help, and the way to join them. Nothing where there is nothing to help with and nobody does. */
export async function IdeaScreenHelp({ view, offerHelp }: IdeaScreenHelpProps) {
  const { idea, round, helpers, needsHelp } = view;
  if (!needsHelp && helpers === 0) return null;
  const t = await getTranslations('help.offer');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('heading')}</Heading>
      <Paragraph>{t('count', { count: helpers })}</Paragraph>
      {needsHelp && (
        <ClientMessages paths={['help.offer', 'propose.copy']}>
          <HelpOffer round={round.id} number={idea.number} action={offerHelp} />
        </ClientMessages>
      )}
    </section>
  );
}
