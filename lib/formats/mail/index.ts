import type { Locale } from '@/lib/domain/locale';
import { MAIL_KINDS, type MailKind } from '@/lib/domain/mail';
import { en } from './en';
import { nl } from './nl';
import type { MailText, MailWords } from './types';

const WORDS: Readonly<Record<Locale, MailWords>> = { nl, en };
/** Longer subjects are cut off by readers of mail anyway. */
const MOST_SUBJECT = 150;

export interface GivenMail {
  readonly kind: MailKind;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
}

export interface DrawnMail {
  /** One line, without control characters. */
  readonly subject: string;
  readonly text: string;
  /** The same as a page; what people wrote is escaped in it. */
  readonly html: string;
  /** Where its links lead, absolute. */
  readonly links: readonly { readonly label: string; readonly address: string }[];
}

/**
 * A mail as it is sent: plain text, and the same as simple HTML. Links become absolute under `origin`. Throws when a value
 * that the kind needs is not there, or a link does not lead to `origin`: whoever put it in the queue made a mistake.
 */
export function drawMail(mail: GivenMail, origin: string): DrawnMail {
  const words = WORDS[mail.locale];
  const { subject, paragraphs, links } = textOf(words, mail);
  const leading = links.map(({ label, to }) => ({ label, address: absolute(to, origin) }));
  return {
    links: leading,
    subject: oneLine(subject),
    text: `${[
      words.greeting,
      ...paragraphs,
      ...leading.map(({ label, address }) => `${label}:\n${address}`),
      words.regards,
      `-- \n${words.foot}`,
    ].join('\n\n')}\n`,
    html: htmlOf(mail.locale, oneLine(subject), [
      ...[words.greeting, ...paragraphs].map(paragraph),
      ...leading.map(({ label, address }) => `<p><a href="${escaped(address)}">${escaped(label)}</a></p>`),
      paragraph(words.regards),
      `<p><small>${escaped(words.foot)}</small></p>`,
    ]),
  };
}

function textOf(words: MailWords, { kind, values }: GivenMail): MailText {
  const missing = MAIL_KINDS[kind].find((name) => typeof values[name] !== 'string');
  if (missing) throw new Error(`a mail of kind ${kind} without its ${missing}`);
  // What was just checked is what the type of the values says; the compiler does not follow a kind that varies.
  const make = words.texts[kind] as (values: GivenMail['values']) => MailText;
  return make(values);
}

function absolute(to: string, origin: string): string {
  const address = new URL(to, origin);
  if (address.origin !== new URL(origin).origin) throw new Error('a link in a mail that leads elsewhere');
  return address.href;
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > MOST_SUBJECT ? `${line.slice(0, MOST_SUBJECT - 1)}…` : line;
}

function paragraph(text: string): string {
  return `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function htmlOf(locale: Locale, title: string, parts: readonly string[]): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${parts.join('\n')}</body></html>`;
}
