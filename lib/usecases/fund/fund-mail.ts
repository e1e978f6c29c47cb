import type { Connection } from '@/db/client';
import { type ApplicationKey, findContact, updateContact } from '@/db/queries/fund-applications';
import { queueMail } from '@/db/queries/mail';
import type { Locale } from '@/lib/domain/locale';
import type { MailKind, MailValues } from '@/lib/domain/mail';
import type { Cents } from '@/lib/domain/money';
import { type LinkSecret, makeLinkSecret } from '../ideas/my-idea-links';

/** Mails to an applicant that lead to the own application. */
export type ApplicantMail = Extract<MailKind, `application_${string}`>;

/** Where an applicant comes back. Behind the `#`: a browser sends it to no server, so it stands in no log. */
export function applicationPath({ token }: LinkSecret): string {
  return `/mijn-aanvraag#t=${token}`;
}

/**
 * Tells the applicant, within the transaction of what is told; false, and nothing is done, when no address was given. The link
 * in it is made here and works until the next mail: of the first one only a hash is kept. `values` gets the language of the mail.
 */
export async function mailApplicant<Kind extends ApplicantMail>(
  tx: Connection,
  key: ApplicationKey,
  kind: Kind,
  values: (locale: Locale) => Omit<MailValues<Kind>, 'link'>,
  now: Date,
): Promise<boolean> {
  const contact = await findContact(tx, key);
  if (!contact?.email) return false;
  const secret = makeLinkSecret();
  await updateContact(tx, key, { mailHash: secret.hash });
  const { email: to, locale } = contact;
  // Every kind above has a link among its values.
  const filled = { ...values(locale), link: applicationPath(secret) } as MailValues<Kind>;
  await queueMail(tx, { to, locale, kind, values: filled, roundId: null }, now);
  return true;
}

/** `€ 1.250,50` or `€1,250.50`. */
export function amountInMail(cents: Cents, locale: Locale): string {
  const digits = {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  } as const;
  return new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', digits).format(cents / 100);
}
