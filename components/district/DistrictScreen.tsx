import dynamic from 'next/dynamic';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ChequeBar } from '@/components/ballot/ChequeBar';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import type { BaseMap, DistrictView, RoundView } from '@/lib/domain/views';
import { formatMoney } from '@/lib/format';
import { DistrictFacts } from './DistrictFacts';
import { Places, RoundList, RoundRules } from './DistrictMore';
import type { IdeaFilter } from './filter';
import { EXPLORER_MESSAGES, forExplorer } from './forExplorer';
import { IdeaExplorer } from './IdeaExplorer';
import { RoundBanner } from './RoundBanner';
import type { IdeaExplorerProps } from './types';

/** By itself, so that a district with a round does not load the plain map's code as well. */
const NoRound = dynamic(() => import('./NoRound'));

interface DistrictScreenProps {
  readonly view: DistrictView;
  readonly baseMap: BaseMap;
  readonly filter: IdeaFilter;
  readonly now: Date;
  /** What became of earlier awards. */
  readonly projects?: IdeaExplorerProps['projects'];
  /** What else there is to read about the district. */
  readonly more?: ReactNode;
}

/** A district: where its round stands, its ideas as list and map, and what there is to know about it. */
export async function DistrictScreen(props: DistrictScreenProps) {
  const { view, now } = props;
  const { current } = view;
  return (
    <>
      {current && <RoundBanner view={current} now={now} />}
      {current ? <Ideas {...props} current={current} /> : <NoRound view={view} baseMap={props.baseMap} />}
      <div className="wc-page wc-columns">
        <div>
          {current && <RoundRules round={current.round} />}
          <RoundList slug={view.district.slug} rounds={view.rounds} shown={current?.round.id} />
          {props.more}
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
  projects,
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
          projects={projects}
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
            themes={themes}
          />
        )}
      </div>
    </ClientMessages>
  );
}
