import { expect, expectAccessible, test } from './fixtures';
import { Ideas } from './pages/ideas';
import { IdeaMap } from './pages/map';

const SEGHWAERT = '/wijk/seghwaert';

test.describe('list and filters', () => {
  test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

  test('theme, buurt, amount and search narrow the list; the address keeps them', async ({ page }) => {
    const ideas = new Ideas(page);
    await ideas.open(SEGHWAERT);
    const all = await ideas.cards.count();
    await expect(ideas.count).toHaveText(`${all} ideeën`);

    await ideas.chip('Groen').click();
    await expect(ideas.chip('Groen')).toHaveAttribute('aria-pressed', 'true');
    await expect(ideas.count).toContainText(`van de ${all}`);
    for (const card of await ideas.cards.all()) await expect(card).toContainText('Groen');

    await ideas.more.click();
    await ideas.choice('Buurt').selectOption({ index: 1 });
    const buurt = await ideas.choice('Buurt').locator('option:checked').textContent();
    for (const card of await ideas.cards.all()) await expect(card).toContainText(buurt ?? '');
    await expect(page).toHaveURL(/thema=green&buurt=BU/);
    const shown = await ideas.titles();
    await page.reload();
    await ideas.inOrder();
    expect(await ideas.titles()).toEqual(shown);

    await page.getByRole('button', { name: 'Alles weer tonen' }).click();
    await expect(ideas.cards).toHaveCount(all);
    const [title = ''] = await ideas.titles();
    await ideas.search.fill(title.toUpperCase());
    await expect(ideas.cards).toHaveCount(1);
    await ideas.search.fill('geen enkel idee heet zo');
    await expect(page.getByText('Geen idee past bij uw keuze.')).toBeVisible();
    await expectAccessible(page);
    await ideas.search.fill('');
    await ideas.choice('Nodig, in euro').selectOption({ index: 1 });
    await expect(ideas.count).toContainText(`van de ${all}`);
  });

  test('sorts; by chance the order is the same for the whole visit', async ({ page }) => {
    const ideas = new Ideas(page);
    await ideas.open(SEGHWAERT);
    const byChance = await ideas.titles();
    await page.reload();
    await ideas.inOrder();
    expect(await ideas.titles()).toEqual(byChance);

    await ideas.more.click();
    await ideas.choice('Volgorde').selectOption('Op nummer');
    await expect(ideas.cards.first()).toContainText('Idee 1:');
    await ideas.choice('Volgorde').selectOption('Kleinste bedrag eerst');
    await expect
      .poll(async () => targets(await ideas.cards.allInnerTexts()))
      .toEqual(targets(await ideas.cards.allInnerTexts()).toSorted((a, b) => a - b));
  });

  test('"past nog in mijn cheque" follows what is divided', async ({ page }) => {
    const ideas = new Ideas(page);
    await ideas.open(SEGHWAERT);
    const all = await ideas.cards.count();
    await ideas.give(ideas.cards.nth(0), 8);
    await expect(ideas.cheque).toContainText('U heeft alles verdeeld');
    await expect(ideas.moreButton(ideas.cards.nth(0))).toHaveAttribute('aria-disabled', 'true');
    await expect(ideas.cards.nth(1)).toContainText('U komt € 5 tekort.');
    await ideas.chip('Past nog in mijn cheque').click();
    await expect(ideas.cards).toHaveCount(1);
    await ideas.cards.getByRole('button', { name: /minder geven$/ }).click();
    await expect.poll(() => ideas.cards.count()).toBeGreaterThan(1);
    expect(await ideas.cards.count()).toBeLessThanOrEqual(all);
  });
});

test.describe('list and map', () => {
  test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

  test('pointing at a card lights its marker; a marker leads to its idea', async ({ page }) => {
    const ideas = new Ideas(page);
    const map = new IdeaMap(page);
    await ideas.open(`${SEGHWAERT}?volgorde=number`);
    await expect(map.markers.first()).toBeVisible();
    const [title = ''] = await ideas.titles();
    const card = ideas.card(title);
    await card.hover();
    await expect(page.locator('.wc-marker--lit')).toHaveCount(1);

    await map.step.click();
    await expect(map.chosen(title)).toBeFocused();
    await expect(map.marker('1', title)).toHaveClass(/wc-marker--lit/);
    await map.close.click();
    await map.marker('1', title).click();
    await expect(map.chosen(title)).toBeVisible();
    await expect(card).toHaveClass(/wc-card--linked/);
    await expectAccessible(page);
  });
});

test.describe('the layer of projects', () => {
  test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

  test('is off at first; switched on it shows what is done, in progress and planned, and leads there', async ({
    page,
  }) => {
    const ideas = new Ideas(page);
    const map = new IdeaMap(page);
    await ideas.open(SEGHWAERT);
    await expect(map.markers.first()).toBeVisible();
    const projects = map.frame.locator('.wc-standpin, .wc-cluster--projects');
    await expect(projects).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Projecten: klaar, bezig of gepland' }).check();
    await expect(projects.first()).toBeVisible();
    const legend = page.locator('.wc-map').getByRole('listitem');
    await expect(legend).toHaveText(['Klaar', 'Bezig', 'Gepland']);
    await expectAccessible(page);
    // Only where one stands by itself: a group opens first.
    for (let tries = 0; tries < 4 && (await map.frame.locator('.wc-standpin').count()) === 0; tries++)
      await projects.first().click();
    const first = map.frame.locator('.wc-standpin').first();
    const [, title = ''] =
      /^(?:Klaar|Bezig|Gepland): (.*)$/.exec((await first.getAttribute('title')) ?? '') ?? [];
    expect(title).not.toBe('');
    await first.dispatchEvent('click');
    await page.waitForURL(/\/wijk\/seghwaert\/projecten\//);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
});

test.describe('a map that comes after the page', () => {
  test.skip(({ isMobile }) => isMobile, 'on a telephone it comes when it is asked for');

  for (const path of ['/wijk/vreewijk', '/wijk/seghwaert/projecten'])
    test(`moves nothing on ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.leaflet-container')).toBeVisible();
      // Layout Instability API: the share of the screen that moved, by how far; a map of 26 rem that pushes is far above it.
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const watch = new PerformanceObserver((list) =>
              resolve(
                list.getEntries().reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0),
              ),
            );
            watch.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 1_000);
          }),
      );
      expect(moved).toBeLessThan(0.05);
    });
});

test.describe('on the telephone', () => {
  test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

  test('list and map are two tabs; what is given on one shows on the other', async ({ page }) => {
    const ideas = new Ideas(page);
    const map = new IdeaMap(page);
    await ideas.open(`${SEGHWAERT}?volgorde=number`);
    const [title = ''] = await ideas.titles();
    await ideas
      .card(title)
      .getByRole('button', { name: /^Op de kaart/ })
      .click();
    await expect(map.chosen(title)).toBeVisible();
    await expect(ideas.region).toBeHidden();
    await page
      .locator('.wc-map')
      .getByRole('button', { name: /^Geef €/ })
      .click();
    await expect(ideas.cheque).toContainText('€ 5 van € 40');
    await page.getByRole('button', { name: 'Lijst', exact: true }).click();
    await expect(ideas.amount(ideas.card(title))).toHaveValue('5');
  });

  test('the idea page, the other language and back: the basket is still there', async ({ page }) => {
    const ideas = new Ideas(page);
    await ideas.open(SEGHWAERT);
    const [title = ''] = await ideas.titles();
    await ideas.card(title).getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('button', { name: /^Geef €/ }).click();
    await expect(ideas.cheque).toContainText('€ 5 van € 40');

    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('region', { name: 'Your cheque' })).toContainText(/€\s?5 of/);
    await expectAccessible(page);
    await page.goBack();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await expect(ideas.amount(ideas.card(title))).toHaveValue('5');
  });
});

/** What each idea needs, in euros: "€ 155 van € 1.850". */
function targets(cards: readonly string[]): number[] {
  return cards.map((text) => Number(/van € ([\d.]+)/.exec(text)?.[1]?.replace('.', '') ?? Number.NaN));
}
