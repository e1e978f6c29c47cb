import { type Actor, may } from '@/lib/domain/permissions';

/** Of which districts somebody may read the log book: `all` = everything, also what belongs to no district. */
export function logDistricts(actor: Actor): readonly string[] | 'all' {
  if (may(actor, 'read_log', null)) return 'all';
  return actor.kind === 'staff' ? actor.districts.filter((slug) => may(actor, 'read_log', slug)) : [];
}

/** Is there any part of the log book that this actor may read? */
export function readsLog(actor: Actor): boolean {
  return logDistricts(actor).length > 0;
}
