import { listDistricts } from '@/db/queries/areas';
import { listGivenLinks, listStaff } from '@/db/queries/staff';
import { type Actor, may, type StaffRole } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly districts: readonly string[];
  /** Of a desk assistant: the desk, and the first and last day there. */
  readonly location: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly active: boolean;
  readonly passkeys: number;
  /** ISO date, or null when never. */
  readonly lastSignIn: string | null;
}

export interface GivenLink {
  readonly id: string;
  /** Whom it is for; `account` when it replaces the passkeys of one that is there. */
  readonly name: string;
  readonly account: string | null;
  readonly role: StaffRole;
  readonly districts: readonly string[];
  readonly expiresAt: Date;
  readonly expired: boolean;
}

export interface People {
  readonly people: readonly Person[];
  readonly links: readonly GivenLink[];
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
}

/** Everybody with an account, switched off or not, and the links that are still out. */
export async function listPeople(actor: Actor, now: Date): Promise<Result<People, 'FORBIDDEN'>> {
  if (!may(actor, 'manage_staff', null)) return fail('FORBIDDEN');
  const db = database();
  const [rows, links, districts] = await Promise.all([listStaff(db), listGivenLinks(db), listDistricts(db)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ok({
    people: rows.map(({ generation: _, ...person }) => person),
    links: links.flatMap(({ id, staffId, expiresAt, ...invited }): GivenLink[] => {
      const { name, role, districts: where } = byId.get(staffId ?? '') ?? invited;
      if (!name || !role) return [];
      const expired = expiresAt <= now;
      return [{ id, name, account: staffId, role, districts: where ?? [], expiresAt, expired }];
    }),
    districts: districts.map(({ slug, name }) => ({ slug, name })),
  });
}
