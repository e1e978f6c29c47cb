import type { Connection } from '@/db/client';
import type { IdeaKey } from '@/db/queries/idea-file';
import { findInitiator, updateInitiator } from '@/db/queries/idea-initiators';
import { queueMail } from '@/db/queries/mail';
import type { MailKind, MailValues } from '@/lib/domain/mail';
import { makeLinkSecret, minePath } from './my-idea-links';

/** Mails to an initiator that lead to the own idea. */
export type InitiatorMail = Extract<MailKind, `idea_${string}` | 'helper_offered'>;

/**
 * Tells the initiator of an idea, within the transaction of what is told; nothing when no address was given. The link in
 * it is made here and works until the next mail: of the first one only a hash is kept.
 */
export async function mailInitiator<Kind extends InitiatorMail>(
  tx: Connection,
  key: IdeaKey,
  mail: { readonly kind: Kind; readonly values: Omit<MailValues<Kind>, 'link'> },
  now: Date,
): Promise<void> {
  const initiator = await findInitiator(tx, key);
  if (!initiator?.email) return;
  const secret = makeLinkSecret();
  await updateInitiator(tx, key, { mailHash: secret.hash });
  // Every kind above has a link among its values.
  const values = { ...mail.values, link: minePath(secret) } as MailValues<Kind>;
  const { email: to, locale } = initiator;
  await queueMail(tx, { to, locale, kind: mail.kind, values, roundId: key.roundId }, now);
}
