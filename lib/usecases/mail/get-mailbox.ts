import { findMail, listMail, type MailRow } from '@/db/queries/mail';
import type { MailKind } from '@/lib/domain/mail';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type DrawnMail, drawMail } from '@/lib/formats/mail';
import { isDemo } from '../auth/demo-staff';
import { database } from '../system/database';
import { publicOrigin } from './public-origin';

/** A mail in the demo's mailbox. */
export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly kind: MailKind;
  readonly state: MailRow['state'];
  /** ISO date. */
  readonly madeOn: string;
  /** `null` once it was sent or given up: then its values are gone. */
  readonly drawn: DrawnMail | null;
}

const MOST = 200;

/** What would have been sent, the newest first. Error: NOT_HERE outside the demo, where mail is nobody's to read. */
export async function listMailbox(): Promise<Result<KeptMail[], 'NOT_HERE'>> {
  if (!isDemo()) return fail('NOT_HERE');
  return ok((await listMail(database(), MOST)).map(kept));
}

/** One mail of the mailbox. Error: NOT_HERE outside the demo, or when there is none. */
export async function getMailboxItem(id: string): Promise<Result<KeptMail, 'NOT_HERE'>> {
  if (!isDemo() || !/^[0-9a-f-]{36}$/.test(id)) return fail('NOT_HERE');
  const mail = await findMail(database(), id);
  return mail ? ok(kept(mail)) : fail('NOT_HERE');
}

function kept(mail: MailRow): KeptMail {
  const { id, to, kind, state, madeOn } = mail;
  return {
    id,
    to,
    kind,
    state,
    madeOn,
    drawn: state === 'waiting' ? drawMail(mail, publicOrigin()) : null,
  };
}
