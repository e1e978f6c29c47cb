'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Cents } from '@/lib/domain/money';
import type { Result } from '@/lib/domain/result';
import { formatMoney } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';

type CarryError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  | 'ROUND_FROZEN'
  | 'REHEARSAL'
  | 'NO_POT'
  | 'ALREADY_CARRIED'
  | 'TOO_MANY';
type PutBackError = 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'ROUND_FROZEN' | 'NO_POT' | 'MERGED';

interface PotView {
  readonly number: number;
  readonly title: string;
  readonly cents: Cents;
  readonly carriedCents: Cents;
  readonly stopped: boolean;
  readonly taken: { readonly roundId: string; readonly title: string; readonly number: number } | null;
}

interface PotListProps {
  readonly round: string;
  readonly earlier: readonly {
    readonly round: { readonly id: string; readonly title: string };
    readonly pots: readonly PotView[];
  }[];
  readonly take: (before: unknown, form: FormData) => Promise<Result<number, CarryError>>;
  readonly putBack: (before: unknown, form: FormData) => Promise<Result<null, PutBackError>>;
}

/** What earlier rounds left, each pot to be taken along once; one that was taken into this round can go back. */
export function PotList({ round, earlier, take, putBack }: PotListProps) {
  const t = useTranslations('review.carry');
  const [result, run, taking] = useActionState<Result<number, CarryError> | null, FormData>(take, null);
  const [back, runBack, puttingBack] = useActionState<Result<null, PutBackError> | null, FormData>(
    putBack,
    null,
  );
  const busy = taking || puttingBack;
  const error = result?.ok === false ? result.error : back?.ok === false ? back.error : null;
  return (
    <>
      <div role="alert">{error && <Alert kind="error">{t(`error.${error}`)}</Alert>}</div>
      <div role="status">{back?.ok && <Alert kind="ok">{t('putBackDone')}</Alert>}</div>
      {earlier.map(({ round: from, pots }) => (
        <section key={from.id} className="wc-section">
          <Heading level={2}>{t('of', { round: from.title })}</Heading>
          {pots.map((pot) =>
            pot.taken ? (
              <form key={pot.number} action={runBack} className="wc-review__pot">
                <input type="hidden" name="round" value={round} />
                <input type="hidden" name="number" value={pot.taken.number} />
                <PotText pot={pot} />
                <p>{t('taken', { round: pot.taken.title, number: pot.taken.number })}</p>
                {pot.taken.roundId === round && (
                  <p>
                    <Button type="submit" look="subtle" disabled={busy}>
                      {t('putBack')}
                      <span className="wc-hidden-label">{t('putBackOf', { number: pot.taken.number })}</span>
                    </Button>
                  </p>
                )}
              </form>
            ) : (
              <form key={pot.number} action={run} className="wc-review__pot">
                <input type="hidden" name="round" value={round} />
                <input type="hidden" name="fromRound" value={from.id} />
                <input type="hidden" name="fromIdea" value={pot.number} />
                <PotText pot={pot} />
                <p>
                  <Button type="submit" disabled={busy}>
                    {t('take', { number: pot.number })}
                  </Button>
                </p>
              </form>
            ),
          )}
        </section>
      ))}
    </>
  );
}

function PotText({ pot }: { readonly pot: PotView }) {
  const t = useTranslations('review.carry');
  const locale = useLocale();
  const before = t('before', { amount: formatMoney(pot.carriedCents, locale) });
  return (
    <p>
      <b>{pot.title}</b>
      <br />
      {t(pot.stopped ? 'stopped' : 'pot', { amount: formatMoney(pot.cents, locale) })}
      {pot.carriedCents > 0 && `, ${before}`}
    </p>
  );
}
