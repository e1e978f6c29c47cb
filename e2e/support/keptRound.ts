import { randomBytes } from 'node:crypto';
import { publishLettered } from '@/lib/usecases/retention/testing/letteredRound';
import { pointAtRunningApp } from './ownRound';

export interface KeptRound {
  readonly id: string;
  readonly title: string;
  readonly keyFile: string;
  /** The receipt of the first household, as a file. */
  readonly receiptFile: string;
  /** Addresses of the households that voted. */
  readonly voters: ReadonlySet<string>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * A round of this test alone, in a district of the demo's wijkregisseur and auditor: voted on today, and published
 * `days` ago, so that its period for objections may have ended.
 */
export async function publishKeptRound(
  days: number,
  counts: { readonly households: number; readonly voting: number },
): Promise<KeptRound> {
  pointAtRunningApp();
  const now = new Date();
  const closesAt = new Date(now.getTime() + HOUR_MS);
  const title = `Bewaarronde ${randomBytes(3).toString('hex')}`;
  const { id, keyFile, letters, receipts } = await publishLettered({
    ...counts,
    round: { title, districtSlug: 'oosterheem', opensAt: new Date(now.getTime() - HOUR_MS), closesAt },
    // The clock is an argument of every act: the server's own clock sees a round that is still open until it is closed.
    at: { during: now, after: closesAt, published: new Date(now.getTime() - days * DAY_MS) },
  });
  const [first] = receipts;
  return {
    id,
    title,
    keyFile,
    receiptFile: JSON.stringify({ receipt: first?.receipt, receiptSig: first?.receiptSig }),
    voters: new Set(letters.slice(0, counts.voting).map(({ letter }) => letter.address)),
  };
}
