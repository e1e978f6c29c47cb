import { useLocale, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { TextLink } from '@/components/ui/Text';
import type { DistrictMap } from '@/lib/domain/indicators/outline';
import type { RoundPhase, UnspentPolicy } from '@/lib/domain/round';
import { formatDate } from '@/lib/format';
import type { ShownArea } from './view';

/** An area with the round its figures are about; the page's own copy of what the use-case gives. */
export interface CardArea extends ShownArea {
  readonly slug: string | null;
  readonly municipality: string;
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly phase: RoundPhase;
    readonly opensOn: string;
    readonly lettersOn: readonly string[];
    readonly closesOn: string;
    readonly countedOn: string | null;
    readonly unspent: UnspentPolicy;
  } | null;
  readonly map: DistrictMap | null;
  readonly fund: { readonly id: string; readonly title: string } | null;
  readonly rounds: readonly { readonly id: string; readonly title: string }[];
}

interface AreaCardsProps {
  readonly areas: readonly CardArea[];
  readonly references: readonly CardArea[];
}

/** What is compared: round, dates, and whether the figures are final. */
export function AreaCards({ areas, references }: AreaCardsProps) {
  const t = useTranslations('council.area');
  return (
    <section aria-labelledby="vergeleken-wijken">
      <Heading level={2} look={3} id="vergeleken-wijken">
        {t('heading')}
      </Heading>
      <ul className="wc-council__cards wc-list-plain">
        {areas.map((area) => (
          <li key={area.slug} className="wc-council__card">
            <Card area={area} />
          </li>
        ))}
        {references.map(({ area, municipality }) => (
          <li key={area.code} className="wc-council__card">
            <b>{area.name}</b>
            <p>{t('whole', { municipality })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({
  area: { area, slug, municipality, round, fund, observations },
}: {
  readonly area: CardArea;
}) {
  const t = useTranslations('council.area');
  const common = useTranslations('common');
  const noCheque = observations.some(({ reason }) => reason === 'no_cheque');
  // An election of elsewhere has no cheques, and its figures are not ours to publish.
  const published = round?.countedOn && !noCheque ? round.id : (fund?.id ?? null);
  return (
    <>
      <b>
        {area.name} ({municipality})
      </b>
      {round ? (
        <dl>
          <dt>{t('round')}</dt>
          <dd>{round.title}</dd>
          <RoundDates round={round} />
          <dt>{t('unspent')}</dt>
          <dd>{common(`unspent.${round.unspent}`)}</dd>
        </dl>
      ) : (
        <p>{fund ? t('fund', { title: fund.title }) : t(noCheque ? 'noCheque' : 'noRound')}</p>
      )}
      <p className="wc-council__links">
        <TextLink href={`/wijk/${slug}`}>{t('district')}</TextLink>
        <TextLink href={`/raad/wijk/${slug}`}>{t('overTime')}</TextLink>
        {fund && <TextLink href={`/wijkteam/${encodeURIComponent(fund.id)}`}>{t('toFund')}</TextLink>}
        {round?.countedOn && <TextLink href={`/uitslag/${round.id}`}>{t('outcome')}</TextLink>}
        {published && <TextLink href={`/cijfers/${encodeURIComponent(published)}`}>{t('files')}</TextLink>}
      </p>
    </>
  );
}

function RoundDates({ round }: { readonly round: NonNullable<CardArea['round']> }) {
  const t = useTranslations('council.area');
  const phases = useTranslations('common.phase');
  const locale = useLocale();
  const { opensOn, closesOn, countedOn, phase } = round;
  return (
    <>
      <dt>{t('voting')}</dt>
      <dd>{t('period', { from: formatDate(opensOn, locale), to: formatDate(closesOn, locale) })}</dd>
      <dt>{t('state')}</dt>
      <dd>
        {countedOn
          ? t('final', { date: formatDate(countedOn, locale) })
          : t('provisional', { phase: phases(phase) })}
      </dd>
    </>
  );
}
