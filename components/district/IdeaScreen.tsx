import { getLocale, getTranslations } from 'next-intl/server';
import { ChequeBar } from '@/components/ballot/ChequeBar';
import { GiveControl } from '@/components/ballot/GiveControl';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { FollowProject } from '@/components/project/FollowProject';
import { Badge, IdeaNumber } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { IdeaPageView } from '@/lib/domain/idea-page';
import type { OutcomeReason } from '@/lib/domain/outcome/types';
import type { OutcomeRule } from '@/lib/domain/round';
import { isFundedOnceReached } from '@/lib/domain/round-rule';
import type { BaseMap, IdeaView } from '@/lib/domain/views';
import { formatMoney } from '@/lib/format';
import { IdeaFacts } from './IdeaFacts';
import { IdeaPlace } from './IdeaPlace';
import { IdeaProgress } from './IdeaProgress';
import { IdeaScreenAdvice, IdeaScreenMerged, IdeaScreenSaved } from './IdeaScreenFile';
import { IdeaScreenHelp, type OfferHelp } from './IdeaScreenHelp';
import { IdeaScreenHistory } from './IdeaScreenHistory';
import { IdeaScreenPhotos } from './IdeaScreenPhotos';
import './idea.css';
import { progressOf } from './progress';

interface IdeaScreenProps {
  readonly view: IdeaPageView;
  readonly baseMap: BaseMap;
  readonly now: Date;
  readonly offerHelp: OfferHelp;
  /** Id of the project that it became, once it was awarded money. */
  readonly project: string | null;
}

/** Everything about one idea: what, how far, who, where, and what happened to it. */
export async function IdeaScreen({ view, baseMap, now, offerHelp, project }: IdeaScreenProps) {
  const { idea, round, district } = view;
  const [t, c, about] = await Promise.all([
    getTranslations('district.idea'),
    getTranslations('common'),
    getTranslations('district.about'),
  ]);
  const open = view.listed && round.phase === 'voting' && now < round.closesAt;
  return (
    <ClientMessages paths={['vote.basket', 'district.map']}>
      <article className="wc-page wc-idea">
        <TextLink href={`/wijk/${district.slug}?ronde=${encodeURIComponent(round.id)}`}>
          {t('back', { district: district.name })}
        </TextLink>
        <header className="wc-idea__head">
          <IdeaNumber
            number={idea.number}
            theme={idea.theme}
            label={t('number', { number: String(idea.number) })}
          />
          <div>
            <Heading level={1}>{idea.title}</Heading>
            <p className="wc-idea__badges">
              <Badge theme={idea.theme}>{c(`theme.${idea.theme}`)}</Badge>
              <Badge>{c(`ideaStatus.${idea.status}`)}</Badge>
              {idea.neighbourhoodName && <span className="wc-muted">{idea.neighbourhoodName}</span>}
            </p>
          </div>
        </header>
        <div className="wc-columns">
          <div>
            <Paragraph lead>{idea.summary}</Paragraph>
            {idea.statusReason && (
              <Paragraph>
                <b>{t('reason')}:</b> {idea.statusReason}
              </Paragraph>
            )}
            {project && <FollowProject slug={district.slug} project={project} />}
            {!view.listed && <Paragraph>{about('notListed')}</Paragraph>}
            <IdeaScreenMerged view={view} />
            {view.listed && <HowFar view={view} />}
            {open && <Give view={view} />}
            <IdeaScreenPhotos photos={view.photos} />
            {idea.contact && (
              <section className="wc-section">
                <Heading level={2}>{t('contact')}</Heading>
                <Paragraph>{idea.contact}</Paragraph>
              </section>
            )}
            <IdeaScreenAdvice view={view} />
            <IdeaScreenHelp view={view} offerHelp={offerHelp} />
          </div>
          <div>
            <IdeaFacts idea={idea} organisers={view.organisers} />
            <IdeaScreenSaved view={view} />
            <IdeaPlace view={view} baseMap={baseMap} />
            <IdeaScreenHistory history={view.history} />
          </div>
        </div>
      </article>
      {open && (
        <ChequeBar
          roundId={round.id}
          chequeCents={round.chequeCents}
          stepCents={round.stepCents}
          themes={{ [idea.number]: idea.theme }}
        />
      )}
    </ClientMessages>
  );
}

async function HowFar({ view: { idea, round, support, outcome } }: { readonly view: IdeaView }) {
  const [t, locale] = await Promise.all([getTranslations('district.idea'), getLocale()]);
  const voted = round.phase === 'voting' || round.phase === 'counting';
  const byTarget = isFundedOnceReached(round.rule);
  return (
    <section className="wc-section">
      <Heading level={2}>{t(outcome ? 'outcomeTitle' : 'progressTitle')}</Heading>
      <IdeaProgress idea={idea} progress={progressOf(idea, support ?? undefined, { ...round, byTarget })} />
      {voted && support === null && <p className="wc-muted">{t('hidden')}</p>}
      {outcome && (
        <>
          <Reason rule={round.rule} reason={outcome.reason} />
          <dl className="wc-facts">
            <dt>{t('paid')}</dt>
            <dd>{formatMoney(outcome.paidCents, locale)}</dd>
          </dl>
          <TextLink href={`/uitslag/${encodeURIComponent(round.id)}`}>{t('outcomeLink')}</TextLink>
        </>
      )}
    </section>
  );
}

/** Why it made it or not; under rules that look beyond what was put in for this idea, the words say so. */
async function Reason({ rule, reason }: { readonly rule: OutcomeRule; readonly reason: OutcomeReason }) {
  const [t, common] = await Promise.all([getTranslations('district.idea'), getTranslations('common.rule')]);
  const byCount = !isFundedOnceReached(rule) && (reason === 'funded' || reason === 'below_target');
  return (
    <Paragraph>
      {byCount ? t(`reasonsOther.${reason}`, { rule: common(rule) }) : t(`reasons.${reason}`)}
    </Paragraph>
  );
}

async function Give({ view: { idea, round } }: { readonly view: IdeaView }) {
  const [t, locale] = await Promise.all([getTranslations('district.idea'), getLocale()]);
  return (
    <section className="wc-section">
      <Heading level={2}>{t('give')}</Heading>
      <Paragraph>{t('giveLead', { cheque: formatMoney(round.chequeCents, locale) })}</Paragraph>
      <GiveControl
        roundId={round.id}
        idea={{ number: idea.number, title: idea.title }}
        stepCents={round.stepCents}
        chequeCents={round.chequeCents}
      />
    </section>
  );
}
