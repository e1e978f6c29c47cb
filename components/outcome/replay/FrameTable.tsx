import { useTranslations } from 'next-intl';
import { StackTable } from '../table/StackTable';
import { useMoney } from '../useMoney';
import type { Replay, ReplayFrame } from './frames';

interface FrameTableProps {
  readonly replay: Replay;
  readonly frame: ReplayFrame;
  readonly currency: string;
}

/** The chart of one step in words and figures. */
export function FrameTable({ replay, frame, currency }: FrameTableProps) {
  const t = useTranslations('outcome.replay');
  const money = useMoney(currency);
  const pays = replay.basis !== 'votes';
  return (
    <details className="wc-outcome-details">
      <summary>{t('asTable')}</summary>
      <StackTable
        caption={t('tableCaption', { step: frame.line.number })}
        captionHidden
        columns={[
          { label: t('idea') },
          { label: t(pays ? 'behind' : 'votes'), numeric: true },
          { label: t('needed'), numeric: true },
        ]}
        rows={frame.bars.flatMap(([place, behind]) => {
          const idea = replay.ideas[place];
          if (!idea) return [];
          const cells = [
            place === frame.current ? t('thisStep', { title: idea.title }) : idea.title,
            pays ? money(behind) : t('voteCount', { count: behind }),
            money(idea.costCents),
          ];
          return [{ key: String(place), cells, marked: place === frame.current }];
        })}
      />
    </details>
  );
}
