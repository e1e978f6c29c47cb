import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { Allocation } from '@/lib/domain/ballot';
import { readPdf } from '@/lib/usecases/testing/pdf';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { type StaffPerson, signInAs } from './fixtures/roles';
import { PaperPage, ReplacePage } from './pages/desk';
import { Ideas } from './pages/ideas';
import { Voting } from './pages/voting';
import { castByHand, storedFor } from './support/box';
import { runningApp } from './support/environment';
import { tabTo } from './support/keyboard';
import type { TestLetter } from './support/letters';
import {
  closeAndPublish,
  type LetterFacts,
  type OwnRound,
  openOwnRound,
  prepareOwnRound,
} from './support/ownRound';

test.skip(({ isMobile }) => isMobile, 'a desk has a screen of its own; narrow ones are looked at here too');
test.describe.configure({ mode: 'parallel' });

test('a paper form entered by two people is the household’s last word, and is counted', async ({
  page,
  browser,
  become,
}) => {
  test.setTimeout(180_000);
  const round = await prepareOwnRound(3);
  await openOwnRound(round);
  const letter = letterOf(round, 0);
  expect(await castByHand(letter, 1, [[1, 50_000]])).toMatchObject({ code: 'OK' });

  await become('baliemedewerker');
  const first = new PaperPage(page);
  await first.open(round.id);
  await expectGood(page);

  await test.step('what is wrong is said at its field, and nothing is lost', async () => {
    await first.type(letter.code, [[9, 250]]);
    await expect(first.summary).toBeFocused();
    for (const sentence of [
      'Dit nummer staat niet op het stemformulier.',
      'Bedragen gaan in stappen van € 500.',
    ])
      await expect(first.summary).toContainText(sentence);
    await expect(first.number(1)).toHaveAccessibleDescription(/Dit nummer staat niet/);
    await expectGood(page);
    await first.summary.getByRole('link', { name: 'Dit nummer staat niet' }).click();
    await expect(first.number(1)).toBeFocused();
    await first.number(1).fill('2');
    await first.amount(1).fill('1500');
    await first.submit.click();
    await expect(first.summary).toContainText('samen meer dan de cheque van € 1.000');
    await expect(first.total).toContainText('€ 500 te veel');
    await first.amount(1).press('ArrowDown');
    await expect(first.total).toHaveText('€ 1.000 van € 1.000,');
    await first.submit.click();
    await expect(first.summary, 'the code of the letter is refused').toContainText(
      'Dit is geen code van een strook',
    );
    await expect(first.amount(1)).toHaveValue('1000');
  });

  await test.step('the first entry is stored, once', async () => {
    await page.reload();
    await first.type(asTyped(letter.stripCode), [[2, 1000]]);
    await first.expectTold('Eerste invoer bewaard. Een collega voert dit formulier nog eens in.');
    await expect(page.getByText('U heeft op dit scherm 1 formulier ingevoerd.')).toBeVisible();
    await first.type(letter.stripCode, [[2, 1000]]);
    await expect(first.summary).toContainText('U heeft dit formulier zelf al ingevoerd.');
    await expectGood(page);
    expect(await storedFor(letter)).toEqual({ alloc: [[1, 50_000]], seq: 1 });
  });

  await test.step('a colleague: another entry differs, the same one is cast', async () => {
    const other = await elsewhere(browser, 'wijkregisseur');
    const second = new PaperPage(other);
    await second.open(round.id);
    await second.type(letter.stripCode, [[3, 1000]]);
    await expect(second.summary).toContainText('Dit verschilt van de eerste invoer.');
    await expect(second.discard).toBeVisible();
    await expectGood(other);
    await second.number(1).fill('2');
    await second.submit.click();
    await second.expectTold(/^Verwerkt\.$/);
    await second.type(letter.stripCode, [[2, 1000]]);
    await second.expectTold(/^Al verwerkt\.$/);
    await other.context().close();
  });
  expect(await storedFor(letter)).toEqual({ alloc: [[2, 100_000]], seq: 2 });

  await test.step('the household cannot change it on its screen', async () => {
    const home = await elsewhere(browser, null);
    const [ideas, voting] = [new Ideas(home), new Voting(home)];
    await ideas.open(`/stemmen/verdelen?r=${round.id}`);
    await ideas.give(ideas.cards.first(), 1);
    await ideas.next.click();
    await voting.toCode.click();
    await voting.enterCode(letter.code);
    await voting.sendNew.click();
    await expect(home.getByText('Uw huishouden heeft op papier gestemd.')).toBeVisible();
    await expectAccessible(home);
    await home.context().close();
  });

  await closeAndPublish(round);
  const published = await page.request.get(`/api/uitslag/${round.id}/stemmen`);
  const { ballots } = (await published.json()) as { ballots: { alloc: Allocation }[] };
  expect(ballots.map(({ alloc }) => alloc)).toEqual([[[2, 100_000]]]);
});

test('a blank form is said to be blank; a first entry with a slip is discarded', async ({
  page,
  browser,
  become,
}) => {
  test.setTimeout(120_000);
  const round = await prepareOwnRound(1);
  await openOwnRound(round);
  const letter = letterOf(round, 0);
  await become('baliemedewerker');
  const paper = new PaperPage(page);
  await paper.open(round.id);
  await paper.type(letter.stripCode, [[1, 500]]);
  await paper.expectTold('Eerste invoer bewaard.');
  await paper.type(letter.stripCode, []);
  await expect(paper.blank, 'Enter without a line asks whether it is blank').toBeFocused();
  await paper.submit.click();
  await expect(paper.summary).toContainText('kruis aan dat het blanco is');
  await paper.blank.check();
  await paper.submit.click();
  await expect(paper.summary).toContainText('U heeft dit formulier zelf al ingevoerd.');
  await paper.discard.click();
  await expect(page.getByRole('status').filter({ hasText: 'De eerste invoer is weg.' })).toBeVisible();
  await paper.submit.click();
  await paper.expectTold('Eerste invoer bewaard.');

  const other = await elsewhere(browser, 'wijkregisseur');
  const second = new PaperPage(other);
  await second.open(round.id);
  await second.strip.fill(letter.stripCode);
  await second.blank.check();
  await second.submit.click();
  await second.expectTold(/^Verwerkt\.$/);
  await other.context().close();
  expect(await storedFor(letter)).toEqual({ alloc: [], seq: 1 });
});

test('a lost letter is replaced by four eyes: the old code is void, the new one votes', async ({
  page,
  browser,
  become,
}) => {
  test.setTimeout(180_000);
  const round = await prepareOwnRound(2);
  await openOwnRound(round);
  const [letter, neighbour] = [letterOf(round, 0), letterOf(round, 1)];
  await castByHand(letter, 1, [[1, 50_000]]);

  await become('baliemedewerker');
  const desk = new ReplacePage(page);
  await desk.open(round.id);
  await expect(page.getByText('Wat ermee gestemd was, wordt meteen gewist.')).toBeVisible();
  await expectGood(page);

  await test.step('the desk asks', async () => {
    await desk.search('2716', letter.houseNumber);
    await expect(page.getByRole('region', { name: 'Er klopt iets niet' })).toBeFocused();
    await expectGood(page);
    await desk.search(letter.postcode.toLowerCase(), letter.houseNumber);
    await expect(desk.find.getByText('de brief is verstuurd')).toBeVisible();
    await expect(desk.find.getByRole('option', { name: 'verhuisd' })).toHaveCount(0);
    await desk.find.getByRole('button', { name: 'Vraag een nieuwe brief aan' }).click();
    await expect(desk.find.getByRole('alert')).toContainText('Kies een reden.');
    await desk.ask('brief kwijt');
    await expect(page.getByRole('status').filter({ hasText: 'Aangevraagd.' })).toBeVisible();
    await expect(desk.waiting).toContainText('U heeft dit zelf aangevraagd.');
    await expect(desk.confirm).toHaveCount(0);
    await expect(desk.find).toContainText('Een nieuwe brief is aangevraagd');
    await expectGood(page);
    expect(await storedFor(letter), 'asking changes nothing').toMatchObject({ seq: 1 });
  });

  const code = await test.step('a colleague confirms with the key file, and prints the letter', async () => {
    const other = await elsewhere(browser, 'wijkregisseur');
    const second = new ReplacePage(other);
    await second.open(round.id);
    await second.confirm.click();
    await expect(other.getByText('Kies eerst het sleutelbestand.')).toBeVisible();
    await second.giveFile('vakantie.json', '{"foto":1}');
    await expect(other.getByText('Dit is geen sleutelbestand.')).toBeVisible();
    await second.giveFile(
      'sleutel.json',
      round.keyFile.replace(/"f":"[0-9a-f]{64}"/, `"f":"${'0'.repeat(64)}"`),
    );
    await expect(other.getByText('Dit sleutelbestand hoort bij een andere ronde')).toBeVisible();
    await expectGood(other);
    await second.giveFile('sleutel.json', round.keyFile);
    await expect(second.letter).toContainText(`Voorbeeldlaan ${letter.houseNumber}`);
    await expectGood(other);
    const printed = await second.newCode();
    await other.getByRole('radio', { name: 'Rechts' }).check();
    const [file] = await Promise.all([
      other.waitForEvent('download', { timeout: 90_000 }),
      other.getByRole('button', { name: 'Download de brief (PDF)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('nieuwe-brief.pdf');
    const [sheet] = readPdf(readFileSync(await file.path())).pages;
    const address = sheet?.lines.find(({ text }) => text.startsWith('Voorbeeldlaan'));
    expect(address?.x, 'behind a window on the right').toBeGreaterThan(300);
    await other.getByRole('link', { name: 'Terug' }).click();
    await expect(second.letter, 'no link leads away from it').toBeVisible();
    await expect(other.getByRole('checkbox', { name: /^De brief is geprint/ })).toBeFocused();
    await other.getByRole('button', { name: 'Klaar, haal de brief van het scherm' }).click();
    await expect(other.getByRole('alert').filter({ hasText: 'Kruis eerst aan' })).toBeVisible();
    await other.getByRole('checkbox', { name: 'De brief is geprint en goed leesbaar' }).check();
    await other.getByRole('button', { name: 'Klaar, haal de brief van het scherm' }).click();
    await expect(second.waiting).toContainText('Er wachten geen aanvragen.');
    await expect(second.waiting).toContainText('1 vervangen');
    await other.context().close();
    return printed;
  });

  await test.step('the old code says so, the new one votes', async () => {
    const home = await elsewhere(browser, null);
    const voting = new Voting(home);
    await home.goto('/stemmen');
    await voting.enterCode(letter.code);
    await expect(voting.summary).toContainText('is vervallen. Misschien kreeg uw adres een nieuwe brief.');
    await voting.toChoice({ round: round.id, code, path: '' });
    await voting.send.click();
    await voting.expectReceipt();
    await home.context().close();
  });
  await castByHand(neighbour, 1, []);
  expect(await storedFor(neighbour), 'the neighbour’s code still works').toEqual({ alloc: [], seq: 1 });
});

test('a cheque of somebody who moved is declared void without another, by keyboard', async ({
  page,
  browser,
  become,
}) => {
  test.setTimeout(120_000);
  const round = await prepareOwnRound(1);
  await openOwnRound(round);
  const letter = letterOf(round, 0);
  await become('wijkregisseur');
  const desk = new ReplacePage(page);
  await desk.open(round.id);
  await tabTo(page, desk.find.getByRole('textbox', { name: 'Postcode' }));
  await page.keyboard.type(letter.postcode);
  await page.keyboard.press('Tab');
  await page.keyboard.type(String(letter.houseNumber));
  await page.keyboard.press('Enter');
  await tabTo(page, desk.find.getByRole('combobox', { name: 'Reden' }));
  await page.keyboard.type('verhuisd');
  await tabTo(page, desk.find.getByRole('button', { name: 'Vraag aan om ongeldig te maken' }));
  await page.keyboard.press('Enter');
  await expect(desk.waiting).toContainText('Ongeldig maken, reden: verhuisd.');

  const other = await elsewhere(browser, 'beheerder');
  const second = new ReplacePage(other);
  await second.open(round.id);
  await second.keyFile.setInputFiles({
    name: 'sleutel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(round.keyFile),
  });
  await other.getByRole('button', { name: 'Bevestig en maak de cheque ongeldig' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'De cheque is ongeldig gemaakt.' })).toBeVisible();
  await other.context().close();
  expect(await storedFor(letter)).toEqual({ code: 'VOID_KEY' });
});

test('who may not work at a desk sees no form and no round', async ({ page, become }) => {
  const round = await prepareOwnRound(1);
  for (const screen of ['balie', 'vervangen']) {
    await page.goto(`/beheer/ronde/${round.id}/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
    await expect(page.getByText(round.title)).toHaveCount(0);
  }
  await become('raadslid');
  for (const screen of ['balie', 'vervangen']) {
    await page.goto(`/beheer/ronde/${round.id}/${screen}`);
    await expect(page.getByText('U mag dit voor deze ronde niet doen.')).toBeVisible();
    await expect(page.getByText(round.title)).toHaveCount(0);
  }
});

function letterOf({ letters, facts }: OwnRound, at: number): TestLetter & LetterFacts {
  const [letter, more] = [letters[at], facts[at]];
  if (!letter || !more) throw new Error(`the round has no letter ${at}`);
  return { ...letter, ...more };
}

/** Another person at another computer; `null` is a household at home. */
async function elsewhere(browser: Browser, person: StaffPerson | null): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', baseURL: runningApp().baseUrl });
  if (person) await signInAs(context, person);
  return context.newPage();
}

/** No barriers, and readable at 390 and at 320 pixels, which is also 1280 at 400 % zoom. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await fitsWidth(page), `${page.url()} fits ${width} pixels`).toBe(true);
  }
  if (size) await page.setViewportSize(size);
}

/** Lower case, spaces, and the letters that people read for figures. */
function asTyped(code: string): string {
  return code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l');
}
