import { type Browser, expect, type Page, test } from '@playwright/test';
import { wallClock } from '@/lib/domain/amsterdam';
import { expectAccessible } from './fixtures/axe';
import { watchForTrouble } from './fixtures/watch';
import { Account, withAuthenticator } from './pages/account';
import { LettersPage } from './pages/letters';
import { ReviewPage } from './pages/review';
import { CheckPage } from './pages/verify';
import { Voting } from './pages/voting';
import { type OwnInstallation, ownInstallation } from './support/ownInstallation';
import type { RunningServer } from './support/processes';
import { letterCodes, townAddresses, townBoundaries } from './support/town';

/**
 * A municipality begins: from an empty database and the link that the first start prints to an outcome that everybody
 * can check, in browsers alone. The clock is the real one, so the vote is as short as its settings allow.
 */
test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');
test.setTimeout(600_000);

const LINK = /http:\/\/localhost:\d+\/beheer\/uitnodiging#t=[\w-]{43}/;
const MINUTE = 60_000;
const IDEAS = ['Bankje bij de vijver', 'Moestuin achter de school'];

let installation: OwnInstallation;
let server: RunningServer;
test.beforeAll(async () => {
  installation = await ownInstallation();
  server = await installation.start();
});
test.afterAll(() => installation.stop());

test('from an empty database to a published outcome', async ({ browser }) => {
  await expect.poll(() => LINK.exec(server.printed())?.[0] ?? '').toMatch(LINK);
  const admin = await somebody(browser);
  await admin.accept(LINK.exec(server.printed())?.[0] ?? '', 'Ada Beheer');
  await readInAreas(admin.page);
  await admin.openPeople();
  const link = await admin.invite('Wies Wijk', 'wijkregisseur', ['Proefwijk']);

  const wies = await somebody(browser);
  await wies.accept(link);
  const round = await makeRound(wies.page);
  await readInAddresses(wies.page, round);
  for (const title of IDEAS) await writeAndAccept(wies.page, round, title);
  const { opensAt, closesAt } = await setShortVote(wies.page, round);
  const codes = await makeLetters(wies.page, round);
  expect(codes).toHaveLength(4);

  await step(wies.page, round, 'Ideeën beoordelen');
  await wies.page.waitForTimeout(Math.max(0, opensAt.getTime() - Date.now()) + 500);
  await step(wies.page, round, 'Stemmen openen');
  const receipts: string[] = [];
  for (const code of codes.slice(0, 2)) receipts.push(await vote(browser, round, code));
  expect(new Set(receipts).size).toBe(2);

  await wies.page.waitForTimeout(Math.max(0, closesAt.getTime() - Date.now()) + 500);
  await closed(wies.page, round);
  await step(wies.page, round, 'Tellen en uitslag tonen');
  await readOutcome(browser, round);
});

/** A browser of somebody's own, with a passkey device. */
async function somebody(browser: Browser): Promise<Account> {
  const context = await browser.newContext({ baseURL: server.url });
  return new Account(await withAuthenticator(context));
}

async function readInAreas(page: Page): Promise<void> {
  await page.goto('/beheer/instellingen/gebieden');
  await expect(page.getByText('Er is nog geen gemeente, met 0 wijken en 0 buurten.')).toBeVisible();
  const form = page.getByRole('region', { name: 'Grenzen van wijken en buurten' });
  const send = form.getByRole('button', { name: 'Lees het bestand in' });
  await send.click();
  await expect(form.getByText('Kies eerst een bestand.')).toBeVisible();
  const choose = async (text: string) =>
    form
      .getByLabel('Bestand met grenzen')
      .setInputFiles({ name: 'wijken.geojson', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(townBoundaries('districts'));
  await send.click();
  await expect(form.getByText(/ligt in een gemeente die er nog niet is/)).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel('Code van de gemeente').fill('GM0637');
  await form.getByLabel('Naam van de gemeente').fill('Zoetermeer');
  await send.click();
  await expect(form.getByText('Wijken: 1 nieuw, 0 bijgewerkt')).toBeVisible();
  await choose(townBoundaries('neighbourhoods'));
  await send.click();
  await expect(form.getByText('Buurten: 2 nieuw, 0 bijgewerkt')).toBeVisible();
  await expect(page.getByText('Er is 1 gemeente, met 1 wijk en 2 buurten.')).toBeVisible();
  await expectAccessible(page);
}

/** Returns the round's id. */
async function makeRound(page: Page): Promise<string> {
  await page.goto('/beheer/ronde/nieuw?wijk=proefwijk');
  await page.getByLabel('Naam van de ronde').fill('Waardecheques Proefwijk');
  await page.getByRole('button', { name: 'Maak de ronde' }).click();
  await page.waitForURL(/\/beheer\/ronde\/proefwijk-\d{4}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function readInAddresses(page: Page, round: string): Promise<void> {
  await page.goto(`/beheer/ronde/${round}/adressen`);
  const file = { name: 'adressen.csv', mimeType: 'text/csv', buffer: Buffer.from(townAddresses(4)) };
  await page.getByLabel('Bestand met adressen').setInputFiles(file);
  await page.getByRole('button', { name: 'Lees de adressen in' }).click();
  await expect(page.getByText('4 huishoudens zijn ingelezen')).toBeVisible();
}

async function writeAndAccept(page: Page, round: string, title: string): Promise<void> {
  await page.goto(`/beheer/ronde/${round}/ideeen/nieuw`);
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Wat is het idee?').fill('Iets waar buren elkaar treffen.');
  await page.getByLabel('Wat doet het voor het contact tussen buren?').fill('Buren doen het samen.');
  await page.getByLabel('Kosten, in euro').fill('60');
  await page.getByLabel('Wie voert het uit?').fill('Bewoners van de Vijverlaan');
  await page.getByRole('button', { name: 'Bewaar het idee' }).click();
  await page.waitForURL(/\/ideeen\/\d+$/);
  await new ReviewPage(page).decide('Goedkeuren: bewoners kunnen erop stemmen', {});
}

/** The vote opens at the next whole minute and is open for two. */
async function setShortVote(page: Page, round: string) {
  const opensAt = new Date((Math.floor(Date.now() / MINUTE) + 2) * MINUTE);
  const closesAt = new Date(opensAt.getTime() + 2 * MINUTE);
  await page.goto(`/beheer/ronde/${round}/instellingen`);
  await page.getByLabel('Stemmen gaat open').fill(wallClock(opensAt).slice(0, 16));
  await page.getByLabel('Stemmen sluit').fill(wallClock(closesAt).slice(0, 16));
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();
  return { opensAt, closesAt };
}

/** Makes the letters, keeps the key file, and returns the codes on them. */
async function makeLetters(page: Page, round: string): Promise<string[]> {
  const letters = new LettersPage(page);
  await letters.open(round);
  await letters.start.click();
  await expect(letters.made).toContainText('Partij 1: 4 brieven', { timeout: 60_000 });
  const key = await letters.downloadKeyFile();
  await letters.showKeyFile(key.bytes);
  await expect(page.getByText('Het sleutelbestand is goed bewaard.')).toBeVisible();
  const list = await letters.download(letters.csv);
  return letterCodes(list.bytes.toString());
}

async function step(page: Page, round: string, act: string): Promise<void> {
  await page.goto(`/beheer/ronde/${round}`);
  await page.getByRole('button', { name: act }).click();
  await expect(page.getByText(/^Gedaan\. De ronde is nu in de fase/)).toBeVisible({ timeout: 30_000 });
}

/** The server closes by itself; who is there first may do so too. */
async function closed(page: Page, round: string): Promise<void> {
  const publish = page.getByRole('button', { name: 'Tellen en uitslag tonen' });
  await expect(async () => {
    await page.goto(`/beheer/ronde/${round}`);
    await expect(publish).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

async function vote(browser: Browser, round: string, code: string): Promise<string> {
  const context = await browser.newContext({ baseURL: server.url });
  const trouble = watchForTrouble(context, server.url);
  const voting = new Voting(await context.newPage());
  await voting.toChoice({ round, code: code.replaceAll('-', ''), path: '' });
  await voting.send.click();
  const receipt = await voting.expectReceipt();
  expect(trouble()).toEqual([]);
  await context.close();
  return receipt;
}

async function readOutcome(browser: Browser, round: string): Promise<void> {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await page.goto(`/uitslag/${round}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Waardecheques Proefwijk');
  await expect(page.getByText(/2 van de 4 huishoudens/).first()).toBeVisible();
  await expectAccessible(page);
  const check = new CheckPage(page);
  await check.open(round);
  await check.check();
  await expect(check.result).toContainText('2');
  await page.context().close();
}
