import { useFormatter, useTranslations } from 'next-intl';
import type { Round } from '@/lib/domain/round';
import { type ReasonContext, reasonOf, returnOf } from './reasons';
import { marginMessages, reasonMessage, returnMessage } from './reasonText';
import { type IdeaResult, voterKindOf } from './results';
import { useMoney } from './useMoney';

/** Writes why an idea did or did not make it: the reason, what went back, and what would have been enough. */
export function useReasons(
  round: Pick<Round, 'kind' | 'currency'>,
  context: ReasonContext,
): (result: IdeaResult) => string {
  const t = useTranslations('outcome.reason');
  const m = useTranslations('outcome.margin');
  const format = useFormatter();
  const money = useMoney(round.currency);
  const words = {
    kind: voterKindOf(round),
    money,
    list: (titles: readonly string[]) => format.list(titles),
  };
  return (result) => {
    const back = returnOf(result, context);
    const messages = [
      reasonMessage(reasonOf(result, context), words),
      ...(back ? [returnMessage(back, words)] : []),
    ];
    return [
      ...messages.map(({ key, values }) => t(key, { ...values })),
      ...marginMessages(result, words).map(({ key, values }) => m(key, { ...values })),
    ].join(' ');
  };
}
