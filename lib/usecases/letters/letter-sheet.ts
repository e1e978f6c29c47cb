import type { Connection } from '@/db/client';
import { listPlaces } from '@/db/queries/areas';
import { findSender } from '@/db/queries/letters';
import { findRoundRow, listIdeas, type RoundRow } from '@/db/queries/rounds';
import { isResidentsAddress } from '@/lib/domain/letters';
import { readEnv } from '@/lib/env';
import { letterTheme } from '@/lib/formats/letters/themes';
import type { LetterSheet } from '@/lib/formats/letters/types';
import { database } from '../system/database';
import type { LetterRun } from './run-letters';

type Run = Pick<LetterRun, 'batch' | 'mark'>;

/** As {@link letterSheet}, of the round with this id. Throws when there is none. */
export async function getLetterSheet(roundId: string, run: Run, origin?: string): Promise<LetterSheet> {
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (!round) throw new Error('the round is gone');
  return letterSheet(db, round, run, origin);
}

/**
 * What all letters of a round say. `origin`: where residents reach the application, unless that is where its sign-in settings
 * say.
 */
export async function letterSheet(
  db: Connection,
  round: RoundRow,
  { batch, mark }: Run,
  origin: string = configuredOrigin(),
): Promise<LetterSheet> {
  const slug = round.districtSlug;
  const [sender, places, ideas] = await Promise.all([
    slug ? findSender(db, slug) : null,
    slug ? listPlaces(db, slug) : [],
    listIdeas(db, round.id),
  ]);
  const house = places.find(({ kind }) => kind === 'huis_van_de_wijk');
  return {
    municipality: sender?.municipality ?? '',
    ...letterTheme(sender?.theme ?? null),
    district: sender?.district ?? round.title,
    title: round.title,
    chequeCents: round.chequeCents,
    stepCents: round.stepCents,
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    origin,
    ideas: ideas
      .filter(({ status }) => status === 'accepted' || status === 'on_ballot')
      .map(({ number }) => number),
    place: house ? { name: house.name, address: house.address } : null,
    mark,
    batch,
  };
}

/** The address that letters will have, and whether residents reach it; those of the demo go to nobody. */
export function letterAddress(): { readonly origin: string; readonly reachable: boolean } {
  const origin = configuredOrigin();
  return { origin, reachable: readEnv().WIJKCHEQUE_DEMO === '1' || isResidentsAddress(origin) };
}

/** Where the application is known to answer, as in its sign-in settings. */
export function configuredOrigin(): string {
  return new URL(readEnv().NEXTAUTH_URL ?? 'http://localhost').origin;
}
