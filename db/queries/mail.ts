import { randomUUID } from 'node:crypto';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Locale } from '@/lib/domain/locale';
import type { MailKind, MailValues } from '@/lib/domain/mail';
import type { Connection } from '../client';
import { mail } from '../schema';

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
