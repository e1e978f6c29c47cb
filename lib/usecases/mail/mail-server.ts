import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Locale } from '@/lib/domain/locale';
import type { MailTrouble } from '@/lib/domain/mail';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { DrawnMail } from '@/lib/formats/mail';

export interface MailServer {
  send(mail: OutgoingMail): Promise<Result<null, MailTrouble>>;
  close(): void;
}

export interface OutgoingMail extends Omit<DrawnMail, 'links'> {
  /** Of the row: a mail that goes out twice after a crash is the same mail to its reader. */
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
}

/** How long a mail server may think about each step. */
const PATIENCE_MS = 15_000;

/** The configured mail server. Opens its connection at the first mail, and uses it for the next ones. */
export function openMailServer(url: string, from: string, origin: string): MailServer {
  const options: SMTPPool.Options = {
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Nothing that is sent may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport(options, { from });
  const host = new URL(origin).hostname;
  return {
    send: async ({ id, to, locale, subject, text, html }) => {
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${host}>`,
          // RFC 3834: no answering machine answers.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
        });
        return ok(null);
      } catch (error) {
        return fail(troubleOf(error));
      }
    },
    close: () => transport.close(),
  };
}

/** By the codes of nodemailer and the replies of RFC 5321: 4yz may go later, 5yz about a receiver or a text never. */
function troubleOf(error: unknown): MailTrouble {
  const { code, responseCode, command } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  if (code === 'EAUTH') return 'LOGIN';
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'UNREACHABLE';
  const final = responseCode !== undefined && responseCode >= 500;
  // Refusing the sender is a matter of settings, which can be mended.
  return final && command !== 'MAIL FROM' ? 'REFUSED' : 'LATER';
}
