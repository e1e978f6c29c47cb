import { useTranslations } from 'next-intl';
import type { VoterKind } from './results';
import { type StepLine, type StepWords, stepMessages } from './steps';
import { Tie } from './Tie';
import { StackTable } from './table/StackTable';
import { useMoney } from './useMoney';

interface StepTableProps {
  readonly lines: readonly StepLine[];
  readonly kind: VoterKind;
  readonly currency: string;
}

/** Every decision of the count in order: all that the replay shows, without needing it. Folded away at first. */
export function StepTable({ lines, kind, currency }: StepTableProps) {
  const t = useTranslations('outcome.steps');
  const money = useMoney(currency);
  const columns = [
    { label: t('columns.step') },
    { label: t('columns.idea') },
    { label: t('columns.decision') },
    { label: t('columns.what') },
    { label: t('columns.left'), numeric: true },
  ];
  return (
    <details className="wc-outcome-details" id="stappen">
      <summary>{t('open', { count: lines.length })}</summary>
      <StackTable
        caption={t('tableCaption')}
        captionHidden
        columns={columns}
        rows={lines.map((line) => ({
          key: String(line.number),
          cells: [
            t('number', { number: line.number }),
            line.title,
            t(`decision.${line.kind}`),
            <What key="what" line={line} words={{ kind, money }} />,
            money(line.leftCents),
          ],
        }))}
      />
    </details>
  );
}

function What({ line, words }: { readonly line: StepLine; readonly words: StepWords }) {
  const t = useTranslations('outcome.steps');
  return (
    <>
      {line.ties.map((tie) => (
        <Tie key={tie.candidates.join('|')} tie={tie} />
      ))}
      {stepMessages(line, words)
        .map(({ key, values }) => t(key, { ...values }))
        .join(' ')}
    </>
  );
}
