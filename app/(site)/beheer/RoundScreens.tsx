import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { type RoundScreen, roundScreens } from '@/lib/usecases/retention/round-screens';
import type { StaffRound } from '@/lib/usecases/rounds/list-staff-rounds';

const PATHS: Readonly<Record<RoundScreen, string>> = {
  extend: 'verlengen',
  audit: 'controle',
  keep: 'bewaren',
};

/** Links to extending, auditing and keeping a round, as far as this member of staff has them: items of a list. */
export async function RoundScreens({ round }: Pick<StaffRound, 'round'>) {
  const [t, actor] = await Promise.all([getTranslations('retention.links'), currentActor()]);
  return roundScreens(actor, round).map((screen) => (
    <li key={screen}>
      <TextLink href={`/beheer/ronde/${round.id}/${PATHS[screen]}`}>{t(screen)}</TextLink>
    </li>
  ));
}
