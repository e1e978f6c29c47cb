import type { Page } from '@playwright/test';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { Ideas } from './pages/ideas';
import { Voting } from './pages/voting';
import { watchBox } from './support/box';
import { type TestLetter, takeLetter } from './support/letters';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

test('a household divides its cheque, sends it, and changes it with the same code', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const letter = takeLetter((code) => code.includes('0'));
  const box = watchBox(context);
  const voting = new Voting(page);

  await test.step('divides on the district page', async () => {
    const ideas = new Ideas(page);
    await ideas.open('/wijk/seghwaert');
    await expect(ideas.cheque).toContainText('€ 0 van € 40 verdeeld, nog € 40');
    await ideas.give(ideas.cards.nth(0), 5);
    await ideas.give(ideas.cards.nth(1), 2);
    await expect(ideas.cheque).toContainText('€ 35 van € 40 verdeeld, nog € 5');
    await ideas.next.click();
  });

  await test.step('looks it over', async () => {
    await expect(voting.title).toHaveText('Controleer uw verdeling');
    await expect(page.getByText('U houdt € 5 over. Dat mag.')).toBeVisible();
    await expectGood(page);
    await voting.toCode.click();
  });

  await test.step('types the code as people do, and sees what would be sent', async () => {
    await voting.code.pressSequentially(asTyped(letter.code));
    await expect(page.getByText('16 van 16 tekens')).toBeVisible();
    await expectGood(page);
    await voting.checkCode.click();
    await expect(voting.title).toHaveText('Klopt dit? Verstuur dan uw stem');
    await expect(voting.ballot('Dit wordt uw stem')).toContainText('Samen € 35 van € 40');
    await expectGood(page);
    expect(box.casts(), 'nothing is cast by itself').toHaveLength(0);
  });

  const first = await test.step('sends it; a reload still shows the receipt', async () => {
    await voting.send.click();
    const words = await voting.expectReceipt();
    await expectGood(page);
    await page.reload();
    expect(await voting.expectReceipt()).toBe(words);
    expect(box.casts().map(({ vote }) => vote.seq)).toEqual([1]);
    return words;
  });

  await test.step('opens the QR link again: it is offered what is stored, and nothing is sent', async () => {
    await page.goto(letter.path);
    await expect(voting.title).toHaveText('U heeft al gestemd');
    await expect(voting.ballot('Dit is nu uw stem')).toContainText('Samen € 35 van € 40');
    await expectNoTrace(page, letter);
    await expectGood(page);
    expect(box.casts()).toHaveLength(1);
  });

  await test.step('changes it', async () => {
    await voting.change.click();
    const ideas = new Ideas(page);
    await expect(ideas.cheque).toContainText('€ 35 van € 40 verdeeld');
    await ideas.giveButton(ideas.untouched.first()).click();
    await expect(ideas.cheque).toContainText('U heeft alles verdeeld');
    await ideas.next.click();
    await voting.toCode.click();
    await expect(voting.ballot('Dit is nu uw stem')).toContainText('Samen € 35 van € 40');
    await expect(voting.ballot('Dit wordt uw stem')).toContainText('Samen € 40 van € 40');
    expect(box.casts()).toHaveLength(1);
    await voting.sendNew.click();
    expect(await voting.expectReceipt()).not.toBe(first);
    expect(box.casts().map(({ vote }) => vote.seq)).toEqual([1, 2]);
  });
});

/** No barriers, and readable at 320 pixels, which is also 1280 at 400 % zoom. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await fitsWidth(page), `${page.url()} fits 320 pixels`).toBe(true);
  if (size) await page.setViewportSize(size);
}

/** Lower case, spaces, and the letters that people read for figures. */
function asTyped(code: string): string {
  const spoken = code.toLowerCase().replaceAll('0', 'O').replaceAll('1', 'l');
  return spoken.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The code is in nothing that stays: not in the address, the history of this page, or what the browser keeps. */
async function expectNoTrace(page: Page, { code, round }: TestLetter): Promise<void> {
  const seen = await page.evaluate(() => ({
    address: window.location.href,
    kept: JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }, document.cookie]),
    state: JSON.stringify(window.history.state),
  }));
  expect(seen.address).toBe(new URL('/stemmen', page.url()).href);
  expect(seen.kept).toContain(round);
  for (const text of Object.values(seen)) expect(text).not.toContain(code);
}
