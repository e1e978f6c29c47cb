import { saveTurnoutDays } from '@/db/queries/council-days';
import type { DemoRound } from '@/db/seeds/demo';
import { sampleTurnoutDays } from '@/db/seeds/demo/turnout';
import type { Actor } from '@/lib/domain/permissions';
import { saveRunningCosts } from '../council/running-costs';
import { database } from '../system/database';

const SEEDER: Actor = { kind: 'system', name: 'demo' };
/** Sample amounts: letters by their number, the rest as a round of this size might cost. The system is not written down. */
const PER_LETTER_CENTS = 172;
const STAFF = '8400';
const MEETINGS = '1150,50';

/** What the council sees of a counted round beside its count: turnout per day, and what the approach itself cost. */
export async function seedCouncilFigures(
  seed: string,
  { round, ballots }: Pick<DemoRound, 'round' | 'ballots'>,
  letters: number,
): Promise<void> {
  const { id: roundId, opensAt, closesAt } = round;
  const days = sampleTurnoutDays(`${seed}/${roundId}`, { opensAt, closesAt, ballots: ballots.length });
  await saveTurnoutDays(
    database(),
    days.map((one) => ({ ...one, roundId })),
  );
  const costs = {
    letters: ((letters * PER_LETTER_CENTS) / 100).toFixed(2),
    staff: STAFF,
    meetings: MEETINGS,
    system: '',
  };
  const saved = await saveRunningCosts(SEEDER, { roundId }, costs, closesAt);
  if (!saved.ok) throw new Error(`demo: ${JSON.stringify(saved.error)}`);
}
