'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useSyncExternalStore } from 'react';
import { Alert } from '@/components/ui/Alert';
import { TextLink } from '@/components/ui/Text';
import { KEEP, tabKeep } from '../keepsakes';
import { STEP_PATHS } from './openRound';

const never = () => () => undefined;

/**
 * The first words of the overview. After Back from the receipt the ballot of this tab is in, so an empty basket is no
 * loss and "er is nog niets verstuurd" would be untrue.
 */
export function ReviewLead({ roundId }: { readonly roundId: string }) {
  const t = useTranslations('vote.check');
  const read = useCallback(() => tabKeep.getItem(KEEP.proof(roundId)) !== null, [roundId]);
  const cast = useSyncExternalStore(never, read, () => false);
  if (!cast) return <p className="nl-paragraph">{t('lead')}</p>;
  return (
    <Alert kind="ok">
      {t('cast')} <TextLink href={STEP_PATHS.proof(roundId)}>{t('toProof')}</TextLink>
    </Alert>
  );
}
