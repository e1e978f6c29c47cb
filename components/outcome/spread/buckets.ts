/** Columns that fit beside each other on a phone. */
const MOST_COLUMNS = 9;

export interface Bucket {
  /** Number of funded choices; in the last bucket of a long row: that many or more. */
  readonly funded: number;
  readonly orMore: boolean;
  readonly ballots: number;
}

/** Ballots by number of funded choices, from 0 on without gaps, a long tail taken together. */
export function bucketsOf(ballotsByFunded: readonly number[]): Bucket[] {
  const head = ballotsByFunded.slice(0, MOST_COLUMNS - 1);
  const buckets = head.map((ballots, funded) => ({ funded, orMore: false, ballots }));
  const tail = ballotsByFunded.slice(MOST_COLUMNS - 1);
  if (tail.length === 0) return buckets;
  const ballots = tail.reduce((sum, one) => sum + one, 0);
  return [...buckets, { funded: MOST_COLUMNS - 1, orMore: tail.length > 1, ballots }];
}
