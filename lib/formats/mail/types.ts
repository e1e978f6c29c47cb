import type { MailKind, MailValues } from '@/lib/domain/mail';

/** What a mail says: a line for the list of mails, paragraphs, and links with what they lead to. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly MailLink[];
}

export interface MailLink {
  readonly label: string;
  /** A path of the application, or a whole address. */
  readonly to: string;
}

/** The texts of every kind of mail in one language. */
export interface MailWords {
  readonly greeting: string;
  readonly regards: string;
  /** Why somebody gets this, under every mail. */
  readonly foot: string;
  readonly texts: { readonly [Kind in MailKind]: (values: MailValues<Kind>) => MailText };
}
