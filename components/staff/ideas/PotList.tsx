'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Cents } from '@/lib/domain/money';
import type { Result } from '@/lib/domain/result';
import { formatMoney } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';

type CarryError = 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'ROUND_FROZEN' | 'NO_POT' | 'ALREADY_CARRIED' | 'TOO_MANY';

interface PotView {
  readonly number: number;
  readonly title: string;
  readonly cents: Cents;
  readonly carriedCents: Cents;
  readonly taken: { readonly title: string; readonly number: number } | null;
}

interface PotListProps {
  readonly round: string;
  readonly earlier: readonly {
    readonly round: { readonly id: string; readonly title: string };
    readonly pots: readonly PotView[];
  }[];
  readonly action: (before: unknown, form: FormData) => Promise<Result<number, CarryError>>;
}

/** What earlier rounds left, each pot to be taken along once. */
export function PotList({ round, earlier, action }: PotListProps) {
  const t = useTranslations('review.carry');
  const [result, run, busy] = useActionState<Result<number, CarryError> | null, FormData>(action, null);
  return (
    <>
      <div role="alert">
        {result?.ok === false && <Alert kind="error">{t(`error.${result.error}`)}</Alert>}
      </div>
      {earlier.map(({ round: from, pots }) => (
        <section key={from.id} className="wc-section">
          <Heading level={2}>{t('of', { round: from.title })}</Heading>
          {pots.map((pot) => (
            <form key={pot.number} action={run} className="wc-review__pot">
              <input type="hidden" name="round" value={round} />
              <input type="hidden" name="fromRound" value={from.id} />
              <input type="hidden" name="fromIdea" value={pot.number} />
              <PotText pot={pot} />
              {pot.taken ? (
                <p>{t('taken', { round: pot.taken.title, number: pot.taken.number })}</p>
              ) : (
                <p>
                  <Button type="submit" disabled={busy}>
                    {t('take', { number: pot.number })}
                  </Button>
                </p>
              )}
            </form>
          ))}
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
      {t('pot', { amount: formatMoney(pot.cents, locale) })}
      {pot.carriedCents > 0 && `, ${before}`}
    </p>
  );
}
