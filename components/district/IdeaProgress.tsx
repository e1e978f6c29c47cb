import { useLocale, useTranslations } from 'next-intl';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { targetCents } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';
import type { Progress } from './progress';
import type { ListedIdea } from './types';

interface IdeaProgressProps {
  readonly idea: ListedIdea;
  readonly progress: Progress;
}

/** How far an idea is: a bar and the same in words ("€ 640 van € 900 · 21 huishoudens"). No bar without totals. */
export function IdeaProgress({ idea, progress }: IdeaProgressProps) {
  const t = useTranslations('district.explorer');
  const locale = useLocale();
  const target = targetCents(idea);
  const money = (cents: Cents) => formatMoney(cents, locale);
  if (progress.kind === 'needed') {
    return <p className="wc-progress__words">{t('needed', { target: money(target) })}</p>;
  }
  const { pledgedCents, backers } = progress;
  const given = progress.kind === 'given';
  const done = progress.kind === 'enough' || (progress.kind === 'decided' && progress.awarded);
  return (
    <div className="wc-progress">
      {pledgedCents !== null && !given && (
        <ProgressBar value={pledgedCents} max={target} theme={idea.theme} />
      )}
      <p className="wc-progress__words">
        {progress.kind === 'enough' && <b className="wc-ok">{t('enough')} </b>}
        {progress.kind === 'decided' && (
          <b className={done ? 'wc-ok' : undefined}>{t(done ? 'awarded' : 'notAwarded')} </b>
        )}
        {pledgedCents !== null &&
          t.rich(given ? 'given' : 'progress', {
            b: (text) => (done ? text : <b>{text}</b>),
            pledged: money(pledgedCents),
            target: money(target),
          })}
        {pledgedCents !== null && ` · ${t('households', { count: backers })}`}
      </p>
      {progress.kind === 'backers_missing' && (
        <p className="wc-progress__words">{t('backersMissing', { count: progress.missing })}</p>
      )}
    </div>
  );
}
