import { useTranslations } from 'next-intl';
import type { CountProgress } from '../../outcome/counting';
import { ProgressBar } from '../../ui/ProgressBar';

/** How far the count is, as a sentence with a bar. */
export function TryOutProgress({ progress }: { readonly progress: CountProgress }) {
  const t = useTranslations('staff.rules.tryOut.progress');
  const { phase, done, total } = progress;
  // The rule that is being counted is the one after those that are done.
  const counted = { done: Math.min(done + 1, total ?? 0), total: total ?? 0 };
  return (
    <div className="wc-try__progress">
      <p className="nl-paragraph">{phase === 'count' ? t('count', counted) : t(phase)}</p>
      {total !== null && total > 0 && <ProgressBar value={done} max={total} />}
    </div>
  );
}
