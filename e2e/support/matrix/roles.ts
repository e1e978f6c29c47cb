import { createHmac, randomBytes } from 'node:crypto';
import { insertStaff } from '@/db/queries/staff';
import { sessionCookie } from '@/lib/auth/cookies';
import { newSession, usedNow } from '@/lib/auth/session';
import type { StaffRole } from '@/lib/domain/permissions';
import { actsInDistricts } from '@/lib/domain/staff';
import { databaseHandle } from '@/lib/usecases/system/database';
import { runningApp } from '../environment';

/** Everybody who can come to a door. `elsewhere`: a wijkregisseur of another district. */
export const CALLERS = [
  'visitor',
  'household',
  'administrator',
  'wijkregisseur',
  'team_member',
  'desk_assistant',
  'auditor',
  'council_member',
  'elsewhere',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** Part of the name of every account of a matrix: by it its lines in the log book are found. */
export const ACCOUNT_MARK = `Matrix ${randomBytes(3).toString('hex')}`;

export interface Caller {
  readonly name: CallerName;
  /** Of the account; empty for who has none. */
  readonly id: string;
  /** The header of a request, empty for a visitor. */
  readonly cookie: string;
}

interface Places {
  /** The district of the round that is called about, and another one. */
  readonly home: string;
  readonly other: string;
  readonly round: string;
}

/** Accounts with a living session each, as if they had signed in just now. */
export async function makeCallers({ home, other, round }: Places): Promise<readonly Caller[]> {
  const { db } = databaseHandle();
  // The secret that the application derives at its start.
  process.env.NEXTAUTH_SECRET = createHmac('sha256', runningApp().secret)
    .update('wijkcheque/sessions/v1')
    .digest('hex');
  process.env.NEXTAUTH_URL = runningApp().baseUrl;
  const now = new Date();
  const cookieOf = async (actor: Parameters<typeof newSession>[0]) =>
    `${sessionCookie().name}=${(await usedNow(newSession(actor, now), now)).value}`;
  const account = async (name: CallerName, role: StaffRole, district: string): Promise<Caller> => {
    const id = `matrix-${name}-${randomBytes(4).toString('hex')}`;
    const districts = actsInDistricts(role) ? [district] : [];
    const nowhere = { location: null, from: null, until: null };
    await insertStaff(db, { id, name: `${ACCOUNT_MARK} ${name}`, role, districts, ...nowhere });
    return { name, id, cookie: await cookieOf({ kind: 'staff', id, generation: 0 }) };
  };
  const household = await cookieOf({ kind: 'household', round, neighbourhood: null });
  return [
    { name: 'visitor', id: '', cookie: '' },
    { name: 'household', id: '', cookie: household },
    await account('administrator', 'administrator', home),
    await account('wijkregisseur', 'wijkregisseur', home),
    await account('team_member', 'team_member', home),
    await account('desk_assistant', 'desk_assistant', home),
    await account('auditor', 'auditor', home),
    await account('council_member', 'council_member', home),
    await account('elsewhere', 'wijkregisseur', other),
  ];
}

/** Lines of this caller in the log book: refused acts leave none. */
export async function countLines({ name }: Caller): Promise<number> {
  const { rows } = await databaseHandle().pool.query<{ lines: string }>(
    'SELECT count(*) AS lines FROM audit_event WHERE actor = $1 OR actor LIKE $2',
    [name, `%: ${ACCOUNT_MARK} ${name}`],
  );
  return Number(rows[0]?.lines);
}
