/** What a mail can be about; each has a template in every language, with the values it needs. */
export const MAIL_KINDS = {
  /** An idea was brought in: the secret link to come back to it. */
  idea_received: ['title', 'link', 'joinLink'],
  /** Enough addresses organise it: the wijkregisseur looks at it now. */
  idea_submitted: ['title', 'link'],
  idea_returned: ['title', 'link', 'reason'],
  idea_rejected: ['title', 'link', 'reason'],
  idea_accepted: ['title', 'link'],
  idea_merged: ['title', 'link', 'into', 'reason'],
  idea_withdrawn: ['title', 'link', 'reason'],
  /** To a partner: what is asked, and until which day. */
  advice_asked: ['title', 'link', 'adviser', 'question', 'due'],
  /** Somebody offers help; the name and contact are behind the link, not in the mail. */
  helper_offered: ['title', 'link'],
} as const;
export type MailKind = keyof typeof MAIL_KINDS;
export type MailValues<Kind extends MailKind> = Readonly<Record<(typeof MAIL_KINDS)[Kind][number], string>>;
