import type { Page } from '@playwright/test';
import type { CastAnswer } from '@/lib/crypto/receipt';
import { saveIdea } from '@/lib/usecases/ideas/manage-ideas';
import { seenNow } from '@/lib/usecases/ideas/testing/seenNow';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { expect, test } from './fixtures';
import { Propose } from './pages/propose';
import { Voting } from './pages/voting';
import { storedFor, watchBox } from './support/box';
import { prepareIdeasRound } from './support/ideasRound';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

// The lines are cut on purpose.
test.use({ expectedTrouble: /^request failed: (GET|POST) |^response 502: POST .*\/stem$/ });

const STEM = '**/api/stembus/*/stem';
const KEPT = 'Uw ondertekende stem wacht in dit venster.';

test('without a line nothing is signed; when it is back the ballot can be sent', async ({
  page,
  context,
  letter,
}) => {
  const voting = new Voting(page);
  await voting.toChoice(letter);
  await context.setOffline(true);
  await voting.send.click();
  await expect(voting.title).toHaveText('Uw stem is nog niet verstuurd');
  await expect(page.getByText('Er is niets aangekomen. Uw verdeling staat er nog.')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await voting.send.click();
  await voting.expectReceipt();
});

test('a signed ballot that could not leave is kept, and leaves by itself when the line is back', async ({
  page,
  context,
  letter,
}) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  await voting.toChoice(letter);
  await page.route(STEM, (route) => route.abort('connectionreset'));
  await voting.send.click();
  await expect(voting.title).toHaveText('Uw stem is nog niet bevestigd');
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect(page.getByText(/bewaard|is binnen/)).toHaveCount(0);
  expect(await storedFor(letter)).toMatchObject({ seq: 0 });

  await page.unroute(STEM);
  await context.setOffline(true);
  await context.setOffline(false);
  await voting.expectReceipt();
  const [sent, again] = box.casts();
  expect(again, 'the same bytes').toEqual(sent);
});

test('an answer lost after the ballot was stored: sent again, also after a reload, it gets the same receipt', async ({
  page,
  context,
  letter,
}) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  const title = await voting.toChoice(letter);
  let lost: CastAnswer | null = null;
  await page.route(STEM, async (route) => {
    lost = (await (await route.fetch()).json()) as CastAnswer;
    await route.abort('connectionreset');
  });
  await voting.send.click();
  await expect(voting.title).toHaveText('Uw stem is nog niet bevestigd');
  expect(lost).toMatchObject({ code: 'OK' });
  await expect(page.getByText(/bewaard|is binnen/)).toHaveCount(0);

  await page.unroute(STEM);
  await page.reload();
  await expect(page.getByText('U verstuurde een stem, maar kreeg nog geen antwoord.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('€ 5');
  expect(box.casts(), 'a reload sends nothing').toHaveLength(1);
  await voting.sendAgain.click();
  const words = await voting.expectReceipt();
  const { receipt } = lost as unknown as { receipt: { track: string } };
  expect(words.replace('-', '')).toBe(receipt.track);
  expect(await storedFor(letter)).toMatchObject({ seq: 1 });
});

test('an answer that is no receipt for this ballot is not called one', async ({ page, letter }) => {
  const voting = new Voting(page);
  await voting.toChoice(letter);
  const answers: { status: number; body: string }[] = [
    { status: 502, body: '<html>Bad gateway</html>' },
    { status: 200, body: JSON.stringify(forged(letter.round)) },
  ];
  await page.route(STEM, (route) => {
    const next = answers.shift();
    return next ? route.fulfill(next) : route.continue();
  });
  await voting.send.click();
  await expect(page.getByText('Er ging iets mis bij ons.')).toBeVisible();
  await expect(page.getByText(KEPT)).toBeVisible();
  await voting.sendAgain.click();
  await expect(page.getByText('het stembewijs klopt niet')).toBeVisible();
  await expect(voting.title).toHaveText('Uw stem is nog niet bevestigd');
  await voting.sendAgain.click();
  await voting.expectReceipt();
});

test('an idea of which the answer got lost, sent again also after a reload, is one idea with links that work', async ({
  page,
}) => {
  const { id } = await prepareIdeasRound(1);
  const propose = new Propose(page);
  const send = page.getByRole('button', { name: 'Breng het idee in' });
  await page.goto(`/wijk/oosterheem/ideeen/nieuw?ronde=${id}`);
  await propose.fillIdea('Bankje bij de vijver');
  await propose.next();
  await propose.next();
  await page.getByLabel('Wat kost het, in euro?').fill('800');
  await page.getByRole('radio', { name: 'Wij zijn een organisatie' }).check();
  await page.getByLabel('Naam van de organisatie').fill('Basisschool De Vaart');
  await propose.next();
  await expect(page.getByText('We vonden geen idee dat hierop lijkt.')).toBeVisible();
  await page.route('**/ideeen/nieuw**', async (route) => {
    if (route.request().method() === 'POST') await route.fetch();
    await route.abort('connectionreset');
  });
  await send.click();
  await expect(page.getByText('We weten niet of uw idee is aangekomen.')).toBeVisible();

  await page.unroute('**/ideeen/nieuw**');
  await page.reload();
  await send.click();
  await expect(propose.step).toHaveText('Uw idee is ingebracht');
  await expect(page.getByText('Uw idee was al aangekomen.')).toBeVisible();
  await expect(page.getByText('Uw idee heeft nummer 5.')).toBeVisible();
  const { mine } = await propose.links();
  await propose.open(mine);
  await expect(page.getByText('De wijkregisseur bekijkt uw idee.')).toBeVisible();

  // Meanwhile the wijkregisseur writes another title: what was typed here is not lost, and does not overwrite it unseen.
  const key = { roundId: id, number: 5 };
  const theirs = { ...(await typedIdea(page)), title: 'Bank bij de vijver' };
  expect(await saveIdea(SYSTEM, { ...key, seen: await seenNow(key) }, theirs, new Date())).toMatchObject({
    ok: true,
  });
  const save = page.getByRole('button', { name: 'Bewaar de wijzigingen' });
  await page.getByLabel('Titel').fill('Bankje met leuning');
  await save.click();
  await expect(page.getByText('Het idee is intussen ergens anders veranderd.')).toBeVisible();
  await expect(page.getByLabel('Titel')).toHaveValue('Bankje met leuning');
  await expect(page.getByRole('definition').filter({ hasText: 'Bank bij de vijver' })).toBeVisible();
  await save.click();
  await expect(page.getByText('Uw wijzigingen zijn bewaard.')).toBeVisible();
});

/** The fields of the form on this page that staff change as well. */
async function typedIdea(page: Page) {
  const value = (label: string) => page.getByLabel(label).inputValue();
  return {
    summary: await value('Wat is het idee?'),
    contact: await value('Wat doet het voor het contact tussen buren?'),
    theme: await value('Onderwerp'),
    cost: await value('Wat kost het, in euro?'),
    organiser: await value('Naam van de organisatie'),
    ...{ cofunding: '', maintainer: '', lat6: '', lon6: '', neighbourhood: '' },
  };
}

/** What a box that makes things up would say. */
function forged(round: string) {
  return {
    code: 'OK',
    receipt: { leaf: '00'.repeat(64), round, track: '0000000000', v: 1 },
    receiptSig: '00'.repeat(64),
    r1: '00'.repeat(32),
    tag: '00'.repeat(32),
  };
}
