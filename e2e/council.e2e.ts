import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { CouncilPage } from './pages/council';
import { tabTo } from './support/keyboard';
import { pictureOf } from './support/png';

const TURNOUT = 'Hoeveel huishoudens stemden?';
const DONE = 'Hoeveel ideeën zijn klaar?';
/** Other tests hold rounds of their own in Oosterheem; in Palenstein nobody does. */
const CHOICE = '?wijk=seghwaert&wijk=palenstein';

/** What is downloaded by doing this. */
async function downloadedBytes(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await act();
  return readFile(await (await waiting).path());
}

/** The same, as text. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  return (await downloadedBytes(page, act)).toString('utf8');
}

test.describe('the council', () => {
  // Its charts are drawn one by one as they come into view.
  test.setTimeout(150_000);
  test('compares Seghwaert, Oosterheem and a district of Deventer, reads why a figure is missing, and takes it along', async ({
    page,
  }) => {
    const council = new CouncilPage(page);
    await council.open();
    const deventer = await council
      .place(1)
      .locator('optgroup[label="Deventer"] option')
      .first()
      .textContent();
    await council.show('Seghwaert', 'Oosterheem', deventer ?? '');
    await expect(council.row(TURNOUT, 'Seghwaert')).toContainText(/\d+,\d% ?.*\d+ van 600 huishoudens/);
    await expect(council.row(TURNOUT, 'Oosterheem')).toBeVisible();
    await expect(council.row(TURNOUT, deventer ?? '')).toContainText('niet van toepassing');
    await expect(council.row(TURNOUT, deventer ?? '')).toContainText('Dat is iets anders dan nul.');
    await expect(council.row(DONE, 'Seghwaert')).toContainText('van 6 ideeën');
    const context = council.tile('Hoe groot is de wijk?');
    await expect(context).toContainText('niet bekend');
    await expect(context).toContainText('CBS');
    await expect(page).toHaveURL(/wijk=seghwaert&wijk=oosterheem&wijk=/);

    const short = page.getByRole('region', { name: 'In het kort' });
    await expect(short).toContainText(/Van de huishoudens stemde in Seghwaert \d+,\d%/);
    await expect(short).toContainText(
      new RegExp(`geen waardecheques, en dus geen stemmen, in .*${deventer}`),
    );
    await expect(
      page.getByRole('img', { name: /^Kaart van Seghwaert met de opkomst per buurt/ }),
    ).toBeVisible();

    const days = council.tile('Wanneer stemden mensen?');
    await days.scrollIntoViewIfNeeded();
    await expect(days.getByRole('img', { name: /^Staven per dag met een lijn/ }).first()).toBeVisible();
    const walk = days.getByRole('slider');
    await walk.focus();
    const first = await walk.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await expect(walk).not.toHaveAttribute('aria-valuetext', first ?? '');
    await expect(walk).toHaveAttribute('aria-valuetext', /^Seghwaert, .*: \d+,\d%, \d+ van 600 huishoudens/);

    const picture = await downloaded(page, () => days.getByRole('button', { name: /als SVG/ }).click());
    expect(picture).toContain('<title>Wanneer stemden mensen?');
    expect(picture).toMatch(/<desc>Staven per dag.*van 600 huishoudens.*Bron:/);
    const annex = await downloaded(page, () =>
      page.getByRole('link', { name: 'Bijlage pilots (PDF)' }).click(),
    );
    expect(annex.startsWith('%PDF-1.7')).toBe(true);

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Toon cijfers' })).toBeHidden();
    await expect(walk).toBeHidden();
    await expect(council.row(TURNOUT, 'Seghwaert')).toBeVisible();
  });

  test('sees no amounts of a vote that is open', async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open('?wijk=seghwaert');
    await page.getByLabel('Ronde in Seghwaert').selectOption({ label: 'Waardecheques Seghwaert 2026' });
    await page.getByRole('button', { name: 'Toon cijfers' }).click();
    await page.waitForURL(/ronde=seghwaert-2026/);
    await expect(page.getByText('Voorlopig: Stemmen is open')).toBeVisible();
    for (const question of [DONE, 'Hoeveel geld bleef er over?', 'Naar welke thema’s ging het geld?']) {
      await expect(council.row(question, 'Seghwaert')).toContainText('nog niet bekend');
      await expect(council.tile(question)).not.toContainText('€');
    }
  });

  test('goes past a chart to its table with the keyboard, and reads the definition', async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open(CHOICE);
    const tile = council.tile(TURNOUT);
    await tile.scrollIntoViewIfNeeded();
    const chart = tile.getByRole('img', { name: /^Stippengrafiek/ });
    await expect(chart).toBeVisible();
    const value = await council.row(TURNOUT, 'Seghwaert').getByRole('cell').first().textContent();
    // Palenstein has no cheques: that is said, and drawn as words in place of a dot.
    await expect(chart).toHaveAccessibleName(
      `Stippengrafiek: ${TURNOUT} Seghwaert: ${value}; Palenstein: niet van toepassing.`,
    );
    await expect(chart.locator('text').filter({ hasText: 'niet van toepassing' })).toBeVisible();
    await expect(chart.locator('circle')).toHaveCount(1);
    await tabTo(page, tile.getByRole('link', { name: /^Sla grafiek over, ga naar tabel/ }));
    await page.keyboard.press('Enter');
    await expect(tile.locator('#tabel-P01')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(tile.getByText('Wat betekent dit cijfer?')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tile.getByText('Brieven die terugkwamen, trekken we af in stappen van vijf.')).toBeVisible();
  });

  test('downloads the figures that are on the screen', async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open(CHOICE);
    const text = await downloaded(page, () =>
      council
        .tile(TURNOUT)
        .getByRole('link', { name: /^Download voor Excel/ })
        .click(),
    );
    const [head = '', ...lines] = text.replace('\uFEFF', '').split('\r\n');
    const columns = head.split(';');
    expect(lines.filter((one) => one !== '').every((one) => one.startsWith('P01;'))).toBe(true);
    const line = lines.find((one) => one.startsWith('P01;seghwaert-2025;'))?.split(';') ?? [];
    const cell = (name: string) => line[columns.indexOf(name)];
    await expect(council.row(TURNOUT, 'Seghwaert')).toContainText(`${cell('waarde')}%`);
    await expect(council.row(TURNOUT, 'Seghwaert')).toContainText(`${cell('teller')} van ${cell('noemer')}`);
    expect(text).toContain(';nvt;no_cheque;');
  });

  test('sorts buurten by a link', async ({ page }) => {
    await new CouncilPage(page).open(CHOICE);
    await page.getByRole('navigation', { name: 'Sorteer op' }).getByRole('link', { name: 'Opkomst' }).click();
    await page.waitForURL(/sorteer=opkomst/);
    const table = page.getByRole('table', { name: 'Cijfers per buurt, gesorteerd op Opkomst' });
    const cells = await table
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.slice(1).map((row) => Number.parseInt(row.children[2]?.textContent ?? '', 10)),
      );
    expect(cells.length).toBeGreaterThan(1);
    expect(cells).toEqual(cells.toSorted((a, b) => b - a));
  });

  test('has no barriers, at any width', async ({ page }) => {
    await new CouncilPage(page).open(`${CHOICE}&gemeente=ja`);
    await expect(page.getByText('Er is nog geen cijfer voor heel Zoetermeer.')).toBeVisible();
    for (const tile of await page.getByRole('article').all()) await tile.scrollIntoViewIfNeeded();
    await expect(page.getByRole('img', { name: /^Balk in delen/ }).first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await fitsWidth(page)).toBe(true);
    await expectAccessible(page);
  });
});

test.describe('a round beside a fund', () => {
  const LEFT = 'Hoeveel geld bleef er over?';
  const FUND = 'voorstad';

  for (const [order, query] of [
    ['round first', `?wijk=seghwaert&wijk=${FUND}`],
    ['fund first', `?wijk=${FUND}&wijk=seghwaert`],
  ] as const)
    test(`${order}: the parts of both have their own pattern, legend and row`, async ({ page }) => {
      const council = new CouncilPage(page);
      await council.open(query);
      const tile = council.tile(LEFT);
      await tile.scrollIntoViewIfNeeded();
      const parts = ['naar ideeën', 'mee naar het volgende jaar', 'over'];
      await expect(tile.locator('.wc-chart__legend li')).toHaveText(parts);
      const table = tile.getByRole('table', { name: /: de onderdelen$/ });
      await expect(table.getByRole('rowheader')).toHaveText(parts);
      await expect(table.getByRole('row', { name: /^mee naar/ })).toContainText('niet van toepassing');
      for (const cell of await table.getByRole('cell').all()) await expect(cell).not.toBeEmpty();
      // Whatever comes first, the rest of the money has the pattern that the legend gives it.
      const fills = (marks: string) =>
        tile.locator(marks).evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
      const legend = await fills('.wc-chart__legend rect');
      const bars = await fills('[role="img"] rect.wc-chart__part');
      expect(new Set(legend).size).toBe(parts.length);
      expect(bars).toHaveLength(5);
      for (const [i, count] of [2, 1, 2].entries())
        expect(bars.filter((fill) => fill === legend[i])).toHaveLength(count);
    });
});

test.describe('on paper', () => {
  test.skip(({ isMobile }) => isMobile, 'once is enough');
  test.setTimeout(120_000);

  test('by the button every chart, definition and long table is there before it prints', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        const all = (what: string) => [...document.querySelectorAll(what)];
        const printed = {
          empty: all('.wc-chart__place').filter((one) => !one.querySelector('svg')).length,
          places: all('.wc-chart__place').length,
          closed: all('.wc-council details:not([open])').length,
        };
        Object.assign(window, { printed });
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    const council = new CouncilPage(page);
    await council.open(CHOICE);
    await page.getByRole('button', { name: 'Afdrukken' }).click();
    await expect(page.getByText('De pagina is klaar om af te drukken.')).toBeVisible({ timeout: 20_000 });
    const printed = await page.evaluate(
      () => (window as unknown as { printed: { empty: number; places: number; closed: number } }).printed,
    );
    expect(printed).toMatchObject({ empty: 0, closed: 0 });
    expect(printed.places).toBeGreaterThan(10);
    // What was closed is closed again.
    expect(await page.locator('.wc-council details[open]').count()).toBe(0);
  });

  test("by the browser's own button too, without having scrolled", async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open(CHOICE);
    await expect(page.locator('.wc-chart__place:not(:has(svg))')).toHaveCount(0, { timeout: 20_000 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const tile = council.tile(TURNOUT);
    const note = tile.getByText('Brieven die terugkwamen, trekken we af in stappen van vijf.');
    await expect(note).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(note).toBeVisible();
    await expect(council.tile('Wanneer stemden mensen?').getByRole('table').last()).toBeVisible();
    await expect(tile.getByRole('img', { name: /^Stippengrafiek/ })).toBeVisible();
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the link of the page is copied, with the choice in it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await new CouncilPage(page).open(CHOICE);
    await tabTo(page, page.getByRole('button', { name: 'Link kopiëren' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('De link is gekopieerd.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

test.describe('a chart that is saved', () => {
  test('as PNG is a picture of the chart at twice its size', async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open(CHOICE);
    const tile = council.tile(TURNOUT);
    await tile.scrollIntoViewIfNeeded();
    const chart = tile.getByRole('img', { name: /^Stippengrafiek/ }).locator('svg');
    const { width = 0, height = 0 } = (await chart.boundingBox()) ?? {};
    const picture = pictureOf(
      await downloadedBytes(page, () => tile.getByRole('button', { name: /als PNG/ }).click()),
    );
    expect(picture.width).toBe(2 * Math.max(320 + 32, Math.ceil(width + 32)));
    expect(picture.height).toBeGreaterThan(2 * height);
    // Paper, words, the dot in its colour and all between them.
    expect(picture.colours).toBeGreaterThan(20);
    expect(picture.shareOfMost).toBeLessThan(0.99);
  });

  test('has all its drawings, also those that were not seen yet, and areas without', async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open('?wijk=seghwaert&wijk=oosterheem&wijk=palenstein');
    // Before the browser is idle: asked for as soon as it is there.
    const tile = council.tile('Naar welke thema’s ging het geld?');
    const picture = await downloaded(page, () => tile.getByRole('button', { name: /als SVG/ }).click());
    expect(await tile.locator('.wc-chart__place').count()).toBe(
      [...picture.matchAll(/<svg x="16" y="\d+" width="[1-9]/g)].length,
    );
    expect(picture).toContain('Palenstein: niet van toepassing.');
    expect(picture).toMatch(/Periode: .* tot en met .*Peildatum: /);
  });

  test('that cannot be saved says so at its place', async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.toBlob = (take) => take(null);
    });
    const council = new CouncilPage(page);
    await council.open(CHOICE);
    const tile = council.tile(TURNOUT);
    await tile.getByRole('button', { name: /als PNG/ }).click();
    await expect(tile.getByRole('alert')).toHaveText(
      'Bewaren lukt nu niet. Probeer het opnieuw, of neem de cijfers uit de tabel mee.',
    );
    await downloaded(page, () => tile.getByRole('button', { name: /als SVG/ }).click());
    await expect(tile.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('in the dark', () => {
  test.skip(({ isMobile }) => isMobile, 'once is enough');
  test.use({ colorScheme: 'dark' });
  test.setTimeout(150_000);

  for (const path of [`/raad${CHOICE}`, '/raad/wijk/seghwaert', '/raad/bezoeken'])
    test(`${path} has no barriers`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.wc-chart__place:not(:has(svg))')).toHaveCount(0, { timeout: 20_000 });
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe('rgb(14, 30, 38)');
      await expectAccessible(page);
    });
});

test('the sample data tell no pretty story', async ({ page }) => {
  test.skip(test.info().project.name !== 'desktop', 'once is enough');
  const answer = await page.request.get(
    '/api/v1/observations?district=seghwaert&district=oosterheem&district=palenstein',
  );
  const { items } = (await answer.json()) as { items: Readonly<Record<string, string | number | null>>[] };
  const of = (wanted: Readonly<Record<string, string>>) =>
    items.filter((one) => Object.entries(wanted).every(([name, cell]) => one[name] === cell));
  // Whether people get along better cannot be told: the margin of the change has zero in it.
  const changes = of({ indicator_id: 'S01', groep_dimensie: 'change', onderdrukt_reden: 'change_unclear' });
  expect(changes.length).toBeGreaterThan(0);
  for (const { ondergrens, bovengrens } of changes) {
    expect(Number(ondergrens)).toBeLessThan(0);
    expect(Number(bovengrens)).toBeGreaterThan(0);
  }
  // Letters that came back are too few to show, so how many arrived is hidden with them.
  for (const [groep, reason] of [
    ['returned', 'too_few'],
    ['delivered', 'complementary'],
  ] as const)
    expect(of({ indicator_id: 'P02', ronde_id: 'seghwaert-2025', groep })).toMatchObject([
      { status: 'onderdrukt', onderdrukt_reden: reason, waarde: null },
    ]);
  const [stopped] = of({ indicator_id: 'R01', groep: 'stopped', ronde_id: 'seghwaert-2025' });
  expect(Number(stopped?.teller)).toBeGreaterThan(0);
  expect(of({ indicator_id: 'P01', status: 'nvt', onderdrukt_reden: 'no_cheque' })).toHaveLength(2);
});

test.describe('without scripts', () => {
  // The browser reports every script it does not fetch.
  test.use({ javaScriptEnabled: false, expectedTrouble: /^request failed: GET .*\.js csp$/ });

  test('every figure is there, and the links to sort', async ({ page }) => {
    const council = new CouncilPage(page);
    await council.open(`${CHOICE}&sorteer=geld`);
    await expect(council.row(TURNOUT, 'Seghwaert')).toContainText('van 600 huishoudens');
    await expect(page.getByRole('table', { name: /gesorteerd op Geld/ })).toBeVisible();
  });
});
