import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { readOds, readXlsx } from 'hucre';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { signInAs } from './fixtures/roles';
import { CouncilPage } from './pages/council';

const ROUND = 'seghwaert-2025';

test('a wijkregisseur exports a package and opens it; anybody downloads what was published', async ({
  page,
  context,
}) => {
  const council = new CouncilPage(page);
  await council.open(`?wijk=seghwaert&ronde=${ROUND}`);
  const row = await council.row('Hoeveel huishoudens stemden?', 'Seghwaert').textContent();
  const [, turnout = '', voted = ''] = /(\d+,\d)\s?%.*?(\d+) van 600/.exec(row ?? '') ?? [];
  expect(turnout).not.toBe('');

  await signInAs(context, 'wijkregisseur');
  await page.goto(`/beheer/ronde/${ROUND}`);
  await page.getByRole('link', { name: 'Cijfers uitgeven' }).click();
  await expect(page.getByRole('heading', { name: 'Cijfers uitgeven' })).toBeVisible();
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  await page.getByRole('radio', { name: /^INTERN/ }).check();
  await page.getByRole('button', { name: 'Maak het pakket' }).click();
  await expect(page.getByText('Het pakket is klaar')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Deel het met niemand buiten de gemeente.')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download het pakket' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^zoetermeer-seghwaert-2025_voorbeeld_.*_INTERN\.zip$/);
  const files = unzipSync(await readFile(await download.path()));
  const readme = new TextDecoder().decode(files['leesmij.txt']);
  expect(readme).toMatch(/^INTERN/);
  for (const [type, read] of [
    ['xlsx', readXlsx],
    ['ods', readOds],
  ] as const) {
    const { sheets } = await read(files[`excel/${ROUND}.${type}`] ?? new Uint8Array());
    const [heads = [], ...rows] = sheets.find(({ name }) => name === 'opkomst')?.rows ?? [];
    const cell = (name: string) => rows.find((one) => one[0] === 'P01')?.[heads.indexOf(name)];
    expect(cell('waarde')).toBe(Number(turnout.replace(',', '.')));
    expect(cell('teller')).toBe(Number(voted));
  }
  await page.getByRole('button', { name: 'Gooi dit pakket weg en maak een ander' }).click();
  await expect(page.getByRole('button', { name: 'Maak het pakket' })).toBeVisible();

  await context.clearCookies();
  await page.goto(`/cijfers/${ROUND}`);
  await expect(page.getByRole('heading', { level: 3, name: /^Versie 1, / })).toBeVisible();
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download alles van versie 1 / }).click();
  const published = unzipSync(await readFile(await (await saving).path()));
  expect(Object.keys(published)).not.toContain('csv-open/intern-tellingen.csv');
  expect(new TextDecoder().decode(published['csv-open/waarnemingen.csv'])).toMatch(
    new RegExp(`^P01,${ROUND},.*,${turnout.replace(',', '\\.')},`, 'm'),
  );
});
