import { classNames } from '@/components/ui/classNames';
import { type Allocation, allocatedCents } from '@/lib/domain/ballot';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';

interface ChequeSegmentsProps {
  readonly alloc: Allocation;
  readonly chequeCents: Cents;
  readonly themes?: Readonly<Record<number, IdeaTheme>>;
}

/** The cheque as a bar, one segment per gift. The same figures stand beside it in words, so it is hidden from readers. */
export function ChequeSegments({ alloc, chequeCents, themes }: ChequeSegmentsProps) {
  const whole = Math.max(chequeCents, allocatedCents(alloc), 1);
  const percent = (cents: Cents) => `${((cents * 100) / whole).toFixed(2)}%`;
  let start = 0;
  const segments = alloc.map(([number, cents], i) => {
    const from = start;
    start += cents;
    return { number, from, cents, tint: themes?.[number] ?? (i % 2 === 0 ? 'even' : 'odd') };
  });
  return (
    <svg className="wc-cheque__bar" aria-hidden="true" focusable="false">
      <rect className="wc-cheque__track" width="100%" height="100%" />
      {segments.map(({ number, from, cents, tint }) => (
        <g key={number}>
          <rect
            className={classNames('wc-segment', `wc-segment--${tint}`)}
            x={percent(from)}
            width={percent(cents)}
            height="100%"
          />
          <rect
            className="wc-cheque__gap"
            x={percent(from + cents)}
            width="2"
            height="100%"
            transform="translate(-2 0)"
          />
        </g>
      ))}
    </svg>
  );
}
