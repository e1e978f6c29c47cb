import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueMail } from '@/db/queries/mail';
import { testDatabase } from '@/db/testing';
import type { Locale } from '@/lib/domain/locale';
import { staff } from '../testing/actors';
import { getMailState } from './get-mail-state';
import { listMailbox } from './get-mailbox';
import { sendDueMail } from './send-due-mail';
import { freeMailPort, startTestMailServer, type TestMailServer } from './testing/mailServer';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const NOW = new Date('2026-05-01T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const SECRET = 'Zm9vYmFyYmF6cXV4cXV1eHF1dXhxdXV4cXV1eHF1dXg';

function queue(to: string, locale: Locale = 'nl') {
  const values = { title: 'Bank bij de vijver', link: `/mijn-idee#t=${SECRET}`, joinLink: '/meedoen#t=b' };
  return database.db.transaction((tx) =>
    queueMail(tx, { to, locale, kind: 'idea_received', values, roundId: null }, NOW),
  );
}

const stored = () => query('SELECT "to", state, attempts, trouble, "values" FROM mail ORDER BY "to"');

let server: TestMailServer | null = null;
async function listen(options: Parameters<typeof startTestMailServer>[0] = {}) {
  server = await startTestMailServer(options);
  process.env.SMTP_URL = server.url;
}

beforeEach(async () => {
  await query('DELETE FROM mail');
  await query('DELETE FROM setting');
  process.env.MAIL_FROM = 'Wijkcheque <wijkcheque@gemeente.example>';
  process.env.NEXTAUTH_URL = 'https://wijkcheque.example';
});

afterEach(async () => {
  await server?.stop();
  server = null;
  delete process.env.SMTP_URL;
});

describe('sending', () => {
  it('delivers in the language of each reader, with headers that say what it is', async () => {
    await listen();
    await queue('an@example.org');
    await queue('bo@example.org', 'en');
    expect(await sendDueMail(NOW)).toBe(2);
    const [an, bo] = server?.delivered.toSorted((a, b) => (a.to < b.to ? -1 : 1)) ?? [];
    expect(an?.to).toBe('an@example.org');
    expect(an?.raw).toContain('From: Wijkcheque <wijkcheque@gemeente.example>');
    expect(an?.raw).toContain('To: an@example.org');
    expect(an?.raw).toContain('Subject: Uw idee is bewaard: Bank bij de vijver');
    expect(an?.raw).toContain('Auto-Submitted: auto-generated');
    expect(an?.raw).toMatch(/Message-ID: <[0-9a-f-]{36}@wijkcheque\.example>/);
    expect(an?.raw).toContain('Content-Type: multipart/alternative');
    expect(an?.text).toContain(`https://wijkcheque.example/mijn-idee#t=${SECRET}`);
    expect(bo?.raw).toContain('Subject: Your idea is saved: Bank bij de vijver');
    expect(bo?.raw).toContain('Content-Language: en');
  });

  it('keeps no secret link in the database afterwards', async () => {
    await listen();
    await queue('an@example.org');
    expect(JSON.stringify(await stored())).toContain(SECRET);
    await sendDueMail(NOW);
    expect(await stored()).toEqual([
      { to: 'an@example.org', state: 'sent', attempts: 1, trouble: null, values: {} },
    ]);
  });

  it('sends nothing for an act that was rolled back', async () => {
    await listen();
    const values = { title: 'x', link: '/x' };
    await expect(
      database.db.transaction(async (tx) => {
        await queueMail(
          tx,
          { to: 'an@example.org', locale: 'nl', kind: 'idea_accepted', values, roundId: null },
          NOW,
        );
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    expect(await sendDueMail(NOW)).toBe(0);
    expect(server?.delivered).toEqual([]);
  });

  it('sends once, however many senders look', async () => {
    await listen();
    for (let i = 0; i < 12; i += 1) await queue(`buur${i}@example.org`);
    const sent = await Promise.all([sendDueMail(NOW), sendDueMail(NOW), sendDueMail(NOW)]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect(new Set(server?.delivered.map(({ to }) => to)).size).toBe(12);
    expect(server?.delivered).toHaveLength(12);
  });

  it('puts nothing that was typed into a header', async () => {
    await listen();
    const values = { title: 'Bank\r\nBcc: dief@example.org', link: '/x' };
    await database.db.transaction((tx) =>
      queueMail(
        tx,
        { to: 'an@example.org', locale: 'nl', kind: 'idea_accepted', values, roundId: null },
        NOW,
      ),
    );
    await queue('an@example.org, dief@example.org');
    await sendDueMail(NOW);
    expect(server?.delivered.map(({ to }) => to)).toEqual(['an@example.org']);
    const [head] = server?.delivered[0]?.raw.split('\r\n\r\n') ?? [];
    expect(head).toContain('Bank Bcc: dief@example.org');
    expect(head).not.toMatch(/^Bcc:/m);
    expect(await stored()).toMatchObject([{}, { state: 'given_up', trouble: 'BAD_ADDRESS', values: {} }]);
  });
});

describe('a mail server that', () => {
  it('refuses a mailbox is not asked again, and the others still get theirs', async () => {
    await listen({ refuse: { address: 'weg@example.org', code: 550 } });
    await queue('weg@example.org');
    await queue('an@example.org');
    expect(await sendDueMail(NOW)).toBe(1);
    expect(await stored()).toMatchObject([
      { to: 'an@example.org', state: 'sent' },
      { to: 'weg@example.org', state: 'given_up', trouble: 'REFUSED', values: {} },
    ]);
    const admin = staff('administrator', []);
    await queue('niet een adres');
    expect(await getMailState(admin)).toEqual({
      ok: true,
      value: {
        from: expect.stringContaining('@'),
        waiting: 1,
        sent: 1,
        givenUp: [{ trouble: 'REFUSED', count: 1 }],
        troubles: [],
      },
    });
    expect(await getMailState(staff('wijkregisseur', ['wijk']))).toEqual({ ok: false, error: 'FORBIDDEN' });
  });

  it('does not take it now is asked again', async () => {
    await listen({ refuse: { address: 'vol@example.org', code: 452 } });
    await queue('vol@example.org');
    expect(await sendDueMail(NOW)).toBe(0);
    expect(await stored()).toMatchObject([{ state: 'waiting', attempts: 1, trouble: 'LATER' }]);
  });

  it('is down gets it later, when it is up', async () => {
    const port = await freeMailPort();
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
    await queue('an@example.org');
    expect(await sendDueMail(NOW)).toBe(0);
    expect(await stored()).toMatchObject([{ state: 'waiting', attempts: 1, trouble: 'UNREACHABLE' }]);
    await listen({ port });
    expect(await sendDueMail(NOW)).toBe(0);
    expect(await sendDueMail(later(2))).toBe(1);
    expect(server?.delivered.map(({ to }) => to)).toEqual(['an@example.org']);
  });

  it('stays down is given up at last', async () => {
    process.env.SMTP_URL = `smtp://127.0.0.1:${await freeMailPort()}`;
    await queue('an@example.org');
    let now = NOW;
    for (let look = 0; look < 7; look += 1) {
      await sendDueMail(now);
      now = new Date(now.getTime() + 1441 * 60_000);
    }
    expect(await stored()).toMatchObject([
      { state: 'given_up', attempts: 7, trouble: 'UNREACHABLE', values: {} },
    ]);
  });

  it('does not know us is asked again: settings can be mended', async () => {
    await listen({ login: 'geheim' });
    process.env.SMTP_URL = server?.url.replace('//', '//wijk:fout@');
    await queue('an@example.org');
    await sendDueMail(NOW);
    expect(await stored()).toMatchObject([{ state: 'waiting', trouble: 'LOGIN' }]);
  });
});

describe('a mail that a process died with', () => {
  it('is taken over when its time is past, and not before', async () => {
    await listen();
    await queue('an@example.org');
    await query('UPDATE mail SET attempts = 1, next_at = $1', [later(10)]);
    expect(await sendDueMail(later(9))).toBe(0);
    expect(await sendDueMail(later(11))).toBe(1);
  });
});

describe('what was kept long enough', () => {
  it('is removed: after 30 days, or as the municipality says', async () => {
    await queue('an@example.org');
    const day = 24 * 60;
    await sendDueMail(later(30 * day));
    expect(await stored()).toHaveLength(1);
    await query(`INSERT INTO setting (key, value) VALUES ('mailDays', '7')`);
    await sendDueMail(later(8 * day));
    expect(await stored()).toHaveLength(0);
  });
});

describe('the mailbox of the demo', () => {
  afterEach(() => {
    delete process.env.WIJKCHEQUE_DEMO;
  });
  it('shows what would have been sent, and is not there outside the demo', async () => {
    await queue('an@example.org');
    expect(await listMailbox()).toEqual({ ok: false, error: 'NOT_HERE' });
    process.env.WIJKCHEQUE_DEMO = '1';
    expect(await sendDueMail(NOW)).toBe(0);
    const shown = await listMailbox();
    expect(shown.ok && shown.value).toMatchObject([
      {
        to: 'an@example.org',
        state: 'waiting',
        drawn: { subject: 'Uw idee is bewaard: Bank bij de vijver' },
      },
    ]);
  });
});
