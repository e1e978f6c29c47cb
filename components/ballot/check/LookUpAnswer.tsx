import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { groupMark } from '../steps/keyMark';
import type { LookUpState } from './useLookUp';

/** What came of it, in one sentence. A broken promise is shown as one. */
export function LookUpAnswer({ state }: { readonly state: LookUpState }) {
  const t = useTranslations('vote.register');
  if (state.at === 'idle') return null;
  if (state.at === 'busy') return <p>{t('busy')}</p>;
  if (state.at !== 'done') return <Alert kind="warning">{t(state.at)}</Alert>;
  const { result, words } = state;
  switch (result.code) {
    case 'FOUND':
      return <Alert kind="ok">{t('found', { words, index: result.index, ballots: result.ballots })}</Alert>;
    case 'NOT_YET':
      return <Alert kind="info">{t('notYet', { words })}</Alert>;
    case 'BROKEN_PROMISE':
      return <Alert kind="error">{t('broken', { words })}</Alert>;
    case 'OTHER_REGISTER':
      return <Alert kind="error">{t('otherRegister', { words, mark: groupMark(result.mark) })}</Alert>;
    case 'OTHER_ROUND':
      return <Alert kind="warning">{t('otherRound')}</Alert>;
    case 'UNKNOWN_TRACK':
      return <Alert kind="warning">{t('unknown', { words })}</Alert>;
    case 'BAD_RECEIPT':
      return <Alert kind="error">{t('badReceipt')}</Alert>;
    case 'UNREADABLE':
      return <Alert kind="warning">{t('unreadable')}</Alert>;
    case 'BAD_REGISTER':
      return <Alert kind="error">{t('badRegister', { fault: result.fault })}</Alert>;
  }
}
