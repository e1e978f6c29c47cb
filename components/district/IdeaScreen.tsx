import { getLocale, getTranslations } from 'next-intl/server';
import { ChequeBar } from '@/components/ballot/ChequeBar';
import { GiveControl } from '@/components/ballot/GiveControl';
import { STEP_PATHS } from '@/components/ballot/steps/openRound';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Badge, IdeaNumber } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { BaseMap, IdeaView } from '@/lib/domain/views';
import { formatMoney } from '@/lib/format';
import { IdeaFacts } from './IdeaFacts';
import { IdeaPlace } from './IdeaPlace';
import { IdeaProgress } from './IdeaProgress';
import { progressOf } from './progress';

interface IdeaScreenProps {
  readonly view: IdeaView;
  readonly baseMap: BaseMap;
  readonly now: Date;
}

/** Everything about one idea: what, how far, who, where. */
export async function IdeaScreen({ view, baseMap, now }: IdeaScreenProps) {
  const { idea, round, district } = view;
  const [t, c] = await Promise.all([getTranslations('district.idea'), getTranslations('common')]);
  const open = round.phase === 'voting' && now < round.closesAt;
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
            <HowFar view={view} />
            {open && <Give view={view} />}
            {idea.contact && (
              <section className="wc-section">
                <Heading level={2}>{t('contact')}</Heading>
                <Paragraph>{idea.contact}</Paragraph>
              </section>
            )}
          </div>
          <div>
            <IdeaFacts idea={idea} />
            <IdeaPlace view={view} baseMap={baseMap} />
          </div>
        </div>
      </article>
      {open && (
        <ChequeBar
          roundId={round.id}
          chequeCents={round.chequeCents}
          stepCents={round.stepCents}
          nextHref={STEP_PATHS.check(round.id)}
          themes={{ [idea.number]: idea.theme }}
        />
      )}
    </ClientMessages>
  );
}

async function HowFar({ view: { idea, round, support, outcome } }: { readonly view: IdeaView }) {
  const [t, locale] = await Promise.all([getTranslations('district.idea'), getLocale()]);
  const voted = round.phase === 'voting' || round.phase === 'counting';
  return (
    <section className="wc-section">
      <Heading level={2}>{t(outcome ? 'outcomeTitle' : 'progressTitle')}</Heading>
      <IdeaProgress idea={idea} progress={progressOf(idea, support ?? undefined, round)} />
      {voted && support === null && <p className="wc-muted">{t('hidden')}</p>}
      {outcome && (
        <>
          <Paragraph>{t(`reasons.${outcome.reason}`)}</Paragraph>
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
