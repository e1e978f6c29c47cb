import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { StaffRole } from '@/lib/domain/permissions';
import { bytea } from './roll';

/** Where and between which days (both included) a desk assistant works; null: everywhere in the districts, always. */
const posting = {
  location: text(),
  from: date(),
  until: date(),
};

/** A member of staff. Never removed, because the log book names it: switched off instead. */
export const staffAccount = pgTable('staff_account', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<StaffRole>().notNull(),
  /** Slugs; empty for roles that belong to no district. */
  districts: text().array().notNull(),
  active: boolean().notNull(),
  ...posting,
  /** A session holds the number it began under: raising it ends every session of the account at once. */
  generation: integer().notNull(),
  /** A day, no time and no address: enough to see which accounts are no longer used. */
  lastSignIn: date('last_sign_in'),
});

/** What WebAuthn asks a server to keep of a credential (W3C Web Authentication, "credential record"). */
export const staffPasskey = pgTable(
  'staff_passkey',
  {
    /** base64url, as browsers send it. */
    credentialId: text('credential_id').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffAccount.id),
    /** COSE_Key. */
    publicKey: bytea('public_key').notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    /** Backed up with its owner's other passkeys, so it survives a lost device. */
    synced: boolean().notNull(),
    addedOn: date('added_on').notNull(),
  },
  (table) => [index().on(table.staffId)],
);

export type StaffLinkKind = 'first' | 'invitation' | 'recovery';

/** A one-time link that ends in a passkey. The row goes when it is used or withdrawn; of its token only the hash is kept. */
export const staffLink = pgTable(
  'staff_link',
  {
    id: text().primaryKey(),
    /** SHA-256 of the 32 bytes in the link. */
    tokenHash: bytea('token_hash').notNull(),
    kind: text().$type<StaffLinkKind>().notNull(),
    /** `recovery`: whose passkeys it replaces. */
    staffId: text('staff_id').references(() => staffAccount.id),
    /** `invitation`: who is invited, and as what. */
    name: text(),
    role: text().$type<StaffRole>(),
    districts: text().array(),
    ...posting,
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex().on(table.tokenHash),
    // One link for the first administrator, and one per account: a new one takes the place of the old.
    uniqueIndex('staff_link_first').on(table.kind).where(sql`kind = 'first'`),
    uniqueIndex('staff_link_recovery').on(table.staffId),
  ],
);

/** Challenges that were answered, until they expire: each is answered once. */
export const staffUsedChallenge = pgTable('staff_used_challenge', {
  challenge: bytea().primaryKey(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});
