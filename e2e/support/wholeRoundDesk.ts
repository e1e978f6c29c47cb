import { createHmac, randomBytes } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import { deleteLetterRun } from '@/db/queries/register';
import { insertStaff } from '@/db/queries/staff';
import { sessionCookie } from '@/lib/auth/cookies';
import { newSession, usedNow } from '@/lib/auth/session';
import { deriveKeys } from '@/lib/crypto/derive';
import { LETTER_CSV_COLUMNS } from '@/lib/domain/letters';
import type { StaffRole } from '@/lib/domain/permissions';
import type { KnownRound } from '@/lib/usecases/evidence/linkage/round';
import type { Secret } from '@/lib/usecases/evidence/secrets/search';
import type { Letter } from '@/lib/usecases/letters/letter';
import { database } from '@/lib/usecases/system/database';
import { addHouseholds } from '@/lib/usecases/testing/households';
import { openRoundWith } from '@/lib/usecases/testing/openRound';
import { readPdf } from '@/lib/usecases/testing/pdf';
import { PaperPage, ReplacePage } from '../pages/desk';
import { LettersPage } from '../pages/letters';

/** Where staff work: the application, its secret, and a district with rounds. */
export interface DeskPlace {
  readonly url: string;
  readonly secret: string;
  readonly district: string;
}

const DRAWN_MS = 90_000;

/**
 * What staff let through the web server: letters of a round of their own with key file, PDF and CSV; a paper form by two
 * people; a letter replaced with the key file, and printed. Answers the secrets that were made on the way.
 */
export async function workAtDesk(
  browser: Browser,
  place: DeskPlace,
  known: { readonly round: KnownRound; readonly form: Letter; readonly lost: Letter },
): Promise<Secret[]> {
  const [first, second] = [
    await signedIn(browser, place, 'desk_assistant'),
    await signedIn(browser, place, 'wijkregisseur'),
  ];
  const made = await makeLetters(second, place.district);
  await enterForm([first, second], known.round.id, known.form);
  await replaceLetter([first, second], known.round, known.lost);
  for (const page of [first, second]) await page.context().close();
  return made;
}

/** A browser with the session of an account that was made for it; what it sends and gets is not looked at. */
async function signedIn(
  browser: Browser,
  { url, secret, district }: DeskPlace,
  role: StaffRole,
): Promise<Page> {
  const id = `${role}-${randomBytes(4).toString('hex')}`;
  const nowhere = { location: null, from: null, until: null };
  await insertStaff(database(), { id, name: id, role, districts: [district], ...nowhere });
  // As the application derives it at its start.
  process.env.NEXTAUTH_SECRET = createHmac('sha256', secret).update('wijkcheque/sessions/v1').digest('hex');
  const now = new Date();
  const { value } = await usedNow(newSession({ kind: 'staff', id, generation: 0 }, now), now);
  const context = await browser.newContext({ baseURL: url, locale: 'nl-NL' });
  await context.addCookies([{ name: sessionCookie().name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}

/** A letter run from the first page to the last, with every file taken. */
async function makeLetters(page: Page, district: string): Promise<Secret[]> {
  const { id } = await openRoundWith({ phase: 'review', cheques: 1, round: { districtSlug: district } });
  await database().transaction((tx) => deleteLetterRun(tx, id));
  await addHouseholds(id, 3);
  const letters = new LettersPage(page);
  await letters.open(id);
  await letters.start.click();
  await expect(letters.made).toContainText('Partij 1: 3 brieven', { timeout: DRAWN_MS });
  const key = await letters.downloadKeyFile();
  await letters.showKeyFile(key.bytes);
  const csv = (await letters.download(letters.csv)).bytes.toString();
  const pdf = readPdf((await letters.download(letters.pdf)).bytes);
  await page.getByLabel('De brieven zijn goed gedrukt. De codes mogen weg.').check();
  await letters.destroy.click();
  await expect(letters.pdf).toHaveCount(0);

  const { f } = JSON.parse(key.bytes.toString()) as { f: string };
  const rows = csv.split('\r\n').slice(1, 4);
  expect(pdf.pages).toHaveLength(rows.length);
  return [
    { name: 'the key of a key file that was downloaded', value: Buffer.from(f, 'hex') },
    ...rows.flatMap((row, i) => {
      const cells = row.split(';');
      const cell = (name: (typeof LETTER_CSV_COLUMNS)[number]) =>
        cells[LETTER_CSV_COLUMNS.indexOf(name)] ?? '';
      const [code, strip] = [cell('chequecode'), cell('strookcode')];
      for (const text of [code, strip]) expect(pdf.pages[i]?.text).toContain(text);
      const { signin, seed } = deriveKeys(code.replaceAll('-', ''), id);
      return [
        { name: `downloaded code ${i}`, value: code },
        { name: `downloaded strip code ${i}`, value: strip },
        { name: `sign-in secret of downloaded code ${i}`, value: Buffer.from(signin, 'hex') },
        { name: `seed of downloaded code ${i}`, value: seed },
      ];
    }),
  ];
}

async function enterForm(people: readonly Page[], round: string, { stripCode }: Letter): Promise<void> {
  const answers = ['Eerste invoer bewaard.', /^Verwerkt\.$/];
  for (const [i, page] of people.entries()) {
    const paper = new PaperPage(page);
    await paper.open(round);
    await paper.type(stripCode, [[1, 5]]);
    await paper.expectTold(answers[i] ?? '');
  }
}

async function replaceLetter(
  [first, second]: readonly Page[],
  round: KnownRound,
  lost: Letter,
): Promise<void> {
  if (!first || !second) throw new Error('two people are needed');
  const [desk, other] = [new ReplacePage(first), new ReplacePage(second)];
  await desk.open(round.id);
  await desk.search(lost.postcode, lost.address.replace(/^\D+/, ''));
  await desk.ask('brief kwijt');
  await expect(first.getByRole('status').filter({ hasText: 'Aangevraagd.' })).toBeVisible();
  await other.open(round.id);
  await other.giveFile(
    'sleutel.json',
    JSON.stringify({ f: round.fileKey.toString('hex'), round: round.id, v: 1 }),
  );
  await expect(other.letter).toContainText(lost.address);
  expect(round.cheques.has(await other.newCode()), 'the new code is one of those that are searched').toBe(
    true,
  );
  const [file] = await Promise.all([
    second.waitForEvent('download', { timeout: DRAWN_MS }),
    second.getByRole('button', { name: 'Download de brief (PDF)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('nieuwe-brief.pdf');
}
