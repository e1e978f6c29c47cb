'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Heading } from '@/components/ui/Heading';
import type { VerifyReport } from '@/lib/verify/types';
import { CountedIdeas } from './CountedIdeas';
import { Findings } from './Findings';
import { NotChecked } from './NotChecked';
import { OwnBallot } from './OwnBallot';
import { SameRegister } from './SameRegister';
import { StepList } from './StepList';
import { VerdictWords } from './VerdictWords';
import { judge } from './verdict';

interface CheckResultProps {
  readonly report: VerifyReport;
  readonly round: { readonly id: string; readonly title: string };
}

/** What came of a check: first what matters most, then all of it, and what nobody could check this way. */
export function CheckResult({ report, round }: CheckResultProps) {
  const t = useTranslations('verify.result');
  const { verdict, wrong, given } = judge(report, round.id);
  const heading = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every report is read from its beginning
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <section className="wc-verify__result" aria-labelledby="uitkomst">
      <div ref={heading} tabIndex={-1} className="wc-verify__verdict">
        <Heading level={2} id="uitkomst">
          {t('title')}
        </Heading>
        <VerdictWords verdict={verdict} report={report} />
      </div>
      {wrong.length > 0 && <Findings title={t('foundTitle')} groups={wrong} more={report.more} />}
      {given.length > 0 && <Findings title={t('givenTitle')} groups={given} more={0} />}
      {report.receipt && <OwnBallot receipt={report.receipt} summary={report.summary} />}
      <SameRegister anchoredBy={report.anchoredBy} />
      <NotChecked notChecked={report.notChecked} summary={report.summary} />
      <StepList steps={report.steps} />
      {report.summary && <CountedIdeas summary={report.summary} round={round.id} />}
    </section>
  );
}
