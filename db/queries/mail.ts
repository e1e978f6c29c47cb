import { randomUUID } from 'node:crypto';
import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Locale } from '@/lib/domain/locale';
import type { MailKind, MailTrouble, MailValues } from '@/lib/domain/mail';
import type { Connection } from '../client';
import { mail, setting } from '../schema';

export type MailRow = typeof mail.$inferSelect;

export interface NewMail<Kind extends MailKind> {
  readonly to: string;
  readonly locale: Locale;
  readonly kind: Kind;
  readonly values: MailValues<Kind>;
  readonly roundId: string | null;
}

/** Puts a mail in the queue, within the transaction of the act it tells about: rolled back, it was never written. */
export async function queueMail<Kind extends MailKind>(
  tx: Connection,
  given: NewMail<Kind>,
  now: Date,
): Promise<void> {
  await tx.insert(mail).values({
    ...given,
    id: randomUUID(),
    state: 'waiting',
    attempts: 0,
    nextAt: now,
    trouble: null,
    madeOn: dayOf(now),
  });
}

/**
 * Takes the mail that waits longest for this process: until `lease` no other process takes it, so that a slow mail server
 * holds no transaction open. `null` when none is due.
 */
export async function claimMail(db: Connection, now: Date, lease: Date): Promise<MailRow | null> {
  const due = sql`(SELECT id FROM mail WHERE state = 'waiting' AND next_at <= ${now.toISOString()}
    ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)`;
  const [row] = await db
    .update(mail)
    .set({ attempts: sql`${mail.attempts} + 1`, nextAt: lease })
    .where(sql`${mail.id} = ${due}`)
    .returning();
  return row ?? null;
}

/** What came of an attempt; nothing when another process has taken the mail since. Values go once they are not needed. */
export async function settleMail(
  db: Connection,
  { id, attempts }: Pick<MailRow, 'id' | 'attempts'>,
  came: { readonly sent: true } | { readonly trouble: MailTrouble; readonly again: Date | null },
): Promise<void> {
  await db
    .update(mail)
    .set(
      'sent' in came
        ? { state: 'sent', values: {}, trouble: null }
        : came.again
          ? { nextAt: came.again, trouble: came.trouble }
          : { state: 'given_up', values: {}, trouble: came.trouble },
    )
    .where(and(eq(mail.id, id), eq(mail.attempts, attempts), eq(mail.state, 'waiting')));
}

const DAY = 24 * 60 * 60 * 1000;
/** Where the municipality has not said otherwise. */
export const MAIL_DAYS = 30;

/** Removes mail from before the days for which it is kept, by the setting `mailDays`; returns how many. */
export async function removeOldMail(db: Connection, now: Date): Promise<number> {
  const [kept] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, 'mailDays'));
  const days = typeof kept?.value === 'number' ? kept.value : MAIL_DAYS;
  const gone = await db
    .delete(mail)
    .where(lt(mail.madeOn, dayOf(new Date(now.getTime() - days * DAY))))
    .returning({ id: mail.id });
  return gone.length;
}

/** The last mails, the newest first. */
export function listMail(db: Connection, most: number): Promise<MailRow[]> {
  return db.select().from(mail).orderBy(desc(mail.madeOn), desc(mail.nextAt), desc(mail.id)).limit(most);
}

export async function findMail(db: Connection, id: string): Promise<MailRow | null> {
  const [row] = await db.select().from(mail).where(eq(mail.id, id));
  return row ?? null;
}

/** How many mails there are in each state, with what went wrong the last time. */
export function countMail(
  db: Connection,
): Promise<{ state: MailRow['state']; trouble: string | null; count: number }[]> {
  return db
    .select({ state: mail.state, trouble: mail.trouble, count: count() })
    .from(mail)
    .groupBy(mail.state, mail.trouble);
}
