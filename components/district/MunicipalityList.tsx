import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { TextLink } from '@/components/ui/Text';
import type { DistrictSummary, MunicipalityView } from '@/lib/domain/views';
import { formatDay } from '@/lib/format';

/** Districts where something runs, or that are followed as a pilot; the others fold away. */
export function isScheme({ district, round }: DistrictSummary): boolean {
  return district.pilot || district.scheme !== 'none' || round !== null;
}

export async function MunicipalityList({ municipality }: { readonly municipality: MunicipalityView }) {
  const t = await getTranslations('pages.home');
  const main = municipality.districts
    .filter(isScheme)
    .toSorted((a, b) => Number(b.round !== null) - Number(a.round !== null));
  const others = municipality.districts.filter((one) => !isScheme(one));
  return (
    <section className="wc-municipality">
      <Heading level={3}>{municipality.name}</Heading>
      <ul className="wc-ideas__list">
        {main.map((one) => (
          <DistrictCard key={one.district.slug} summary={one} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="wc-municipality__others">
          <summary>{t('others', { municipality: municipality.name, count: String(others.length) })}</summary>
          <ul className="wc-municipality__names wc-list-plain">
            {others.map(({ district }) => (
              <li key={district.slug}>
                <TextLink href={`/wijk/${district.slug}`}>{district.name}</TextLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

async function DistrictCard({ summary }: { readonly summary: DistrictSummary }) {
  const [t, c] = await Promise.all([getTranslations('pages.home'), getTranslations('common')]);
  const { district, round, ideaCount } = summary;
  return (
    <li className="wc-district">
      <Heading level={4} look={3} className="wc-card__title">
        <TextLink href={`/wijk/${district.slug}`}>{district.name}</TextLink>
      </Heading>
      <p className="wc-district__badges">
        <Badge>{district.scheme === 'none' ? t('pilot') : c(`scheme.${district.scheme}`)}</Badge>
        {round && <Badge className={`wc-phase wc-phase--${round.phase}`}>{c(`phase.${round.phase}`)}</Badge>}
      </p>
      {(round || district.scheme === 'cheque') && (
        <p className="wc-card__meta">
          {round ? <RoundWords summary={summary} /> : t('noRound')}
          {round && ` · ${t('ideas', { count: ideaCount })}`}
        </p>
      )}
    </li>
  );
}

async function RoundWords({ summary: { round } }: { readonly summary: DistrictSummary }) {
  const [t, locale] = await Promise.all([getTranslations('pages.home'), getLocale()]);
  if (!round) return null;
  if (round.phase === 'voting')
    return `${round.title}, ${t('until', { date: formatDay(round.closesAt, locale) })}`;
  if (round.phase === 'ideas' || round.phase === 'review') {
    return `${round.title}, ${t('from', { date: formatDay(round.opensAt, locale) })}`;
  }
  return round.title;
}
