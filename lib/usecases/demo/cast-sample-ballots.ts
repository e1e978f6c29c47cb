import { randomBytes } from 'node:crypto';
import { signBallot } from '@/lib/crypto/ballot';
import type { Allocation } from '@/lib/domain/ballot';
import { castBallot } from '../ballots/cast-ballot';
import type { SampleVoter } from './sample-voters';

/** Casts at a time. */
const PARALLEL = 8;

/** Casts one ballot per voter through the ballot box itself, at a moment when the round was open. */
export async function castSampleBallots(
  round: string,
  voters: readonly SampleVoter[],
  ballots: readonly Allocation[],
  at: Date,
): Promise<void> {
  const waiting = ballots.map((alloc, i) => ({ alloc, voter: voters[i] }));
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (!next.voter) throw new Error('more sample ballots than voters');
      const request = signBallot({
        seed: next.voter.seed,
        round,
        seq: 1,
        alloc: next.alloc,
        r2: randomBytes(32),
      });
      const answer = await castBallot(round, request, at);
      if (answer.code !== 'OK') throw new Error(`demo: a sample ballot was refused with ${answer.code}`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
