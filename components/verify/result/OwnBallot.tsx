import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { allocatedCents } from '@/lib/domain/ballot';
import { formatMoney } from '@/lib/format';
import type { BundleSummary, ReceiptReport } from '@/lib/verify/types';

interface OwnBallotProps {
  readonly receipt: ReceiptReport;
  readonly summary: BundleSummary | null;
}

/** What became of the ballot whose stembewijs was given. */
export function OwnBallot({ receipt, summary }: OwnBallotProps) {
  const t = useTranslations('verify.result');
  const { state, index, seq, versions, alloc, signed } = receipt;
  return (
    <>
      <Heading level={3}>{t('ownTitle')}</Heading>
      <Alert kind={state === 'live' ? 'ok' : 'info'}>
        <p>{t(state, { index, seq, versions })}</p>
      </Alert>
      {alloc && <Shares alloc={alloc} summary={summary} />}
      {!signed && <p className="wc-small">{t('unsigned')}</p>}
    </>
  );
}

function Shares({
  alloc,
  summary,
}: {
  readonly alloc: NonNullable<ReceiptReport['alloc']>;
  readonly summary: BundleSummary | null;
}) {
  const t = useTranslations('vote.division');
  const locale = useLocale();
  if (alloc.length === 0) return <p>{t('blank')}</p>;
  const titleOf = (number: number) => summary?.ideas.find((idea) => idea.number === number)?.title;
  const given = allocatedCents(alloc);
  return (
    <>
      <ul className="wc-verify__shares">
        {alloc.map(([number, cents]) => {
          const title = titleOf(number);
          return (
            <li key={number}>
              <span>
                {title === undefined
                  ? t('ideaUnknown', { number: String(number) })
                  : t('idea', { number: String(number), title })}
              </span>
              <b>{formatMoney(cents, locale)}</b>
            </li>
          );
        })}
      </ul>
      {summary && (
        <p>
          {t('total', {
            given: formatMoney(given, locale),
            cheque: formatMoney(summary.chequeCents, locale),
          })}
        </p>
      )}
    </>
  );
}
