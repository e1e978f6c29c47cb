import { type Actor, may, type StaffRole } from '@/lib/domain/permissions';

export interface StaffMenu {
  readonly name: string;
  readonly role: StaffRole;
  readonly rounds: boolean;
  readonly people: boolean;
}

/** Which parts of the workspace somebody is shown the way to; `null` for who is not of the staff. */
export function staffMenu(actor: Actor): StaffMenu | null {
  if (actor.kind !== 'staff') return null;
  return {
    name: actor.name,
    role: actor.role,
    rounds: may(actor, 'see_workspace', null),
    people: may(actor, 'manage_staff', null),
  };
}
