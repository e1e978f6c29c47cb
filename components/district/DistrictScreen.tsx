import { getLocale, getTranslations } from 'next-intl/server';
import { ChequeBar } from '@/components/ballot/ChequeBar';
import { STEP_PATHS } from '@/components/ballot/steps/openRound';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { boxAround } from '@/components/map/outline';
import { PlainMapPane } from '@/components/map/PlainMapPane';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { BaseMap, DistrictView, RoundView } from '@/lib/domain/views';
import { formatMoney } from '@/lib/format';
import { DistrictFacts, SchemeWords } from './DistrictFacts';
import { Places, RoundList, RoundRules } from './DistrictMore';
import type { IdeaFilter } from './filter';
import { EXPLORER_MESSAGES, forExplorer } from './forExplorer';
import { IdeaExplorer } from './IdeaExplorer';
import { RoundBanner } from './RoundBanner';

interface DistrictScreenProps {
  readonly view: DistrictView;
  readonly baseMap: BaseMap;
  readonly filter: IdeaFilter;
  readonly now: Date;
}

/** A district: where its round stands, its ideas as list and map, and what there is to know about it. */
export async function DistrictScreen(props: DistrictScreenProps) {
  const { view, now } = props;
  const { current } = view;
  return (
    <>
      {current && <RoundBanner view={current} now={now} />}
      {current ? <Ideas {...props} current={current} /> : <NoRound {...props} />}
      <div className="wc-page wc-columns">
        <div>
          {current && <RoundRules round={current.round} />}
          <RoundList slug={view.district.slug} rounds={view.rounds} shown={current?.round.id} />
          <Places places={view.places} />
        </div>
        <DistrictFacts view={view} />
      </div>
    </>
  );
}

async function Ideas({
  view,
  current,
  baseMap,
  filter,
  now,
}: DistrictScreenProps & { readonly current: RoundView }) {
  const [t, locale] = await Promise.all([getTranslations('district.page'), getLocale()]);
  const { round, ideas } = current;
  const open = round.phase === 'voting' && now < round.closesAt;
  const { slug, name, geometry, schematic } = view.district;
  const themes = Object.fromEntries(ideas.map((idea) => [idea.number, idea.theme]));
  return (
    <ClientMessages paths={EXPLORER_MESSAGES}>
      <div>
        <IdeaExplorer
          view={forExplorer(current)}
          baseMap={baseMap}
          district={{ slug, name, geometry, schematic }}
          places={view.places}
          surroundings={view.surroundings}
          mode={open ? 'vote' : 'browse'}
          linkIdeas
          intro={
            <>
              <Heading level={1}>{open ? t('votingTitle') : name}</Heading>
              <p className="wc-muted">
                {t('lead', { count: ideas.length })}
                {open && ` ${t('voteLead', { cheque: formatMoney(round.chequeCents, locale) })}`}
              </p>
            </>
          }
          initialFilter={filter}
        />
        {open && (
          <ChequeBar
            roundId={round.id}
            chequeCents={round.chequeCents}
            stepCents={round.stepCents}
            nextHref={STEP_PATHS.check(round.id)}
            themes={themes}
          />
        )}
      </div>
    </ClientMessages>
  );
}

async function NoRound({ view, baseMap }: DistrictScreenProps) {
  const [t, m] = await Promise.all([getTranslations('district.page'), getTranslations('district.map')]);
  const { district, surroundings, places } = view;
  const box = district.geometry ? boxAround([district.geometry]) : null;
  const areas = [
    ...surroundings.map((one) => ({ ...one, main: false, href: null, schematic: false })),
    ...(district.geometry
      ? [
          {
            name: district.name,
            geometry: district.geometry,
            main: true,
            href: null,
            schematic: district.schematic,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="wc-explorer__head wc-gutter">
        <Heading level={1}>{district.name}</Heading>
        {district.scheme === 'cheque' && <Paragraph lead>{t('noRound')}</Paragraph>}
        <SchemeWords district={district} />
      </div>
      {box && (
        <ClientMessages paths={['district.map']}>
          <div className="wc-still">
            <PlainMapPane
              name={m('plainName', { district: district.name })}
              baseMap={baseMap}
              areas={areas}
              places={places}
              views={[{ name: district.name, box }]}
              showText={m('show')}
              viewsText={district.name}
            />
          </div>
        </ClientMessages>
      )}
    </>
  );
}
