import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { PlaceFacts } from '@/lib/domain/area';
import type { Round } from '@/lib/domain/round';
import { formatMoney } from '@/lib/format';

/** Partners and places in words: the same as the layer on the map. */
export async function Places({ places }: { readonly places: readonly PlaceFacts[] }) {
  const [t, m] = await Promise.all([getTranslations('district.page'), getTranslations('district.map.place')]);
  if (places.length === 0) return null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('places')}</Heading>
      <Paragraph>{t('placesLead')}</Paragraph>
      <ul className="wc-list-plain wc-placelist">
        {places.map((place) => (
          <li key={`${place.kind}-${place.name}`}>
            <b>{place.name}</b>
            <span className="wc-card__meta">
              {m(place.kind)}
              {place.address && ` · ${place.address}`}
            </span>
            {place.hours && <span className="wc-card__meta">{t('placeHours', { hours: place.hours })}</span>}
            {place.contact && (
              <span className="wc-card__meta">{t('placeContact', { contact: place.contact })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a cheque round decides, in a few sentences. */
export async function RoundRules({ round }: { readonly round: Round }) {
  const [t, c, how, locale] = await Promise.all([
    getTranslations('district.page'),
    getTranslations('common'),
    getTranslations('outcome.count'),
    getLocale(),
  ]);
  return (
    <section className="wc-section">
      <Heading level={2}>{t('rulesTitle')}</Heading>
      <ul className="wc-rules">
        {round.kind === 'cheque' && (
          <li>
            {t('ruleCheque', {
              cheque: formatMoney(round.chequeCents, locale),
              step: formatMoney(round.stepCents, locale),
            })}
          </li>
        )}
        <li>
          {round.rule === 'pooling'
            ? t('rulePooling')
            : `${t('ruleOther', { rule: c(`rule.${round.rule}`) })} ${how(`rule.${round.rule}`)}`}
        </li>
        {round.minBackers > 1 && <li>{t('ruleBackers', { count: round.minBackers })}</li>}
        <li>{c(`unspent.${round.unspent}`)}</li>
      </ul>
      <Paragraph>
        <TextLink href="/verantwoording">{t('method')}</TextLink>
      </Paragraph>
    </section>
  );
}

interface RoundListProps {
  readonly slug: string;
  readonly rounds: readonly Round[];
  readonly shown: string | undefined;
}

/** The rounds of a district, with a way to look at an earlier one. */
export async function RoundList({ slug, rounds, shown }: RoundListProps) {
  const [t, c] = await Promise.all([getTranslations('district.page'), getTranslations('common')]);
  if (rounds.length < 2) return null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('rounds')}</Heading>
      <ul className="wc-list-plain wc-placelist">
        {rounds.map((round) => (
          <li key={round.id}>
            {round.id === shown ? (
              <b>{round.title}</b>
            ) : (
              <TextLink href={`/wijk/${slug}?ronde=${encodeURIComponent(round.id)}`}>{round.title}</TextLink>
            )}{' '}
            <Badge>{c(`phase.${round.phase}`)}</Badge>
            {round.id === shown && <span className="wc-card__meta">{t('roundShown')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
