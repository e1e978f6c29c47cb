import { randomBytes } from 'node:crypto';
import { ALPHABET, makeCode } from '@/lib/crypto/code';
import { expect, expectAccessible, test } from './fixtures';
import { Voting } from './pages/voting';
import { castByHand, storedFor, watchBox } from './support/box';
import type { TestLetter } from './support/letters';
import { openOwnRound, prepareOwnRound, voidLetter } from './support/ownRound';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

test('a slip in the code is told before anything is sent', async ({ page, context, letter }) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  await page.goto(`/stemmen?r=${letter.round}`);
  const swapped = withSlip(letter.code);
  const slips: readonly (readonly [string, string])[] = [
    ['', 'Vul uw chequecode in.'],
    [letter.code.slice(0, 15), 'Deze code is te kort.'],
    [`${letter.code}7`, 'Deze code is te lang.'],
    [`${letter.code.slice(0, 15)}U`, 'een teken dat niet in een chequecode kan staan'],
    [swapped, 'Er zit een typefout in de code.'],
  ];
  for (const [text, sentence] of slips) {
    await voting.enterCode(text);
    await expect(voting.summary).toContainText(sentence);
    await expect(voting.summary).toBeFocused();
    await expect(voting.code).toHaveAccessibleDescription(new RegExp(sentence));
  }
  await expectAccessible(page);
  await voting.summary.getByRole('link').click();
  await expect(voting.code).toBeFocused();
  expect(box.asked(), 'requests to the ballot box').toBe(0);
});

test('a code typed before the scripts of the page have come is not lost', async ({ page, letter }) => {
  const voting = new Voting(page);
  let comes = () => {};
  const slowLine = new Promise<void>((resolve) => {
    comes = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await slowLine;
    await route.continue();
  });
  await page.goto(`/stemmen?r=${letter.round}`, { waitUntil: 'commit' });
  await voting.code.fill(letter.code.slice(0, 15));
  comes();
  // Nothing shows that the page is awake: React's mark on the box does.
  await page.waitForFunction(() => {
    const box = document.getElementById('chequecode');
    return box !== null && Object.keys(box).some((name) => name.startsWith('__reactProps'));
  });
  await voting.code.blur();
  await voting.checkCode.click();
  // Too short, and not empty.
  await expect(voting.summary).toContainText('Deze code is te kort.');
  await expect(voting.code).toHaveValue(letter.code.slice(0, 15));
});

test('a code that nobody was given is not known', async ({ page, context, letter }) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  await page.goto(`/stemmen?r=${letter.round}`);
  await voting.enterCode(makeCode(randomBytes(15)));
  await expect(voting.summary).toContainText('Deze code kennen we niet.', { timeout: 30_000 });
  expect(box.casts()).toHaveLength(0);
});

test('a code of another round leads to that round, and a void one to the newest letter', async ({
  page,
  context,
  letter,
}) => {
  const box = watchBox(context);
  const other = await prepareOwnRound(2);
  const [good, replaced] = other.letters as readonly [TestLetter, TestLetter];
  const voting = new Voting(page);
  await page.goto(`/stemmen?r=${letter.round}`);
  const told = { timeout: 30_000 };
  await voting.enterCode(good.code);
  await expect(voting.summary).toContainText(`U kunt in ${other.title} nog niet stemmen. Uw code is`, told);
  await openOwnRound(other);
  await voidLetter(replaced);
  await voting.enterCode(replaced.code);
  await expect(voting.summary).toContainText(`Deze code van ${other.title} is vervallen.`, told);
  expect(box.casts()).toHaveLength(0);
});

test('another device was first: both ballots are shown, and the household decides', async ({
  page,
  context,
  letter,
}) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  const title = await voting.toChoice(letter);
  // Between the question what is stored and the ballot itself: the box answers STALE.
  await page.route('**/stem', async (route) => {
    await castByHand(letter, 1, []);
    await route.continue();
  });
  await voting.send.click();
  await expect(page.getByText('Let op: uw stem is ondertussen veranderd')).toBeVisible();
  await expect(voting.ballot('Dit is nu uw stem')).toContainText('Blanco');
  await expect(voting.ballot('Dit wordt uw stem')).toContainText(title);
  await expectAccessible(page);
  expect(box.casts().map(({ vote }) => vote.seq)).toEqual([1]);
  await page.unroute('**/stem');
  await voting.sendNew.click();
  await voting.expectReceipt();
  expect(await storedFor(letter)).toMatchObject({ seq: 2 });
});

test('two tabs: what one has cast, the other cannot cast again', async ({ page, context, letter }) => {
  const voting = new Voting(page);
  await voting.toChoice(letter);
  const second = await context.newPage();
  const inSecond = new Voting(second);
  await second.goto(letter.path);
  await expect(inSecond.send).toBeVisible();
  await voting.send.click();
  await voting.expectReceipt();
  await expect(inSecond.anySend).toHaveCount(0);
  expect(await storedFor(letter)).toMatchObject({ seq: 1 });
});

test('pressed twice, it is cast once', async ({ page, context, letter }) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  await voting.toChoice(letter);
  await voting.send.dblclick();
  await voting.expectReceipt();
  expect(box.casts()).toHaveLength(1);
  expect(await storedFor(letter)).toMatchObject({ seq: 1 });
});

test('Back after casting shows nothing that can be cast twice', async ({ page, context, letter }) => {
  const box = watchBox(context);
  const voting = new Voting(page);
  await voting.toChoice(letter);
  await voting.send.click();
  await voting.expectReceipt();
  await page.goBack();
  await expect(
    page.getByText('Uw stem is binnen. Hieronder kunt u een nieuwe verdeling maken'),
  ).toBeVisible();
  await expect(page.getByText('U heeft nog niets verdeeld.')).toBeVisible();
  await page.goForward();
  await voting.expectReceipt();
  await page.getByRole('button', { name: 'Klaar, sluit af' }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(voting.title).toBeVisible();
  await expect(voting.anySend).toHaveCount(0);
  await expect(voting.words).toHaveCount(0);
  expect(box.casts()).toHaveLength(1);
});

/** One symbol read as another one. */
function withSlip(code: string): string {
  const wrong = ALPHABET[(ALPHABET.indexOf(code[5] ?? '') + 1) % ALPHABET.length];
  return `${code.slice(0, 5)}${wrong}${code.slice(6)}`;
}
