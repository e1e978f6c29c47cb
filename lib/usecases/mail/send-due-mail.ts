import { claimMail, type MailRow, removeOldMail, settleMail } from '@/db/queries/mail';
import { isMailAddress, type MailTrouble, nextAttempt } from '@/lib/domain/mail';
import { fail, type Result } from '@/lib/domain/result';
import { readEnv } from '@/lib/env';
import { drawMail } from '@/lib/formats/mail';
import { database } from '../system/database';
import { log } from '../system/log';
import { type MailServer, openMailServer } from './mail-server';
import { publicOrigin } from './public-origin';

/** Longer than one mail can take; a process that died with it in hand loses it to another after this. */
const LEASE_MS = 10 * 60_000;
/** Of one look; the next one goes on. */
const MOST_AT_ONCE = 100;

/**
 * Sends every mail that is due, and removes what has been kept long enough. Safe to run in several processes at once: a
 * mail is one process's at a time. Without a mail server in the settings mail waits. `stop` ends it after the mail in hand.
 * Returns how many were sent.
 */
export async function sendDueMail(now: Date, stop?: AbortSignal): Promise<number> {
  const db = database();
  await removeOldMail(db, now);
  const { SMTP_URL: url, MAIL_FROM: from } = readEnv();
  if (!url || !from) return 0;
  const server = openMailServer(url, from, publicOrigin());
  try {
    let sent = 0;
    for (let taken = 0; taken < MOST_AT_ONCE && !stop?.aborted; taken += 1) {
      const mail = await claimMail(db, now, new Date(now.getTime() + LEASE_MS));
      if (!mail) break;
      if (await deliver(server, mail, now)) sent += 1;
    }
    return sent;
  } finally {
    server.close();
  }
}

async function deliver(server: MailServer, mail: MailRow, now: Date): Promise<boolean> {
  const came = await attempt(server, mail);
  if (came.ok) {
    await settleMail(database(), mail, { sent: true });
    return true;
  }
  const again = nextAttempt(mail.attempts, came.error, now);
  await settleMail(database(), mail, { trouble: came.error, again });
  // No address, and nothing of the text.
  const facts = { kind: mail.kind, code: came.error, attempts: mail.attempts };
  if (again) log.info(facts, 'a mail waits for another attempt');
  else log.warn(facts, 'a mail was given up');
  return false;
}

async function attempt(server: MailServer, mail: MailRow): Promise<Result<null, MailTrouble>> {
  if (!isMailAddress(mail.to)) return fail('BAD_ADDRESS');
  return server.send({ ...drawMail(mail, publicOrigin()), id: mail.id, to: mail.to, locale: mail.locale });
}
