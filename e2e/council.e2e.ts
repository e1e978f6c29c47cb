import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { CouncilPage } from './pages/council';
import { tabTo } from './support/keyboard';

const TURNOUT = 'Hoeveel huishoudens stemden?';
const DONE = 'Hoeveel ideeën zijn klaar?';
/** Other tests hold rounds of their own in Oosterheem; in Palenstein nobody does. */
const CHOICE = '?wijk=seghwaert&wijk=palenstein';

/** What is downloaded by doing this, as text. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await act();
  return readFile(await (await waiting).path(), 'utf8');
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
    await expect(chart).toHaveAccessibleName(`Stippengrafiek: ${TURNOUT} Seghwaert: ${value}.`);
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
