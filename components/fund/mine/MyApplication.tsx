'use client';

import { useTranslations } from 'next-intl';
import type { BaseMap } from '@/lib/domain/views';
import { ActAnswer } from '../../secret-link/ActAnswer';
import { LinkState } from '../../secret-link/LinkState';
import { TakeBack } from '../../secret-link/TakeBack';
import { useSecretLink } from '../../secret-link/useSecretLink';
import { Edit } from './Edit';
import { History } from './History';
import { Status } from './Status';
import type { MyApplicationActions } from './types';
import { useMyApplication } from './useMyApplication';

interface MyApplicationProps {
  readonly actions: MyApplicationActions;
  readonly baseMap: BaseMap;
}

/** An application for who made it: where it stands, the decision with its letter, and what can still be changed. */
export function MyApplication({ actions, baseMap }: MyApplicationProps) {
  const t = useTranslations('fund.mine');
  const sayError = useTranslations('fund.mine.error');
  const token = useSecretLink('mijn-aanvraag');
  const mine = useMyApplication(token, actions);
  const { view } = mine;
  if (!token || view === null || typeof view === 'string') {
    return <LinkState token={token} view={typeof view === 'string' ? view : null} say={t} />;
  }
  return (
    <>
      <Status view={view} token={token} />
      <Edit key={view.status} view={view} mine={mine} baseMap={baseMap} />
      <History view={view} />
      <TakeBack open={view.open} say={t} onTakeBack={mine.withdraw} busy={mine.busy}>
        <ActAnswer told={mine.told} part="withdraw" done={t('withdrawn')} sayError={sayError} />
      </TakeBack>
    </>
  );
}
