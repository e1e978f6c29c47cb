import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { watchForTrouble } from './fixtures/watch';
import { Ideas } from './pages/ideas';
import { Workspace } from './pages/staff';
import { Voting } from './pages/voting';
import { castByHand, handMade, sendByHand } from './support/box';
import { runningApp } from './support/environment';
import type { TestLetter } from './support/letters';
import { letItCloseIn, type OwnRound, prepareOwnRound } from './support/ownRound';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

// An outcome is asked for before there is one.
test.use({ expectedTrouble: /^response 404: GET .*\/uitslag\/test-/ });

/** Enough to open it and to vote on a busy machine; a quiet one waits for the rest of it. */
const OPEN_MS = 30_000;

test('a whole round: opened, voted in, closed by the clock, counted, and told to who voted', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const round = await prepareOwnRound(3);
  const [mine, neighbour, late] = round.letters as readonly [TestLetter, TestLetter, TestLetter];
  const office = await browser.newContext();
  const troubleAtOffice = watchForTrouble(office, runningApp().baseUrl);
  const staff = await office.newPage();
  const workspace = new Workspace(staff);
  const voting = new Voting(page);
  const ballot = handMade(neighbour, 1, [[1, 50_000]]);

  await test.step('before it opens, a good code says so', async () => {
    await page.goto(mine.path);
    await expect(voting.summary).toContainText(`U kunt in ${round.title} nog niet stemmen.`);
    await workspace.takeRole('Wijkregisseur');
    await expect(workspace.round(round.title)).toContainText('3 cheques');
    await expectAccessible(staff);
  });

  const lastMinute = await test.step('the wijkregisseur opens it; households vote', async () => {
    await letItCloseIn(round, OPEN_MS);
    await workspace.act(round.title, 'Stemmen openen', 'Stemmen is open');
    expect(await sendByHand(ballot)).toMatchObject({ code: 'OK' });
    await divide(page, round);
    await voting.enterCode(mine.code);
    await voting.send.click();
    await voting.expectReceipt();
    await page.getByLabel('Onthoud mijn stembewijs in deze browser').check();
    const other = new Voting(await page.context().newPage());
    await divide(other.page, round);
    await other.enterCode(late.code);
    await expect(other.ballot('Dit wordt uw stem')).toContainText('Samen € 1.000 van € 1.000');
    return other;
  });

  await test.step('the clock closes it: what comes later is refused with its sentence', async () => {
    await expect(async () => {
      await staff.reload();
      await expect(workspace.round(round.title)).toContainText('De stemmen worden geteld', { timeout: 500 });
    }).toPass({ timeout: OPEN_MS + 30_000, intervals: [1000] });
    await lastMinute.send.click();
    await expect(lastMinute.title).toHaveText('Uw stem is niet opgeslagen');
    await expect(
      lastMinute.page.getByText('Het stemmen is gesloten. Deze verdeling telt niet'),
    ).toBeVisible();
    await lastMinute.page.goto(`/stemmen?r=${round.id}`);
    await lastMinute.enterCode(late.code);
    await expect(lastMinute.summary).toContainText(`Het stemmen in ${round.title} is gesloten sinds`);
    expect(await castByHand(late, 1, [])).toEqual({ code: 'CLOSED' });
    expect(await sendByHand(ballot), 'an answer lost at closing').toMatchObject({ code: 'OK' });
    expect((await page.goto(`/uitslag/${round.id}`))?.status()).toBe(404);
  });

  await test.step('the wijkregisseur counts; everybody sees the outcome', async () => {
    await workspace.act(round.title, 'Tellen en uitslag tonen', 'De uitslag is bekend');
    await page.goto(`/uitslag/${round.id}`);
    await expect(page.getByText('1 van de 4 ideeën gehaald.')).toBeVisible();
    await expect(page.getByText('2 van de 3 huishoudens deden mee')).toBeVisible();
    const won = page.getByRole('article').filter({ hasText: 'Idee 1' });
    await expect(won).toContainText('€ 1.000 van € 900, van 2 huishoudens');
    await expect(won).toContainText('Betaald door 2 huishoudens, ieder hoogstens € 450.');
  });

  await test.step('who kept the receipt sees what the cheque did', async () => {
    await page.getByRole('button', { name: 'Laat zien wat mijn waardecheque deed' }).click();
    const story = page.getByRole('region', { name: 'Wat deed uw waardecheque?' });
    await expect(story).toContainText('Van uw € 1.000 is € 450 besteed aan ideeën en € 550 teruggegaan.');
    await expect(story).toContainText('Uw apparaat heeft alle 2 stemmen opnieuw geteld. Dat geeft dezelfde');
    await expectAccessible(page);
  });

  expect(troubleAtOffice(), 'nothing goes wrong behind the workspace').toEqual([]);
  await office.close();
});

/** Half of the cheque to idea 1, half to idea 2, up to where the code is asked for. */
async function divide(page: Page, round: OwnRound): Promise<void> {
  const ideas = new Ideas(page);
  await ideas.open(`/stemmen/verdelen?r=${round.id}`);
  await ideas.give(ideas.card('Idee 1'), 1);
  await ideas.give(ideas.card('Idee 2'), 1);
  await ideas.next.click();
  await new Voting(page).toCode.click();
}
