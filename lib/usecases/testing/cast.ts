import type { CastOk } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import { castBallot } from '../ballots/cast-ballot';
import { ballotOf, DURING, type TestRound } from './openRound';

/** Casts a version of one cheque's ballot while voting is open. Throws with the code when it is refused. */
export async function cast(
  round: TestRound,
  cheque: number,
  seq = 1,
  alloc: Allocation = [[1, 500]],
): Promise<CastOk> {
  const answer = await castBallot(round.id, ballotOf(round, cheque, seq, alloc), DURING);
  if (answer.code !== 'OK') throw new Error(`cheque ${cheque}, version ${seq}: ${answer.code}`);
  return answer;
}

/** The same for several cheques, one after another. */
export async function castAll(round: TestRound, cheques: readonly number[], seq = 1): Promise<CastOk[]> {
  const receipts: CastOk[] = [];
  for (const cheque of cheques) receipts.push(await cast(round, cheque, seq));
  return receipts;
}

/** `from` up to, not including, `to`. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
