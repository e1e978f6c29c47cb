import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/domain/outcome/types';
import { formatMoney } from '@/lib/format';
import { type StepLine, stepLines, type TieLine } from './steps';

interface StepListProps {
  readonly outcome: Outcome;
  readonly titleOf: (id: string) => string;
}

/** Every decision of the count in order, folded away until somebody wants to follow it. */
export function StepList({ outcome, titleOf }: StepListProps) {
  const t = useTranslations('outcome.steps');
  const lines = stepLines(outcome, titleOf);
  if (lines.length === 0) return null;
  return (
    <details className="wc-outcome-details">
      <summary>{t('open', { count: lines.length })}</summary>
      <ol className="wc-outcome-steps">
        {lines.map((line) => (
          <Step key={line.number} line={line} />
        ))}
      </ol>
    </details>
  );
}

function Step({ line }: { readonly line: StepLine }) {
  const t = useTranslations('outcome.steps');
  const locale = useLocale();
  const money = (cents: number) => formatMoney(cents, locale);
  // Dropping out and stopping are acts of their own; otherwise the reason says what happened.
  const key = line.kind === 'eliminated' || line.kind === 'stopped' ? line.kind : line.reason;
  const sentences = [
    t(key, { cost: money(line.costCents) }),
    ...(line.returnedCents > 0 ? [t('returned', { amount: money(line.returnedCents) })] : []),
    t('left', { left: money(line.leftCents) }),
  ];
  return (
    <li>
      {line.ties.map((tie) => (
        <Tie key={tie.candidates.join('|')} tie={tie} />
      ))}
      <b>{line.title}</b>: {sentences.join(' ')}
    </li>
  );
}

function Tie({ tie }: { readonly tie: TieLine }) {
  const t = useTranslations('outcome.steps');
  const format = useFormatter();
  const candidates = format.list(tie.candidates);
  return (
    <p className="wc-outcome-steps__tie">
      {tie.chosen.length === 0
        ? t('tieNone', { candidates })
        : t('tie', { candidates, chosen: format.list(tie.chosen) })}
    </p>
  );
}
