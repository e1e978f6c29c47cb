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
  /** Voting is open, and the idea can be voted for. */
  idea_on_ballot: ['title', 'link', 'until'],
  /** The round was counted. */
  idea_awarded: ['title', 'link', 'outcomeLink'],
  idea_not_awarded: ['title', 'link', 'outcomeLink'],
  /** To a partner: what is asked, and until which day. */
  advice_asked: ['title', 'link', 'adviser', 'question', 'due'],
  /** Somebody offers help; the name and contact are behind the link, not in the mail. */
  helper_offered: ['title', 'link'],
  /** To a group that maintains something: a yearly look is near, or the agreement ends, by what was agreed for then. */
  agreement_check: ['title', 'link', 'group', 'day'],
  agreement_ending: ['title', 'link', 'group', 'day'],
  agreement_to_municipality: ['title', 'link', 'group', 'day'],
  agreement_to_remove: ['title', 'link', 'group', 'day'],
  /** An application to a wijkteam came in: the secret link to come back to it, and when there is a decision. */
  application_received: ['title', 'link', 'fund', 'due'],
  /** What was granted, 0 for nothing, and why. */
  application_decided: ['title', 'link', 'amount', 'reason'],
  application_held_over: ['title', 'link', 'reason', 'due'],
} as const;
export type MailKind = keyof typeof MAIL_KINDS;
export type MailValues<Kind extends MailKind> = Readonly<Record<(typeof MAIL_KINDS)[Kind][number], string>>;

/** Why a mail did not go out the last time it was tried. */
export const MAIL_TROUBLES = [
  /** The mail server did not answer, or broke off. */
  'UNREACHABLE',
  /** The mail server does not know us: name or password in the settings. */
  'LOGIN',
  /** It does not take this mail now: a full mailbox, or first mail from here. */
  'LATER',
  /** It will not take this mail: an address that does not exist. */
  'REFUSED',
  /** What was given is no mail address. */
  'BAD_ADDRESS',
] as const;
export type MailTrouble = (typeof MAIL_TROUBLES)[number];

/** How sending goes; numbers only, nobody's address. */
export interface MailState {
  /** The sender's address; null without a mail server in the settings, and then all mail waits. */
  readonly from: string | null;
  readonly waiting: number;
  readonly sent: number;
  /** Not tried again, by what was wrong the last time. */
  readonly givenUp: readonly { readonly trouble: MailTrouble; readonly count: number }[];
  /** What keeps mail waiting that was tried before. */
  readonly troubles: readonly { readonly trouble: MailTrouble; readonly count: number }[];
}

/** Minutes to wait after each attempt; after the last one a mail is given up. Together a little over a day and a half. */
const WAIT_MINUTES = [1, 5, 30, 120, 480, 1440];

/** When a mail is tried again after `attempts` of them; `null` when it is given up. */
export function nextAttempt(attempts: number, trouble: MailTrouble, now: Date): Date | null {
  const minutes = WAIT_MINUTES[attempts - 1];
  if (trouble === 'REFUSED' || trouble === 'BAD_ADDRESS' || minutes === undefined) return null;
  return new Date(now.getTime() + minutes * 60_000);
}

/** An ISO day as it stands in a mail, in every language: `31-12-2026`. */
export function dayInMail(day: string): string {
  return day.split('-').toReversed().join('-');
}

/** One address, as it may stand behind "To:": nothing in it begins another header or another address. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/.test(text)
  );
}
