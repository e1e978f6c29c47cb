import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { CarriedFrom, GivenAdvice, IdeaPageView, NamedIdea } from '@/lib/domain/idea-page';
import { formatDate, formatMoney } from '@/lib/format';

interface ViewProps {
  readonly view: IdeaPageView;
}

/** Which ideas went together, each with a way to the other. */
export async function IdeaScreenMerged({ view }: ViewProps) {
  const { mergedInto, mergedHere, district, round } = view;
  const t = await getTranslations('district.about');
  const link = (idea: NamedIdea, key: 'mergedInto' | 'mergedHere') =>
    t.rich(key, {
      number: String(idea.number),
      title: idea.title,
      link: (words) => <TextLink href={pathOf(district.slug, idea.number, round.id)}>{words}</TextLink>,
    });
  return (
    <>
      {mergedInto && <Paragraph>{link(mergedInto, 'mergedInto')}</Paragraph>}
      {mergedHere.map((idea) => (
        <Paragraph key={idea.number}>{link(idea, 'mergedHere')}</Paragraph>
      ))}
    </>
  );
}

/** What was said about it before it was accepted: conditions, and what partners advised. */
export async function IdeaScreenAdvice({ view: { conditions, advice } }: ViewProps) {
  const t = await getTranslations('district.about');
  return (
    <>
      {conditions && (
        <section className="wc-section">
          <Heading level={2}>{t('conditions')}</Heading>
          <Paragraph>{t('conditionsLead')}</Paragraph>
          <Paragraph>{conditions}</Paragraph>
        </section>
      )}
      {advice.length > 0 && (
        <section className="wc-section">
          <Heading level={2}>{t('advice')}</Heading>
          {advice.map((one) => (
            <Advice key={one.id} advice={one} />
          ))}
        </section>
      )}
    </>
  );
}

async function Advice({ advice }: { readonly advice: GivenAdvice }) {
  const [t, locale] = await Promise.all([getTranslations('district.about'), getLocale()]);
  const { adviser, answer, text, on } = advice;
  return (
    <div className="wc-advice">
      <Heading level={3}>{t(`answer.${answer}`)}</Heading>
      {text && <Paragraph>{text}</Paragraph>}
      <p className="wc-muted">{t('adviceBy', { adviser, date: formatDate(on, locale) })}</p>
    </div>
  );
}

/** Where the money that is there already was saved: round by round, back to the first. */
export async function IdeaScreenSaved({ view: { idea, carriedFrom, district } }: ViewProps) {
  const [t, locale] = await Promise.all([getTranslations('district.about'), getLocale()]);
  if (carriedFrom.length === 0) return null;
  const link = (from: CarriedFrom, index: number) =>
    t.rich(index === 0 ? 'carriedFrom' : 'carriedBefore', {
      number: String(from.number),
      round: from.title,
      link: (words) => <TextLink href={pathOf(district.slug, from.number, from.roundId)}>{words}</TextLink>,
    });
  return (
    <section className="wc-section">
      <Heading level={2}>{t('saved')}</Heading>
      <Paragraph>{t('carriedAmount', { amount: formatMoney(idea.carriedCents, locale) })}</Paragraph>
      {carriedFrom.map((from, index) => (
        <Paragraph key={`${from.roundId} ${from.number}`}>{link(from, index)}</Paragraph>
      ))}
    </section>
  );
}

function pathOf(slug: string, number: number, round: string): string {
  return `/wijk/${slug}/ideeen/${number}?ronde=${encodeURIComponent(round)}`;
}
