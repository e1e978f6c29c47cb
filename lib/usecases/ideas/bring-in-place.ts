import { findDistrict, listRoundOutlines } from '@/db/queries/areas';
import { hasCodes } from '@/db/queries/idea-organisers';
import { asRoll } from '@/db/queries/roles';
import { findRoundRow, listRounds, type RoundRow } from '@/db/queries/rounds';
import type { OpenProposals, ProposalPlace } from '@/lib/domain/idea-proposal-views';
import { currentRound } from '../areas/get-home';
import { database } from '../system/database';

/**
 * Whether ideas can be brought in in a district now, and for which round: the one asked for, else the first that takes
 * ideas. A rehearsal only when it is asked for. `null` when there is no such district.
 */
export async function getProposalPlace(slug: string, asked: string | null): Promise<ProposalPlace | null> {
  const db = database();
  const district = await findDistrict(db, slug);
  if (!district) return null;
  const rounds = (await listRounds(db)).filter(
    (round) => round.districtSlug === slug && round.kind === 'cheque' && round.phase !== 'draft',
  );
  const taking = rounds.filter(({ phase }) => phase === 'ideas').map(({ id }) => id);
  const rows = await Promise.all(taking.map((id) => findRoundRow(db, id)));
  const row =
    rows.find((one) => one?.id === asked) ?? rows.find((one) => one && one.rehearsalOf === null) ?? null;
  const current = currentRound(rounds);
  return {
    district: { slug: district.slug, name: district.name },
    open: row && (await openOf(row)),
    current: current && {
      id: current.id,
      title: current.title,
      phase: current.phase,
      opensAt: current.opensAt,
      closesAt: current.closesAt,
    },
    sample: row?.sample ?? false,
  };
}

async function openOf({ id, title, minOrganisers }: RoundRow): Promise<OpenProposals> {
  const db = database();
  const [areas, codes] = await Promise.all([listRoundOutlines(db, id), asRoll(db, (tx) => hasCodes(tx, id))]);
  return { roundId: id, title, areas, codes, needed: minOrganisers };
}
