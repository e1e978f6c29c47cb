import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ProgressBar } from '@/components/ui/ProgressBar';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import type { VoterKind } from './results';
import { useMoney } from './useMoney';
import './result.css';

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

interface ProgressLineProps {
  readonly pledgedCents: Cents;
  readonly targetCents: Cents;
  readonly backers: number;
  readonly theme?: IdeaTheme;
  readonly kind?: VoterKind;
  /** ISO 4217; default the euro. */
  readonly currency?: string;
}

/**
 * "€ 640 van € 900, van 21 huishoudens" with its bar; the words carry everything, the bar repeats it.
 * Needs the texts `outcome.progress` where it is used in the browser.
 */
export function ProgressLine({
  pledgedCents,
  targetCents,
  backers,
  theme,
  kind = 'households',
  currency = 'EUR',
}: ProgressLineProps) {
  const t = useTranslations('outcome.progress');
  const money = useMoney(currency);
  return (
    <div className="wc-result-progress">
      <ProgressBar value={pledgedCents} max={targetCents} {...(theme ? { theme } : {})} />
      <p className="wc-result-progress__words">
        {t.rich('line', {
          b: bold,
          kind,
          backers,
          pledged: money(pledgedCents),
          target: money(targetCents),
        })}
      </p>
    </div>
  );
}

interface SupportLineProps {
  readonly backers: number;
  readonly ballots: number;
  readonly costCents: Cents;
  readonly theme?: IdeaTheme;
  readonly kind: VoterKind;
  readonly currency: string;
}

/** "Gekozen door 43 van 84 stemmers. Kosten: € 7.200." with its bar, for rules where votes count and not money. */
export function SupportLine({ backers, ballots, costCents, theme, kind, currency }: SupportLineProps) {
  const t = useTranslations('outcome.progress');
  const money = useMoney(currency);
  return (
    <div className="wc-result-progress">
      <ProgressBar value={backers} max={ballots} {...(theme ? { theme } : {})} />
      <p className="wc-result-progress__words">
        {t.rich('support', { b: bold, kind, backers, ballots, cost: money(costCents) })}
      </p>
    </div>
  );
}
