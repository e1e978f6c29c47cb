import { expect, test } from './fixtures';
import { Ideas } from './pages/ideas';
import { IdeaMap } from './pages/map';
import { Voting } from './pages/voting';
import { watchBox } from './support/box';
import { tabTo } from './support/keyboard';

test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

test('the whole vote by keyboard alone', async ({ page, context, letter }) => {
  test.setTimeout(120_000);
  const box = watchBox(context);
  const ideas = new Ideas(page);
  const voting = new Voting(page);
  const { keyboard } = page;
  await ideas.open('/wijk/seghwaert');

  await test.step('past the header', async () => {
    await keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  await test.step('gives to an idea, with the buttons and with the arrows', async () => {
    const card = ideas.cards.first();
    await tabTo(page, ideas.giveButton(card));
    await keyboard.press('Enter');
    await expect(ideas.moreButton(card)).toBeFocused();
    await keyboard.press('Space');
    await expect(ideas.cheque).toContainText('€ 10 van € 40');
    await tabTo(page, ideas.amount(card), 'back');
    await keyboard.press('ArrowUp');
    await expect(ideas.cheque).toContainText('€ 15 van € 40');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('20');
    await keyboard.press('Enter');
    await expect(ideas.cheque).toContainText('€ 20 van € 40');
  });

  await test.step('past the map', async () => {
    const map = new IdeaMap(page);
    await ideas.more.press('Enter');
    await tabTo(page, ideas.search);
    // A short list has a short way through it.
    await keyboard.type((await ideas.titles()).at(0) ?? '');
    await expect(ideas.cards).toHaveCount(1);
    await tabTo(page, map.skip);
    await expect(map.skip).toBeInViewport({ ratio: 1 });
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.wc-map') === null)).toBe(true);
    await tabTo(page, ideas.next);
    await keyboard.press('Enter');
  });

  await test.step('overview and code', async () => {
    await expect(voting.title).toHaveText('Controleer uw verdeling');
    await tabTo(page, voting.toCode);
    await keyboard.press('Enter');
    await tabTo(page, voting.code);
    await keyboard.type(letter.code);
    await keyboard.press('Enter');
    await expect(voting.title).toHaveText('Klopt dit? Verstuur dan uw stem');
    await expect(voting.title).toBeFocused();
  });

  await test.step('sends it and reads the receipt', async () => {
    await tabTo(page, voting.send);
    expect(box.casts()).toHaveLength(0);
    await keyboard.press('Space');
    await voting.expectReceipt();
    await expect(voting.title).toBeFocused();
    await tabTo(page, page.getByText('Laat zien wat ik stemde'));
    await keyboard.press('Enter');
    await expect(page.getByText('Samen € 20 van € 40')).toBeVisible();
    const remember = page.getByLabel('Onthoud mijn stembewijs in deze browser');
    await tabTo(page, remember);
    await keyboard.press('Space');
    await expect(remember).toBeChecked();
    await tabTo(page, voting.change);
    expect(box.casts()).toHaveLength(1);
  });
});

test('the map by keyboard: it pans, and every marker is reached with two buttons', async ({ page }) => {
  const ideas = new Ideas(page);
  const map = new IdeaMap(page);
  const { keyboard } = page;
  await ideas.open('/wijk/seghwaert?volgorde=number&zoek=tuin');
  await expect(map.markers.first()).toBeVisible();
  await tabTo(page, map.frame);
  await expect(map.frame).toHaveAccessibleDescription(/Alles op deze kaart staat ook in de lijst/);
  const before = await map.markers.first().boundingBox();
  await keyboard.press('ArrowRight');
  await expect.poll(async () => (await map.markers.first().boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  const [first = '', second = ''] = await ideas.titles();
  await tabTo(page, map.step);
  await keyboard.press('Enter');
  await expect(map.chosen(first)).toBeFocused();
  await tabTo(page, map.next);
  await keyboard.press('Enter');
  await expect(map.chosen(second)).toBeVisible();
  await expect(map.next).toBeFocused();
  await tabTo(page, map.close);
  await keyboard.press('Enter');
  await expect(map.step).toBeVisible();
});
