import { type Actor, may, type StaffRole } from '@/lib/domain/permissions';
import { readsLog } from '../admin/log-scope';

export interface StaffMenu {
  readonly name: string;
  readonly role: StaffRole;
  /** Of a desk assistant: the desk. */
  readonly location: string | null;
  readonly rounds: boolean;
  readonly people: boolean;
  readonly settings: boolean;
  readonly log: boolean;
}

/** Which parts of the workspace somebody is shown the way to; `null` for who is not of the staff. */
export function staffMenu(actor: Actor): StaffMenu | null {
  if (actor.kind !== 'staff') return null;
  return {
    name: actor.name,
    role: actor.role,
    location: actor.location ?? null,
    rounds: may(actor, 'see_workspace', null),
    people: may(actor, 'manage_staff', null),
    settings: may(actor, 'manage_settings', null),
    log: readsLog(actor),
  };
}
