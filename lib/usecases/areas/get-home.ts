import { listDistricts, listMunicipalities } from '@/db/queries/areas';
import { countIdeas, listRounds } from '@/db/queries/rounds';
import type { Round, RoundPhase } from '@/lib/domain/round';
import type { HomeView } from '@/lib/domain/views';
import { database } from '../system/database';

/** What matters to a visitor first: voting, then what is coming, then what is done. */
const INTEREST: readonly RoundPhase[] = [
  'voting',
  'counting',
  'ideas',
  'review',
  'published',
  'archived',
  'draft',
];

/** The round of a district that matters now; drafts are nobody's business yet, and nobody votes in an imported one. */
export function currentRound(rounds: readonly Round[]): Round | null {
  const visible = rounds.filter((round) => round.phase !== 'draft' && round.kind === 'cheque');
  const byInterest = visible.toSorted(
    (a, b) =>
      INTEREST.indexOf(a.phase) - INTEREST.indexOf(b.phase) || b.opensAt.getTime() - a.opensAt.getTime(),
  );
  return byInterest[0] ?? null;
}

/** Every municipality with its districts and the round that matters in each. */
export async function getHome(): Promise<HomeView> {
  const db = database();
  const [municipalities, districts, rounds, ideas] = await Promise.all([
    listMunicipalities(db),
    listDistricts(db),
    listRounds(db),
    countIdeas(db),
  ]);
  return {
    municipalities: municipalities.map(({ code, name, slug }) => ({
      code,
      name,
      slug,
      districts: districts
        .filter((district) => district.municipality === code)
        .map((district) => {
          const round = currentRound(rounds.filter((one) => one.districtSlug === district.slug));
          return { district, round, ideaCount: round ? (ideas.get(round.id) ?? 0) : 0 };
        }),
    })),
    sample: rounds.some((round) => round.sample),
  };
}
