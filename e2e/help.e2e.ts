import { insertInitiator } from '@/db/queries/idea-initiators';
import { saveStreets } from '@/db/queries/streets';
import { makeLinkSecret } from '@/lib/usecases/ideas/my-idea-links';
import { databaseHandle } from '@/lib/usecases/system/database';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { type OwnRound, pointAtRunningApp, prepareOwnRound } from './support/ownRound';
import { PNG } from './support/png';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

/** A round of this test whose first idea has somebody who reads offers; answers the secret of that person's link. */
async function ideaWithInitiator(): Promise<{
  readonly round: OwnRound;
  readonly token: string;
  readonly path: string;
}> {
  const round = await prepareOwnRound(1);
  pointAtRunningApp();
  const [own, join] = [makeLinkSecret(), makeLinkSecret()];
  await insertInitiator(databaseHandle().db, {
    roundId: round.id,
    idea: 1,
    tokenHash: own.hash,
    joinHash: join.hash,
    email: null,
    locale: 'nl',
  });
  return { round, token: own.token, path: `/wijk/oosterheem/ideeen/1?ronde=${round.id}` };
}

test('somebody offers help on a telephone, nobody else sees who, and the link takes it back', async ({
  page,
  browser,
  baseURL,
  become,
}) => {
  const { round, path } = await ideaWithInitiator();
  await page.goto(path);
  await expect(page.getByText('Er helpt nog niemand mee.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ik help mee' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw aanbod' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Mailadres of telefoonnummer' }).fill('bel maar');
  await page.getByRole('button', { name: 'Stuur mijn aanbod' }).click();
  const wrong = page.getByRole('region', { name: 'Dit klopt nog niet' });
  await expect(wrong).toBeFocused();
  await expect(wrong.getByRole('link')).toHaveText([
    'Vul uw naam in.',
    'Dit is geen mailadres en geen telefoonnummer. Vul er één in.',
    'Schrijf op wat u kunt doen.',
    'Zonder uw toestemming kan niemand contact met u opnemen. Vink het vakje aan.',
  ]);
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);

  await page.getByLabel('Uw naam').fill('Noor Proefpersoon');
  await page.getByRole('textbox', { name: 'Mailadres of telefoonnummer' }).fill('noor@voorbeeld.nl');
  await page.getByLabel('Wat kunt u doen?').fill('Ik kan metselen.');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Stuur mijn aanbod' }).click();
  await expect(page.getByRole('heading', { name: 'Dank u wel, u helpt mee' })).toBeFocused();
  const link = await page.getByRole('textbox', { name: 'Link om uw gegevens weg te halen' }).inputValue();
  expect(link).toMatch(/\/hulp-intrekken#t=[\w-]{43}$/);
  await expectAccessible(page);

  const neighbour = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await neighbour.newPage();
  await other.goto(path);
  await expect(other.getByText('1 buur helpt mee.')).toBeVisible();
  expect(await other.content()).not.toMatch(/Proefpersoon|noor@|metselen/);
  await become('wijkregisseur');
  await other.goto(link);
  await expect(other.getByText('Noor Proefpersoon')).toBeVisible();
  expect(other.url()).not.toContain('#');
  await expectAccessible(other);
  await page.goto(`/beheer/ronde/${round.id}/ideeen/1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.content()).not.toMatch(/Proefpersoon|noor@|metselen/);

  await other.getByRole('button', { name: 'Wis mijn gegevens' }).press('Enter');
  await expect(other.getByRole('heading', { name: 'Uw gegevens zijn gewist' })).toBeFocused();
  await other.goto('/');
  await other.goto(link);
  await expect(other.getByText('Deze link werkt niet meer')).toBeVisible();
  await other.goto(path);
  await expect(other.getByText('Er helpt nog niemand mee.')).toBeVisible();
  await neighbour.close();
});

test('a street is found and chosen with the keyboard alone', async ({ page, become }) => {
  const { round } = await ideaWithInitiator();
  await saveStreets(databaseHandle().db, 'oosterheem', [
    { name: 'Zoekproeflaan', lat6: 52_061_000, lon6: 4_546_000 },
    { name: 'Zoekproefplein', lat6: 52_062_000, lon6: 4_547_000 },
  ]);
  await become('wijkregisseur');
  await page.goto(`/beheer/ronde/${round.id}/ideeen/nieuw`);
  const box = page.getByRole('combobox', { name: 'Zoek een straat of adres' });
  const found = page.getByRole('listbox', { name: 'Gevonden plekken' }).getByRole('option');
  await box.pressSequentially('zoekproef');
  await expect(found).toHaveText(['Zoekproeflaan', 'Zoekproefplein']);
  await expect(page.getByText('2 plekken gevonden.')).toBeVisible();
  await expect(page.getByText('Alleen straten uit de adreslijst')).toBeVisible();
  await expectAccessible(page);
  await box.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Zoekproefplein' })).toHaveAttribute('aria-selected', 'true');
  await box.press('Enter');
  await expect(box).toHaveValue('Zoekproefplein');
  await expect(page.getByText('Gekozen: Zoekproefplein.')).toBeVisible();
  await expect(page.getByText('De plaats staat op de kaart.')).toBeVisible();
  await expect(page.locator('input[name="lat6"]')).toHaveValue('52062000');
  await expect(found).toHaveCount(0);
  await expectAccessible(page);
});

test.describe('a photo', () => {
  test.use({ expectedTrouble: /response 40[34]: (GET|POST) .*\/api\/foto/ });

  test('stands on the idea’s page with its text, and is not for everybody before that', async ({
    page,
    request,
  }) => {
    const { token, path } = await ideaWithInitiator();
    const send = (headers: Record<string, string>, file = PNG) =>
      request.post('/api/foto', {
        headers,
        multipart: {
          token,
          alt: 'Het veld achter de school',
          foto: { name: 'veld.png', mimeType: 'image/png', buffer: file },
        },
      });
    expect((await send({})).status()).toBe(403);
    const own = { 'x-wijkcheque-form': 'foto' };
    expect(await (await send(own, Buffer.from('<svg/>'))).json()).toEqual({
      ok: false,
      error: 'NOT_A_PHOTO',
    });
    const { value: id } = (await (await send(own)).json()) as { value: string };
    await page.goto(path);
    const image = page.getByRole('img', { name: 'Het veld achter de school' });
    await expect(image).toBeVisible();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    await expectAccessible(page);
    const served = await request.get(`/api/foto/${id}?klein=1`);
    expect(served.headers()).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    await databaseHandle().pool.query(
      "UPDATE idea SET status = 'submitted' WHERE round_id = $1 AND number = 1",
      [new URL(page.url()).searchParams.get('ronde')],
    );
    expect((await request.get(`/api/foto/${id}`)).status()).toBe(404);
    const mine = await request.post(`/api/foto/${id}`, { data: token });
    expect(mine.headers()['cache-control']).toBe('private, no-store');
    expect((await request.post(`/api/foto/${id}`, { data: 'x'.repeat(43) })).status()).toBe(404);
  });
});
