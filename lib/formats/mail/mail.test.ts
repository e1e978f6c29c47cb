import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/domain/locale';
import { isMailAddress, MAIL_KINDS, type MailKind, nextAttempt } from '@/lib/domain/mail';
import { drawMail } from './index';

const ORIGIN = 'https://wijkcheque.example';
const KINDS = Object.keys(MAIL_KINDS) as MailKind[];
const valuesOf = (kind: MailKind) =>
  Object.fromEntries(
    MAIL_KINDS[kind].map((name) => [
      name,
      name.toLowerCase().endsWith('link') ? `/x/${name}#t=s` : `«${name}»`,
    ]),
  );

describe('a mail', () => {
  it.each(LOCALES.flatMap((locale) => KINDS.map((kind) => [locale, kind] as const)))(
    'in %s of kind %s says each of its values, as text and as a page',
    (locale, kind) => {
      const drawn = drawMail({ kind, locale, values: valuesOf(kind) }, ORIGIN);
      for (const name of MAIL_KINDS[kind]) {
        const shown = name.toLowerCase().endsWith('link') ? `${ORIGIN}/x/${name}#t=s` : `«${name}»`;
        expect(drawn.text, name).toContain(shown);
        expect(drawn.html, name).toContain(shown);
      }
      expect(drawn.html).toContain(`<html lang="${locale}">`);
    },
  );

  it('lets nothing that people wrote become a header or a piece of the page', () => {
    const title = 'Bank\r\nBcc: x@example.org\u0000<script>alert(1)</script> "&"';
    const drawn = drawMail({ kind: 'idea_accepted', locale: 'nl', values: { title, link: '/i' } }, ORIGIN);
    expect(drawn.subject).not.toMatch(/[\r\n\0]/);
    expect(drawn.html).not.toContain('<script>');
    expect(drawn.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&quot;');
  });

  it('is not drawn without one of its values, nor with a link that leads elsewhere', () => {
    const mail = { kind: 'idea_accepted', locale: 'nl' } as const;
    expect(() => drawMail({ ...mail, values: { title: 'x' } }, ORIGIN)).toThrow(/link/);
    expect(() =>
      drawMail({ ...mail, values: { title: 'x', link: 'https://elsewhere.example/' } }, ORIGIN),
    ).toThrow(/elsewhere/);
  });
});

describe('an address', () => {
  it.each(['an@example.org', 'jan.de-wit+idee@sub.gemeente.nl'])('is %s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });
  it.each([
    '',
    'an',
    'an@example',
    'a@b.nl, c@d.nl',
    'a@b.nl\nBcc: c@d.nl',
    'An <a@b.nl>',
    'a b@c.nl',
    '"a"@b.nl',
  ])('is not %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});

describe('another attempt', () => {
  const now = new Date('2026-05-01T08:00:00Z');
  it('comes later every time, and at last not at all', () => {
    const waits = [1, 2, 3, 4, 5, 6].map(
      (attempts) => (nextAttempt(attempts, 'UNREACHABLE', now)?.getTime() ?? 0) - now.getTime(),
    );
    expect(waits).toEqual([1, 5, 30, 120, 480, 1440].map((minutes) => minutes * 60_000));
    expect(nextAttempt(7, 'UNREACHABLE', now)).toBeNull();
  });
  it('does not come for an address that is refused', () => {
    expect(nextAttempt(1, 'REFUSED', now)).toBeNull();
    expect(nextAttempt(1, 'LATER', now)).not.toBeNull();
  });
});
