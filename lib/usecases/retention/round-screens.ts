import { type Actor, may } from '@/lib/domain/permissions';
import type { Round } from '@/lib/domain/round';

/** Screens about a round's keeping, extension and audit. */
export type RoundScreen = 'extend' | 'audit' | 'keep';

/** Which of these screens this member of staff has something to do on, for a round of this phase. */
export function roundScreens(
  actor: Actor,
  { phase, districtSlug }: Pick<Round, 'phase' | 'districtSlug'>,
): RoundScreen[] {
  const screens: RoundScreen[] = [];
  if (phase === 'voting' && may(actor, 'change_phase', districtSlug)) screens.push('extend');
  if (may(actor, 'audit_round', districtSlug)) screens.push('audit');
  const keeping = phase === 'voting' || phase === 'counting' || phase === 'published' || phase === 'archived';
  if (keeping && may(actor, 'destroy_keys', districtSlug)) screens.push('keep');
  return screens;
}
