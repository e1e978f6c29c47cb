import type { Connection } from '@/db/client';
import { queueMail } from '@/db/queries/mail';
import type { Proposal } from '@/lib/domain/idea-proposal';
import type { Locale } from '@/lib/domain/locale';

/** The first mail has both links; a second one says that neighbours are not needed any more, where they were. */
export async function tellInitiator(
  tx: Connection,
  given: {
    readonly roundId: string;
    readonly locale: Locale;
    readonly proposal: Proposal;
    readonly submitted: boolean;
    readonly minePath: string;
    readonly joinPath: string;
  },
  now: Date,
): Promise<void> {
  const { roundId, locale, proposal, submitted, minePath: link, joinPath: joinLink } = given;
  const { email: to, text, broughtBy } = proposal;
  if (!to) return;
  const { title } = text;
  const mail = { to, locale, roundId };
  await queueMail(tx, { ...mail, kind: 'idea_received', values: { title, link, joinLink } }, now);
  if (submitted && broughtBy === 'household')
    await queueMail(tx, { ...mail, kind: 'idea_submitted', values: { title, link } }, now);
}
