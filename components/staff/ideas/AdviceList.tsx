'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import type { AdviceClosed } from '@/lib/domain/advice';
import type { AdviceAnswer } from '@/lib/domain/idea-file';
import type { Result } from '@/lib/domain/result';
import { formatDate } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { type AdviceLink, AdviceLinkOnce } from './AdviceLinkOnce';

/** A request for advice with what came of it. */
export interface AskedAdvice {
  readonly id: string;
  readonly adviser: string;
  readonly question: string;
  /** ISO dates. */
  readonly askedOn: string;
  readonly due: string;
  readonly answer: AdviceAnswer | null;
  readonly text: string | null;
  readonly answeredOn: string | null;
  readonly mailed: boolean;
  /** Below 0 when the answer is late; `null` once it was given. */
  readonly daysLeft: number | null;
  readonly closed: AdviceClosed | null;
}

type ActError = 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'UNKNOWN_IDEA' | 'NOT_NOW' | 'UNKNOWN_ADVICE' | 'ANSWERED';
type Renewed = Result<AdviceLink, ActError>;
type Withdrawn = Result<null, ActError>;

interface AdviceListProps {
  readonly round: string;
  readonly number: number;
  readonly advice: readonly AskedAdvice[];
  readonly renew: (before: unknown, form: FormData) => Promise<Renewed>;
  readonly withdraw: (before: unknown, form: FormData) => Promise<Withdrawn>;
}

/** Everybody who was asked. What came of an act is said outside the list, which gets shorter. */
export function AdviceList({ round, number, advice, renew, withdraw }: AdviceListProps) {
  const t = useTranslations('review.advice');
  const [renewed, runRenew, renewing] = useActionState<Renewed | null, FormData>(renew, null);
  const [withdrawn, runWithdraw, withdrawing] = useActionState<Withdrawn | null, FormData>(withdraw, null);
  const error = [renewed, withdrawn].find((one) => one?.ok === false);
  const busy = renewing || withdrawing;
  return (
    <>
      <div role="status">{withdrawn?.ok && <Alert kind="ok">{t('withdrawn')}</Alert>}</div>
      <div role="alert">{error?.ok === false && <Alert kind="error">{t(`error.${error.error}`)}</Alert>}</div>
      {renewed?.ok && <AdviceLinkOnce link={renewed.value} />}
      {advice.length === 0 && <p>{t('none')}</p>}
      <ul className="wc-list-plain wc-review__advice">
        {advice.map((one) => {
          const at = { round, number, advice: one.id };
          return (
            <li key={one.id}>
              <OneAdvice advice={one} />
              {one.answer === null && one.closed === null && (
                <div className="wc-setup__acts">
                  <Act at={at} run={runRenew}>
                    <Button type="submit" disabled={busy}>
                      {t(one.mailed ? 'renewMail' : 'renew', { name: one.adviser })}
                    </Button>
                  </Act>
                  <Act at={at} run={runWithdraw}>
                    <Button type="submit" look="subtle" disabled={busy}>
                      {t('withdraw', { name: one.adviser })}
                    </Button>
                  </Act>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ActProps {
  readonly at: Readonly<Record<'round' | 'number' | 'advice', string | number>>;
  readonly run: (form: FormData) => void;
  readonly children: ReactNode;
}

/** One button for one question. A form of its own: a button that runs an action has no name or value to tell it by. */
function Act({ at, run, children }: ActProps) {
  return (
    <form action={run}>
      {Object.entries(at).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

function OneAdvice({ advice }: { readonly advice: AskedAdvice }) {
  const t = useTranslations('review.advice');
  const answers = useTranslations('review.answer');
  const locale = useLocale();
  const { adviser, question, askedOn, due, answer, text, answeredOn } = advice;
  return (
    <>
      <p>
        <b>{adviser}</b> {answer === null && <HowLong advice={advice} />}
      </p>
      <p className="wc-muted">{t('question1', { question })}</p>
      {answer === null ? (
        <p className="wc-muted wc-small">
          {t('asked', { date: formatDate(askedOn, locale), due: formatDate(due, locale) })}
        </p>
      ) : (
        <p>
          {t('answered', { answer: answers(answer), date: answeredOn ? formatDate(answeredOn, locale) : '' })}
        </p>
      )}
      {text && <blockquote className="wc-review__said">{text}</blockquote>}
    </>
  );
}

/** Days left, days late, or that it is too late altogether. */
function HowLong({ advice: { daysLeft, closed } }: { readonly advice: AskedAdvice }) {
  const t = useTranslations('review.advice');
  if (closed === 'decided') return <Badge>{t('lapsed')}</Badge>;
  if (daysLeft === null) return null;
  return <Badge>{daysLeft < 0 ? t('late', { days: -daysLeft }) : t('left', { days: daysLeft })}</Badge>;
}
