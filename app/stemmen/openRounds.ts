import { type OpenRound, toOpenRound } from '@/components/ballot/steps/openRound';
import { getBallotRound } from '@/lib/usecases/ballots/get-ballot-round';
import { listCodeRounds } from '@/lib/usecases/ballots/list-code-rounds';

/** Query of every step: `r` is the round. A parameter given twice is taken as not given. */
export type StepSearch = Promise<{ readonly r?: string | string[] }>;

export async function askedRound(search: StepSearch): Promise<string | undefined> {
  const { r } = await search;
  return typeof r === 'string' && r !== '' ? r : undefined;
}

/** Every round a code may belong to, a rehearsal only when it is the one asked for; and of the open ones what the steps show. */
export async function codeRounds(asked?: string) {
  const rounds = await listCodeRounds(asked);
  const views = await Promise.all(
    rounds.filter(({ phase }) => phase === 'voting').map(({ id }) => getBallotRound(id)),
  );
  const open: readonly OpenRound[] = views.flatMap((view) => (view ? [toOpenRound(view)] : []));
  return { rounds, open };
}
