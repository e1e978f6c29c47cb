import type { ChequeRequestRow } from '@/db/queries/desk';

interface Cheque {
  readonly id: string;
}

/**
 * The number on the letter of each cheque of one household: those of the letter run in order of their ids, as they were
 * printed, and a spare has the number of the letter it replaces. `requests`: those about these cheques.
 */
export function numberCheques(
  cheques: readonly Cheque[],
  requests: readonly Pick<ChequeRequestRow, 'chequeId' | 'spareId'>[],
): ReadonlyMap<string, number> {
  const replaced = new Map(
    requests.flatMap(({ chequeId, spareId }) => (spareId ? [[spareId, chequeId]] : [])),
  );
  const firsts = cheques.filter(({ id }) => !replaced.has(id)).map(({ id }) => id);
  const numbers = new Map(firsts.toSorted().map((id, i) => [id, i + 1]));
  for (const { id } of cheques) {
    let first = id;
    for (let older = replaced.get(first); older; older = replaced.get(first)) first = older;
    numbers.set(id, numbers.get(first) ?? 1);
  }
  return numbers;
}
