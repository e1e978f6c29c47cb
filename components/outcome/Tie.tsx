import { useFormatter, useTranslations } from 'next-intl';
import type { TieLine } from './steps';

/** Who stood level, and who went first. Needs the texts `outcome.steps` where it is used in the browser. */
export function Tie({ tie }: { readonly tie: TieLine }) {
  const t = useTranslations('outcome.steps');
  const format = useFormatter();
  const candidates = format.list(tie.candidates);
  return (
    <span className="wc-outcome-tie">
      {tie.chosen.length === 0
        ? t('tieNone', { candidates })
        : t('tie', { candidates, chosen: format.list(tie.chosen) })}{' '}
    </span>
  );
}
