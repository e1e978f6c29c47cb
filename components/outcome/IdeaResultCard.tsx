import { useLocale, useTranslations } from 'next-intl';
import { Badge, IdeaNumber } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { TextLink } from '@/components/ui/Text';
import type { OutcomeView } from '@/lib/domain/views';
import { formatDate } from '@/lib/format';
import { ProgressLine, SupportLine } from './ProgressLine';
import { ResultBadge } from './ResultBadge';
import { basisOf, type IdeaResult, ideaHref, voterKindOf } from './results';
import { statusOf } from './status';
import { useMoney } from './useMoney';

interface IdeaResultCardProps {
  readonly view: OutcomeView;
  readonly result: IdeaResult;
  /** Why it did or did not make it, in words. */
  readonly reason: string;
}

/** One idea: what it got, whether that was enough, why, and how far it is now. */
export function IdeaResultCard({ view, result, reason }: IdeaResultCardProps) {
  const { idea, outcome } = result;
  const kind = voterKindOf(view.round);
  const shared = { kind, currency: view.round.currency, ...(idea ? { theme: idea.theme } : {}) };
  return (
    <article className="wc-outcome-card">
      <div className="wc-outcome-card__head">
        <Title view={view} result={result} />
        <ResultBadge funded={outcome.funded} />
      </div>
      <Meta result={result} imported={view.round.kind === 'import'} />
      {basisOf(view.outcome.rule) === 'pledges' ? (
        <ProgressLine {...outcome} {...shared} />
      ) : (
        <SupportLine
          {...shared}
          backers={outcome.backers}
          ballots={view.ballots}
          costCents={outcome.targetCents}
        />
      )}
      <p className="wc-outcome-card__reason">
        <Saved view={view} result={result} /> {reason}
      </p>
      {outcome.funded && <Status view={view} result={result} />}
    </article>
  );
}

/** What came along from an earlier round; the target is what it leaves. */
function Saved({ view, result }: Pick<IdeaResultCardProps, 'view' | 'result'>) {
  const t = useTranslations('outcome.reason');
  const money = useMoney(view.round.currency);
  const carried = result.idea?.carriedCents ?? 0;
  return carried > 0 ? t('saved', { amount: money(carried) }) : null;
}

function Title({ view, result }: Pick<IdeaResultCardProps, 'view' | 'result'>) {
  const t = useTranslations('outcome.list');
  const { idea, title } = result;
  const { district, round } = view;
  const href = ideaHref(result, round, district?.slug ?? null);
  return (
    <>
      {idea && round.kind === 'cheque' && (
        <IdeaNumber
          number={idea.number}
          theme={idea.theme}
          filled={result.outcome.funded}
          label={t('number', { number: idea.number })}
        />
      )}
      <Heading level={3} className="wc-outcome-card__title">
        {href ? <TextLink href={href}>{title}</TextLink> : title}
      </Heading>
    </>
  );
}

function Meta({ result, imported }: { readonly result: IdeaResult; readonly imported: boolean }) {
  const t = useTranslations('outcome.list');
  const common = useTranslations('common');
  const { idea, id } = result;
  return (
    <p className="wc-outcome-card__meta">
      {imported && <span>{t('id', { id })}</span>}
      {idea?.neighbourhoodName && <span>{idea.neighbourhoodName}</span>}
      {idea && !imported && <Badge theme={idea.theme}>{common(`theme.${idea.theme}`)}</Badge>}
    </p>
  );
}

function Status({ view, result }: Pick<IdeaResultCardProps, 'view' | 'result'>) {
  const t = useTranslations('outcome.status');
  const locale = useLocale();
  const fact = statusOf(result.idea, view.round);
  if (!fact) return null;
  const values = { date: fact.date ? formatDate(fact.date, locale) : '', reason: fact.reason ?? '' };
  return (
    <p className="wc-outcome-card__status">
      <b>{t('label')}</b> {t(fact.key, values)}
    </p>
  );
}
