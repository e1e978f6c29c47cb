'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';

type Removed = Result<null, 'FORBIDDEN' | 'UNKNOWN_PLACE'>;

interface RemovePlaceProps {
  readonly district: string;
  readonly id: number;
  readonly name: string;
  readonly action: (before: unknown, form: FormData) => Promise<Removed>;
}

/** Takes a place off the pages of its district. */
export function RemovePlace({ district, id, name, action }: RemovePlaceProps) {
  const t = useTranslations('admin');
  const [result, remove, busy] = useActionState<Removed | null, FormData>(action, null);
  return (
    <form action={remove} className="wc-setup">
      <input type="hidden" name="district" value={district} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" look="secondary" disabled={busy}>
        {t('place.remove', { name })}
      </Button>
      <div role="alert">
        {result?.ok === false && <Alert kind="error">{t(`error.${result.error}`)}</Alert>}
      </div>
    </form>
  );
}
