import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';

test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

/** A round of its own in Oosterheem; returns its address in the workspace. */
async function makeRound(page: Page, title: string): Promise<string> {
  await page.goto('/beheer/ronde/nieuw?wijk=oosterheem');
  await page.getByLabel('Naam van de ronde').fill(title);
  await page.getByRole('button', { name: 'Maak de ronde' }).click();
  await page.waitForURL(/\/beheer\/ronde\/oosterheem-\d{4}(-\d+)?$/);
  return new URL(page.url()).pathname;
}

const HEADER = 'id;titel;samenvatting;contact;thema;kosten;organisator;lat;lon';
const file = (...lines: string[]) => ({
  name: 'ideeen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`),
});
const BENCH = 'a1;Bank in het park;Een bank van hout.;Buren zitten er.;ontmoeten;1.250,50;Parkgroep;;';
const TREE = 'a2;Boom op het plein;Een boom met een bankje.;;groen;900;;;';

test('ideas are read in from a file: first what is wrong by line, then a look, then for real', async ({
  page,
  become,
}) => {
  await become('wijkregisseur');
  const round = await makeRound(page, 'Inleesproef');
  await page.goto(`${round}/ideeen-inlezen`);
  await expectAccessible(page);
  const check = page.getByRole('button', { name: 'Controleer het bestand' });
  await check.click();
  await expect(page.getByText('Kies eerst een bestand.')).toBeVisible();

  const box = page.getByLabel('Bestand met ideeën');
  await box.setInputFiles(file(BENCH, 'a2;;Een boom.;Schaduw.;paars;veel;Iemand;noord;4,5', `${BENCH}`));
  await check.click();
  const told = page.getByRole('status');
  await expect(told).toContainText('Er is niets veranderd.');
  await expect(told.getByRole('listitem')).toHaveText(['Regel 4: het id “a1” staat ook op regel 2.']);
  await box.setInputFiles(
    file(BENCH, 'a2;;Een boom.;Schaduw.;paars;veel;Iemand;noord;4,5', TREE.replace('a2', 'a3')),
  );
  await check.click();
  await expect(told.getByRole('listitem')).toHaveText([
    'Regel 3: de kolom titel is leeg.',
    'Regel 3: “paars” is geen thema (thema).',
    'Regel 3: “veel” is geen bedrag (kosten).',
    'Regel 3: “noord, 4.5” is geen plaats (lat, lon). Vul beide in, in graden, zoals 52,06 en 4,5.',
    'Regel 4: de kolom contact is leeg.',
    'Regel 4: de kolom organisator is leeg.',
  ]);
  await expect(told).toBeFocused();
  await expectAccessible(page);

  await box.setInputFiles(file(BENCH, TREE));
  await page.getByLabel('Wat doet het voor het contact tussen buren?').fill('Nog te bespreken.');
  await page.getByLabel('Wie voert het uit?').fill('Bewoners');
  await check.click();
  await expect(told).toContainText(
    'Het bestand klopt. Er staan 2 nieuwe ideeën in. Er is nog niets veranderd.',
  );
  await expect(told.getByRole('row', { name: /Bank in het park/ })).toContainText('€ 1.250,50');
  expect(await fitsWidth(page)).toBe(true);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lees deze 2 ideeën in' }).click();
  await expect(told).toContainText('Er zijn 2 ideeën ingelezen.');
  await told.getByRole('link', { name: 'Naar de ideeën van de ronde' }).click();
  await expect(page.getByText('Boom op het plein')).toBeVisible();

  await page.goto(`${round}/ideeen-inlezen`);
  await box.setInputFiles(file(BENCH, TREE));
  await check.click();
  await expect(told).toContainText('Er staat geen nieuw idee in dit bestand.');
  await expect(told).toContainText('2 regels: staan al in deze ronde (regel 2-3)');
  await expect(page.getByRole('button', { name: /^Lees / })).toHaveCount(0);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Voor een rekenblad (CSV)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^oosterheem-.*alle-ideeen\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('a1;Bank in het park;Een bank van hout.;Buren zitten er.;ontmoeten;1250,50;');
  expect(text).toContain('a2;Boom op het plein;Een boom met een bankje.;Nog te bespreken.;groen;900,00;');
});

test('the page about data explains, and gives what it says', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Gegevens' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gegevens');
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  const row = page.getByRole('row').filter({ hasText: 'Waardecheques Seghwaert 2025' });
  await expect(row.getByRole('link', { name: /^Pabulib/ })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await row.getByRole('link', { name: /^GeoJSON/ }).click();
  const map = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  expect(map.type).toBe('FeatureCollection');
  expect(map.features.length).toBeGreaterThan(5);

  const shown = await page.getByText(/^GET \/api\/v1\//).textContent();
  const asked = (shown ?? '').replace('GET ', '');
  const answer = await request.get(asked);
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  expect((await answer.json()).items).toHaveLength(2);
  const again = await request.get(asked, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.head(asked)).headers().etag).toBe(answer.headers().etag);
  const nothing = await request.get('/api/v1/nergens/heen');
  expect([nothing.status(), nothing.headers()['content-type']]).toEqual([404, 'application/problem+json']);
  expect((await request.post('/api/v1/rounds')).status()).toBe(405);
});

test('staff of another district and visitors get nothing of it', async ({ page, become, context }) => {
  await become('wijkregisseur');
  const round = await makeRound(page, 'Afgeschermd inlezen');
  const paths = ['alle-ideeen.csv', 'alle-ideeen.geojson'].map((name) => `/api${round}/ideeen/${name}`);
  const read = () =>
    context.request.post(`/api${round}/ideeen?inlezen=1`, {
      data: file(BENCH).buffer,
      headers: { 'content-type': 'application/octet-stream' },
    });
  for (const who of ['raadslid', null] as const) {
    await context.clearCookies();
    if (who) await become(who);
    for (const path of paths) expect((await context.request.get(path)).status(), path).toBe(403);
    expect(await (await read()).json()).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    await page.goto(`${round}/ideeen-inlezen`);
    await expect(page.getByLabel('Bestand met ideeën')).toHaveCount(0);
    await expect(page.getByText('Afgeschermd inlezen')).toHaveCount(0);
  }
});
