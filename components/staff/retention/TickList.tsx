'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import { RETENTION_ITEMS, type RetentionTick, type TickError } from '@/lib/domain/retention';
import { formatDateTime } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';

type TickResult = Result<null, TickError>;

interface TickListProps {
  readonly round: string;
  readonly ticks: readonly RetentionTick[];
  /** Days for which backups are kept. */
  readonly historyDays: number;
  /** The list can be ticked now. */
  readonly open: boolean;
  readonly action: (before: unknown, form: FormData) => Promise<TickResult>;
}

/** What people have to do outside the application, with who said that it was done. Works without scripts. */
export function TickList({ round, ticks, historyDays, open, action }: TickListProps) {
  const t = useTranslations('retention.keep.list');
  const locale = useLocale();
  const [result, tick, busy] = useActionState<TickResult | null, FormData>(action, null);
  return (
    <>
      <ul className="wc-ticks">
        {RETENTION_ITEMS.map((item) => {
          const done = ticks.find((one) => one.item === item);
          const what = t(`item.${item}`, { days: historyDays });
          const act = done ? t('untick') : t('tick');
          return (
            <li key={item} className={done ? 'wc-tick wc-tick--done' : 'wc-tick'}>
              <p className="nl-paragraph">{what}</p>
              <p className="nl-paragraph wc-muted">
                {done ? t('ticked', { by: done.by, at: formatDateTime(done.at, locale) }) : t('open')}
              </p>
              {open && (
                <form action={tick}>
                  <input type="hidden" name="round" value={round} />
                  <input type="hidden" name="item" value={item} />
                  <input type="hidden" name="done" value={done ? 'nee' : 'ja'} />
                  <Button
                    type="submit"
                    look={done ? 'subtle' : 'secondary'}
                    disabled={busy}
                    aria-label={t('about', { act, what })}
                  >
                    {act}
                  </Button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      <div role="status">
        {result?.ok === false && <Alert kind="error">{t(`error.${result.error}`)}</Alert>}
      </div>
    </>
  );
}
