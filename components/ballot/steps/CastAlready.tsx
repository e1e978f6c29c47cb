'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useSyncExternalStore } from 'react';
import { Alert } from '@/components/ui/Alert';
import { TextLink } from '@/components/ui/Text';
import { KEEP, tabKeep } from '../keepsakes';
import { STEP_PATHS } from './openRound';

const never = () => () => undefined;

/** After Back from the receipt: the ballot of this tab is in, so an empty basket is no loss. */
export function CastAlready({ roundId }: { readonly roundId: string }) {
  const t = useTranslations('vote.check');
  const read = useCallback(() => tabKeep.getItem(KEEP.proof(roundId)) !== null, [roundId]);
  const cast = useSyncExternalStore(never, read, () => false);
  if (!cast) return null;
  return (
    <Alert kind="ok">
      {t('cast')} <TextLink href={STEP_PATHS.proof(roundId)}>{t('toProof')}</TextLink>
    </Alert>
  );
}
