import { findStaff } from '@/db/queries/staff';
import type { Actor } from '@/lib/domain/permissions';
import { database } from '../system/database';
import { signInDemoStaff } from './demo-staff';

/** What a session of staff holds: everything else is read again at each request. */
export interface StaffSession {
  readonly id: string;
  /** Sessions of an earlier generation are over. */
  readonly generation: number;
}

/**
 * Who an account is at this moment: a change of role or a switch-off counts at once, in every session. `null` when it was
 * switched off or its sessions were ended. Roles of the demo have no account and exist only there.
 */
export async function readStaffActor({ id, generation }: StaffSession): Promise<Actor | null> {
  const sample = signInDemoStaff(id);
  if (sample) return sample;
  const account = await findStaff(database(), id);
  if (!account?.active || account.generation !== generation) return null;
  const { name, role, districts } = account;
  return { kind: 'staff', id, name, role, districts };
}
