import { countMail } from '@/db/queries/mail';
import { MAIL_TROUBLES, type MailState } from '@/lib/domain/mail';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readEnv } from '@/lib/env';
import { database } from '../system/database';

/** How the mail of the days for which it is kept went out. Error: FORBIDDEN. */
export async function getMailState(actor: Actor): Promise<Result<MailState, 'FORBIDDEN'>> {
  if (!may(actor, 'manage_settings', null)) return fail('FORBIDDEN');
  const rows = await countMail(database());
  const all = (state: string) => rows.filter((row) => row.state === state);
  const sum = (state: string) => all(state).reduce((total, { count }) => total + count, 0);
  const byTrouble = (state: string) =>
    MAIL_TROUBLES.flatMap((trouble) =>
      all(state)
        .filter((row) => row.trouble === trouble)
        .map(({ count }) => ({ trouble, count })),
    );
  const { SMTP_URL: url, MAIL_FROM: from } = readEnv();
  return ok({
    from: url && from ? from : null,
    waiting: sum('waiting'),
    sent: sum('sent'),
    givenUp: byTrouble('given_up'),
    troubles: byTrouble('waiting'),
  });
}
