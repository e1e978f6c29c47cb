import { and, asc, count, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm';
import type { StaffRole } from '@/lib/domain/permissions';
import type { Connection } from '../client';
import { staffAccount, staffLink, staffPasskey, staffUsedChallenge } from '../schema';

export type StaffRow = typeof staffAccount.$inferSelect;
export type PasskeyRow = typeof staffPasskey.$inferSelect;
export type LinkRow = typeof staffLink.$inferSelect;

/** `lock` for the length of the transaction. */
export async function findStaff(db: Connection, id: string, lock = false): Promise<StaffRow | null> {
  const query = db.select().from(staffAccount).where(eq(staffAccount.id, id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

export function listStaff(db: Connection): Promise<(StaffRow & { readonly passkeys: number })[]> {
  const passkeys = db
    .select({ staffId: staffPasskey.staffId, number: count().as('number') })
    .from(staffPasskey)
    .groupBy(staffPasskey.staffId)
    .as('passkeys');
  return db
    .select({
      id: staffAccount.id,
      name: staffAccount.name,
      role: staffAccount.role,
      districts: staffAccount.districts,
      active: staffAccount.active,
      generation: staffAccount.generation,
      lastSignIn: staffAccount.lastSignIn,
      location: staffAccount.location,
      from: staffAccount.from,
      until: staffAccount.until,
      passkeys: sql<number>`coalesce(${passkeys.number}, 0)`.mapWith(Number),
    })
    .from(staffAccount)
    .leftJoin(passkeys, eq(passkeys.staffId, staffAccount.id))
    .orderBy(asc(staffAccount.name), asc(staffAccount.id));
}

const ACTING_ADMINISTRATOR = and(eq(staffAccount.role, 'administrator'), eq(staffAccount.active, true));

export async function hasAdministrator(db: Connection): Promise<boolean> {
  return (await db.$count(staffAccount, ACTING_ADMINISTRATOR)) > 0;
}

/**
 * Is there an administrator besides this one? Locks them all, in one order, so that of two who lose the role at the same
 * moment the second sees that the first did.
 */
export async function lockOtherAdministrators(tx: Connection, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: staffAccount.id })
    .from(staffAccount)
    .where(ACTING_ADMINISTRATOR)
    .orderBy(asc(staffAccount.id))
    .for('update');
  return rows.some((row) => row.id !== id);
}

export async function insertStaff(
  tx: Connection,
  person: {
    readonly id: string;
    readonly name: string;
    readonly role: StaffRole;
    readonly districts: string[];
  } & Pick<StaffRow, 'location' | 'from' | 'until'>,
): Promise<void> {
  await tx.insert(staffAccount).values({ ...person, active: true, generation: 0 });
}

export async function updateStaff(tx: Connection, id: string, change: Partial<Omit<StaffRow, 'id'>>) {
  await tx.update(staffAccount).set(change).where(eq(staffAccount.id, id));
}

export function listPasskeys(db: Connection, staffId: string): Promise<PasskeyRow[]> {
  return db
    .select()
    .from(staffPasskey)
    .where(eq(staffPasskey.staffId, staffId))
    .orderBy(asc(staffPasskey.addedOn), asc(staffPasskey.credentialId));
}

/** Locked for the length of the transaction: two answers with one counter wait for each other. */
export async function findPasskeyLocked(tx: Connection, credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await tx
    .select()
    .from(staffPasskey)
    .where(eq(staffPasskey.credentialId, credentialId))
    .for('update');
  return row ?? null;
}

/** False when this credential is registered already, by whomever. */
export async function insertPasskey(tx: Connection, row: PasskeyRow): Promise<boolean> {
  const rows = await tx.insert(staffPasskey).values(row).onConflictDoNothing().returning();
  return rows.length === 1;
}

export async function updatePasskey(
  tx: Connection,
  credentialId: string,
  use: Pick<PasskeyRow, 'counter' | 'synced'>,
): Promise<void> {
  await tx.update(staffPasskey).set(use).where(eq(staffPasskey.credentialId, credentialId));
}

export async function deletePasskey(tx: Connection, credentialId: string): Promise<void> {
  await tx.delete(staffPasskey).where(eq(staffPasskey.credentialId, credentialId));
}

export async function deletePasskeysExcept(tx: Connection, staffId: string, kept: string): Promise<void> {
  await tx
    .delete(staffPasskey)
    .where(and(eq(staffPasskey.staffId, staffId), ne(staffPasskey.credentialId, kept)));
}

/** Takes the place of an earlier link for the first administrator. */
export async function saveFirstLink(
  tx: Connection,
  link: Pick<LinkRow, 'id' | 'tokenHash' | 'expiresAt'>,
): Promise<void> {
  await tx
    .insert(staffLink)
    .values({ ...link, kind: 'first' })
    .onConflictDoUpdate({ target: staffLink.kind, targetWhere: sql`kind = 'first'`, set: link });
}

export async function insertInvitation(
  tx: Connection,
  link: Pick<LinkRow, 'id' | 'tokenHash' | 'expiresAt'> & {
    readonly name: string;
    readonly role: StaffRole;
    readonly districts: string[];
  } & Partial<Pick<LinkRow, 'location' | 'from' | 'until'>>,
): Promise<void> {
  await tx.insert(staffLink).values({ ...link, kind: 'invitation' });
}

/** Takes the place of an earlier link of the same account. */
export async function saveRecoveryLink(
  tx: Connection,
  link: Pick<LinkRow, 'id' | 'tokenHash' | 'expiresAt'> & { readonly staffId: string },
): Promise<void> {
  await tx
    .insert(staffLink)
    .values({ ...link, kind: 'recovery' })
    .onConflictDoUpdate({ target: staffLink.staffId, set: link });
}

/** A link that still works at this moment. `lock` for the length of the transaction. */
export async function findOpenLink(
  db: Connection,
  tokenHash: Uint8Array,
  now: Date,
  lock = false,
): Promise<LinkRow | null> {
  const query = db
    .select()
    .from(staffLink)
    .where(and(eq(staffLink.tokenHash, tokenHash), gt(staffLink.expiresAt, now)));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

/** What administrators have given out, whether it still works or not. */
export function listGivenLinks(db: Connection): Promise<LinkRow[]> {
  return db
    .select()
    .from(staffLink)
    .where(inArray(staffLink.kind, ['invitation', 'recovery']))
    .orderBy(asc(staffLink.expiresAt), asc(staffLink.id));
}

/** The link that was there. */
export async function deleteLink(tx: Connection, id: string): Promise<LinkRow | null> {
  const [row] = await tx.delete(staffLink).where(eq(staffLink.id, id)).returning();
  return row ?? null;
}

export async function deleteRecoveryLink(tx: Connection, staffId: string): Promise<void> {
  await tx.delete(staffLink).where(eq(staffLink.staffId, staffId));
}

/** True the first time. Forgets those that have expired, which are refused by their own time. */
export async function spendChallenge(
  tx: Connection,
  challenge: Uint8Array,
  expiresAt: Date,
  now: Date,
): Promise<boolean> {
  await tx.delete(staffUsedChallenge).where(lt(staffUsedChallenge.expiresAt, now));
  const rows = await tx
    .insert(staffUsedChallenge)
    .values({ challenge, expiresAt })
    .onConflictDoNothing()
    .returning();
  return rows.length === 1;
}
