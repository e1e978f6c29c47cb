import { findStaff } from '@/db/queries/staff';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { isOnDuty } from '@/lib/domain/staff';
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
 * switched off, its sessions were ended, or today in the Netherlands is not one of its days. Roles of the demo have no
 * account and exist only there.
 */
export async function readStaffActor({ id, generation }: StaffSession, now: Date): Promise<Actor | null> {
  const sample = signInDemoStaff(id);
  if (sample) return sample;
  const account = await findStaff(database(), id);
  if (!account?.active || account.generation !== generation) return null;
  if (!isOnDuty(account, dayOf(now))) return null;
  const { name, role, districts, location } = account;
  return { kind: 'staff', id, name, role, districts, ...(location === null ? {} : { location }) };
}
