import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import type { BundleSummary, VerifyReport } from '@/lib/verify/types';
import type { Verdict } from './verdict';

interface VerdictWordsProps {
  readonly verdict: Verdict;
  readonly report: VerifyReport;
}

/** The verdict in a few sentences. That nothing was found wrong is never said without what it was not held against. */
export function VerdictWords({ verdict, report }: VerdictWordsProps) {
  const t = useTranslations('verify.result');
  const { summary, findings, more, anchoredBy } = report;
  return (
    <>
      {verdict === 'otherRound' && summary && (
        <Alert kind="error">{t('otherRound', { round: summary.round })}</Alert>
      )}
      {verdict === 'otherMark' && <Alert kind="error">{t('otherMark')}</Alert>}
      {verdict === 'broken' && (
        <Alert kind="error" className="wc-verify__broken">
          <p className="wc-verify__cry">{t('broken')}</p>
          <p>{t('brokenText')}</p>
          <p>{t('brokenAct')}</p>
        </Alert>
      )}
      {verdict === 'wrong' && (
        <Alert kind="error">
          <p>{t('wrong', { count: findings.length + more })}</p>
          <p>{t('wrongAct')}</p>
        </Alert>
      )}
      {verdict === 'given' && <Alert kind="warning">{t('given')}</Alert>}
      {verdict === 'ok' && summary && (
        <Alert kind="ok">
          <p>{t('ok', numbersOf(summary))}</p>
          {anchoredBy.length === 0 && <p>{t('okUnanchored')}</p>}
        </Alert>
      )}
    </>
  );
}

function numbersOf({ leaves, checkpoints, ballots, cheques }: BundleSummary) {
  return { leaves, checkpoints, ballots, cheques };
}
