import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildRound } from '@/lib/verify/testing/build';
import { RULES, smallRound } from '@/lib/verify/testing/parts';
import { Tampered } from '@/lib/verify/testing/tamper';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { CheckPage } from './pages/verify';
import { Voting } from './pages/voting';
import { castByHand } from './support/box';
import { tabTo } from './support/keyboard';
import type { TestLetter } from './support/letters';
import { closeAndPublish, openOwnRound, prepareOwnRound } from './support/ownRound';

/** The demo's published round: 600 cheques, 242 ballots. */
const PUBLISHED = 'seghwaert-2025';

test('a household keeps its stembewijs, and finds its ballot in the round that it checks itself', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const round = await prepareOwnRound(3);
  const [mine, neighbour] = round.letters as readonly [TestLetter, TestLetter];
  await openOwnRound(round);
  await castByHand(neighbour, 1, [[2, 100_000]]);
  const voting = new Voting(page);

  const kept = await test.step('votes, prints and keeps its stembewijs', async () => {
    await voting.toChoice(mine);
    await voting.send.click();
    const word = await voting.expectReceipt();
    await expectAccessible(page);
    await expectOnlyTheSheetOnPaper(page, { title: round.title, word });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als bestand' }).click(),
    ]);
    const address = await page.getByRole('link', { name: 'Kijk mijn stem na' }).getAttribute('href');
    return { word, address: address ?? '', text: await readFile(await download.path(), 'utf8') };
  });

  // Somebody else's device, without anything that the first one keeps.
  const device = await (await browser.newContext()).newPage();
  const older =
    await test.step('before the outcome its QR code looks it up; the ballot is still closed', async () => {
      expect(kept.address).toMatch(new RegExp(`^/controle/${round.id}#w=[0-9A-Z]{10}&b=[\\w-]+$`));
      await device.goto(kept.address);
      await expect(device.getByRole('status')).toContainText(
        `Stem ${kept.word} staat nog niet in het register.`,
      );
      await expect(device).toHaveURL(new RegExp(`/controle/${round.id}$`));
      await expect(device.getByRole('heading', { name: 'Wat kan nu nog niet?' })).toBeVisible();
      await expectAccessible(device);
      return (await device.request.get(`/api/stembus/${round.id}/register`)).text();
    });

  await closeAndPublish(round);
  const check = new CheckPage(device);

  await test.step('afterwards it is found, with what it gave; by keyboard', async () => {
    await check.open(round.id);
    await check.giveReceipt({ name: 'stembewijs.json', text: kept.text });
    await check.giveOlderCopy({ name: 'register.json', text: older });
    await tabTo(device, check.start);
    await device.keyboard.press('Enter');
    await expect(check.result).toContainText('Er is niets verkeerds gevonden.', { timeout: 30_000 });
    await expect(check.result).toContainText('Daarvan tellen 2 stemmen mee, van 3 cheques.');
    await expect(check.result).toContainText(/Uw stem staat in het register, op plaats [12], en telt mee/);
    await expect(check.result).toContainText('Samen € 500 van € 1.000');
    await expect(check.finding('Ja: de handtekening op uw stembewijs is van dit register')).toBeVisible();
    await expect(check.finding('Ja: dit register begint met precies de kopie')).toBeVisible();
    await expect(check.result).not.toContainText('Niet gecontroleerd: of dit hetzelfde register is');
    await expect(check.finding('Of elke brief bij een echt huishouden aankwam')).toBeVisible();
    await expectGood(device);
  });

  await test.step('the mark on the letter fits; that of another round does not', async () => {
    const mark = /Kenmerk van dit register: ([0-9a-f ]{19})\./.exec(
      (await check.result.textContent()) ?? '',
    )?.[1];
    await check.mark.fill((mark ?? '').toUpperCase());
    await check.check();
    await expect(check.finding('Ja: het kenmerk dat u gaf, hoort bij dit register.')).toBeVisible();
    await check.mark.fill('0000 1111 2222 3333');
    await check.check();
    await expect(check.result).toContainText('hoort niet bij dit register. Kijk eerst');
    await expect(check.finding('Het kenmerk uit uw brief is een ander')).toBeVisible();
  });
  await device.context().close();
});

test.describe('a bundle in which something was changed', () => {
  /** What the page downloads, altered on the way. */
  async function alter(page: Page, change: (bundle: Tampered) => Uint8Array): Promise<void> {
    await page.route('**/bundel', async (route) => {
      const honest = await (await route.fetch()).body();
      await route.fulfill({ body: Buffer.from(change(new Tampered(honest))) });
    });
  }

  test('is named, with its place: an amount', async ({ page }) => {
    await alter(page, (bundle) =>
      bundle.edit('openings.jsonl', (text) => text.replace(/\[\[(\d+),500\]/, '[[$1,1000]')).zip(),
    );
    const check = new CheckPage(page);
    await check.open(PUBLISHED);
    await check.check();
    await expect(check.result).toContainText('Deze ronde klopt niet.');
    await expect(check.finding('niet de verdeling die in het register is vastgelegd')).toContainText(
      /Plaats: \S+/,
    );
    await expectGood(page);
  });

  test('is named: a rule, changed after voting opened', async ({ page }) => {
    await alter(page, (bundle) =>
      bundle.edit('rules.json', (text) => text.replace(/"minBackers":\d+/, '"minBackers":0')).zip(),
    );
    const check = new CheckPage(page);
    await check.open(PUBLISHED);
    await check.check();
    await expect(check.finding('De regels zijn veranderd nadat het stemmen openging.')).toBeVisible();
  });

  test('is named: a file of one’s own that was cut off', async ({ page }) => {
    const bundle = await (await page.request.get(`/api/stembus/${PUBLISHED}/bundel`)).body();
    const check = new CheckPage(page);
    await check.open(PUBLISHED);
    await check.giveBundle({ name: 'bundel.zip', text: bundle.subarray(0, bundle.length / 2) });
    await check.check();
    await expect(check.finding('De bundel is geen leesbaar ZIP-bestand')).toBeVisible();
  });
});

test('a signed stembewijs whose ballot is not in the register is shown as a broken promise', async ({
  page,
}) => {
  // The same log key signs both: a register with all ballots, and one from which the last was left out.
  const parts = { ...smallRound(), rules: { ...RULES, round: PUBLISHED } };
  const promised = buildRound(parts).receipts;
  const without = buildRound({
    ...parts,
    batches: parts.batches.map((batch) => batch.filter(({ cheque }) => cheque !== 5)),
  });
  const kept = new Set(without.receipts);
  const broken = promised.find((receipt) => !kept.has(receipt)) ?? '';
  await page.route('**/bundel', (route) => route.fulfill({ body: Buffer.from(without.zip) }));

  const check = new CheckPage(page);
  await check.open(PUBLISHED);
  await check.giveReceipt({ name: 'stembewijs.json', text: broken });
  await check.check();
  const alert = check.result.locator('.wc-verify__broken');
  await expect(alert).toContainText('Gebroken belofte');
  await expect(alert).toContainText('Het stembewijs en de bundel samen zijn het bewijs.');
  await expectGood(page);

  await page.reload();
  await check.giveReceipt({ name: 'stembewijs.json', text: [...kept][0] ?? '' });
  await check.check();
  await expect(check.result).toContainText('Er is niets verkeerds gevonden.');
});

test('without anything to compare it says so; slips are told at their field', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open(PUBLISHED);
  await check.word.fill('hallo');
  await check.mark.fill('xyz');
  await check.start.click();
  const slip = page.getByRole('link', { name: /^Dit is geen kenmerk/ });
  await slip.click();
  await expect(check.mark).toBeFocused();
  await expectAccessible(page);
  await check.word.fill('');
  await check.mark.fill('');
  await check.check();
  await expect(check.result).toContainText('Uw apparaat keek 242 stemmen');
  await expect(check.result).toContainText(
    'Niet gecontroleerd: of dit hetzelfde register is als tijdens de stemming.',
  );
  await expect(check.finding('Dit kan alleen met het bestand van de controleur.')).toBeVisible();
});

test('a check can be stopped, and ends when the page is left', async ({ page }) => {
  // Never answered: there is something to stop.
  await page.route('**/bundel', () => undefined);
  const check = new CheckPage(page);
  await check.open(PUBLISHED);
  await check.start.click();
  await expect(page.getByText(/^Stap 1 van 10: de bundel ophalen$/)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await check.stop.click();
  await expect(page.getByText('U heeft de controle gestopt.')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);

  await check.start.click();
  await expect.poll(() => page.workers().length).toBe(1);
  // Within the application: the document stays, and the worker must not.
  await page.getByRole('link', { name: 'Dat leest u hier, met tekeningen.' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Zo is uw stem geheim/);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('from a stembewijs, or a word, to the page of its round', async ({ page }) => {
  const receipt = buildRound({ ...smallRound(), rules: { ...RULES, round: PUBLISHED } }).receipts[0] ?? '';
  const file = (text: string) => ({
    name: 'stembewijs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.goto('/controle');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'U kunt alles narekenen.' }).first(),
  ).toBeVisible();
  await expectGood(page);
  const input = page.getByLabel('Kies het bestand van uw stembewijs');
  await input.setInputFiles(file('{"naam":"foto"}'));
  await expect(page.getByText('Dit bestand is geen stembewijs.')).toBeVisible();
  await input.setInputFiles(file(receipt));
  await expect(page).toHaveURL(new RegExp(`/controle/${PUBLISHED}$`));
  await expect(page.getByText(/wordt nagekeken, met de handtekening/)).toBeVisible();

  await page.goto('/controle');
  await page.getByLabel('Of typ het woord op uw stembewijs').fill('7k3fq-9zt2m');
  await page.getByLabel('Ronde', { exact: true }).selectOption(PUBLISHED);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(new CheckPage(page).word).toHaveValue('7K3FQ-9ZT2M');
});

test('the page that explains it can be read and heard', async ({ page }) => {
  await page.goto('/stemgeheim');
  await expect(page.getByRole('img')).toHaveCount(5);
  for (const drawing of await page.getByRole('img').all()) {
    await expect(drawing).toHaveAccessibleName(/.{80}/);
  }
  for (const title of [
    'Dit kunt u zelf nakijken',
    'Dit kan alleen een controleur',
    'Dit kan niemand met rekenen nagaan',
  ]) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await expectGood(page);
});

/** On paper there is the stembewijs, black on white, and nothing else. */
async function expectOnlyTheSheetOnPaper(
  page: Page,
  { title, word }: { readonly title: string; readonly word: string },
): Promise<void> {
  const sheet = page.locator('.wc-sheet');
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const text of [title, word, 'Kenmerk van de ronde', 'Zo kijkt u uw stem na']) {
    await expect(sheet).toContainText(text);
  }
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('img')).toBeVisible();
  await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
  for (const other of ['Klaar, sluit af', 'Wijzig mijn stem']) {
    await expect(page.getByText(other)).toBeHidden();
  }
  await expect(page.getByText('Hoe gaat het verder?')).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.emulateMedia({ media: null });
}

/** No barriers, and readable at 320 pixels, which is also 1280 at 400 % zoom. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await fitsWidth(page), `${page.url()} fits 320 pixels`).toBe(true);
  if (size) await page.setViewportSize(size);
}
