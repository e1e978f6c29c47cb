import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { ChequeBar } from '@/components/ballot/ChequeBar';
import { STEP_PATHS } from '@/components/ballot/steps/openRound';
import { EXPLORER_MESSAGES, forExplorer } from '@/components/district/forExplorer';
import { IdeaExplorer } from '@/components/district/IdeaExplorer';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ExtensionNotice } from '@/components/layout/ExtensionNotice';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDateTime, formatMoney } from '@/lib/format';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getDistrict } from '@/lib/usecases/areas/get-district';
import { getBallotRound } from '@/lib/usecases/ballots/get-ballot-round';
import { listCodeRounds } from '@/lib/usecases/ballots/list-code-rounds';
import { getExtensions } from '@/lib/usecases/rounds/extend-voting';
import { NoOpenRound } from '../NoOpenRound';
import { askedRound, type StepSearch } from '../openRounds';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vote.meta');
  return { title: t('divide') };
}

export default async function DividePage({ searchParams }: { readonly searchParams: StepSearch }) {
  const asked = await askedRound(searchParams);
  const open = (await listCodeRounds()).filter(({ phase }) => phase === 'voting');
  if (asked === undefined && open.length > 1) return <WhichRound rounds={open} />;
  const view = await getBallotRound(asked);
  const district = view?.round.districtSlug ? await getDistrict(view.round.districtSlug) : null;
  if (!view || !district) return <NoOpenRound />;
  return <Divide view={view} district={district} />;
}

type View = NonNullable<Awaited<ReturnType<typeof getBallotRound>>>;
type District = NonNullable<Awaited<ReturnType<typeof getDistrict>>>;

async function Divide({ view, district }: { readonly view: View; readonly district: District }) {
  const [t, locale, actor] = await Promise.all([getTranslations('vote.divide'), getLocale(), currentActor()]);
  const { round, ideas } = view;
  const { slug, name, geometry, schematic } = district.district;
  const own = actor.kind === 'household' && actor.round === round.id ? actor.neighbourhood : null;
  const themes = Object.fromEntries(ideas.map(({ number, theme }) => [number, theme]));
  return (
    <>
      <RehearsalNotice round={round.id} />
      <div className="wc-vote__head wc-gutter">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph className="wc-muted">
          {t('lead', { count: ideas.length, cheque: formatMoney(round.chequeCents, locale) })}{' '}
          {t('until', { closes: formatDateTime(round.closesAt, locale) })}
        </Paragraph>
        <ExtensionNotice extensions={await getExtensions(round.id)} open />
      </div>
      <div className="wc-vote__body">
        <h2 className="wc-hidden-label">{t('list')}</h2>
        <ClientMessages paths={[...EXPLORER_MESSAGES, 'vote.basket']}>
          <IdeaExplorer
            view={forExplorer(view)}
            baseMap={getBaseMap()}
            district={{ slug, name, geometry, schematic }}
            places={district.places}
            surroundings={district.surroundings}
            mode="vote"
            linkIdeas={false}
            {...(own === null ? {} : { ownNeighbourhood: own })}
          />
        </ClientMessages>
      </div>
      <ClientMessages paths={['vote.basket']}>
        <ChequeBar
          roundId={round.id}
          chequeCents={round.chequeCents}
          stepCents={round.stepCents}
          themes={themes}
        />
      </ClientMessages>
    </>
  );
}

async function WhichRound({
  rounds,
}: {
  readonly rounds: readonly { readonly id: string; readonly title: string }[];
}) {
  const t = await getTranslations('vote.divide');
  return (
    <div className="wc-step">
      <Heading level={1}>{t('which')}</Heading>
      <Paragraph>{t('whichText')}</Paragraph>
      <div className="wc-step__acts">
        {rounds.map(({ id, title }) => (
          <ButtonLink key={id} href={STEP_PATHS.divide(id)}>
            {title}
          </ButtonLink>
        ))}
      </div>
    </div>
  );
}
