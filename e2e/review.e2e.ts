import { devices } from '@playwright/test';
import { decideIdea } from '@/lib/usecases/ideas/review-decide';
import { seenNow } from '@/lib/usecases/ideas/testing/seenNow';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { ReviewPage } from './pages/review';
import { runningApp } from './support/environment';
import { PNG } from './support/png';
import { prepareReviewRound, prepareSavings } from './support/reviewRound';

test.skip(({ isMobile }) => isMobile, 'a workspace; the adviser’s telephone is opened here too');

test('an idea is returned for change and accepted with conditions, by keyboard', async ({ page, become }) => {
  const round = await prepareReviewRound(['Bankje bij de vijver', 'Insectenhotel']);
  await become('wijkregisseur');
  await page.goto(round.path);
  await expect(page.getByRole('row').nth(1)).toContainText('Bankje bij de vijver');
  await expect(page.getByRole('row').nth(1)).toContainText('12 dagen');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bankje bij de vijver' }).click();

  const review = new ReviewPage(page);
  await expect(page.getByText('Dit idee wacht 12 dagen op uw besluit.')).toBeVisible();
  await expect(page.getByText('Bewoners van genoeg adressen: 0 van 3.')).toBeVisible();
  await expectAccessible(page);

  await review.save.press('Enter');
  await expect(review.summary).toBeFocused();
  await expect(review.summary.getByRole('link')).toHaveText(['Kies eerst wat u besluit.']);
  await review.choice('Goedkeuren').focus();
  await page.keyboard.press('ArrowDown');
  await expect(review.choice('Terugsturen om aan te passen')).toBeChecked();
  await review.save.press('Enter');
  await expect(review.summary.getByRole('link')).toHaveText(['Schrijf op waarom.']);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Reden')).toBeFocused();
  await page.keyboard.type('Waar komt het precies?');
  await review.save.press('Enter');
  await expect(page.getByText('Het besluit is bewaard.')).toBeVisible();
  await expect(page.getByText('Teruggestuurd voor aanpassing')).toBeVisible();

  await review.choice('Goedkeuren').check();
  await page.getByLabel('Kosten, in euro').first().fill('veel');
  await review.save.click();
  await expect(review.summary.getByRole('link')).toHaveText([
    'De kosten zijn geen bedrag. Vul bijvoorbeeld 1250 in.',
  ]);
  await review.decide('Goedkeuren', {
    'Kosten, in euro': '750',
    Voorwaarden: 'Alleen in overleg met de wijkbeheerder.',
  });
  await expect(review.part('Op een rij')).toContainText('€ 750');
  const history = review.part('Wat er gebeurde').getByRole('listitem');
  await expect(history).toHaveText([
    /Ingebracht, door de initiatiefnemer/,
    /Ingediend om te bekijken/,
    /Teruggestuurd om aan te passen, door wijkregisseur\s*Waar komt het precies\?/,
    /Goedgekeurd, door wijkregisseur\s*Alleen in overleg met de wijkbeheerder\./,
  ]);
  await expectAccessible(page);

  await page.goto(`${round.path}?stand=accepted`);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Alle (2)' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
});

test('an idea is merged with another one, shown on both, and taken apart again', async ({ page, become }) => {
  const round = await prepareReviewRound(['Bankje', 'Nog een bankje']);
  await become('wijkregisseur');
  await page.goto(`${round.path}/2`);
  const review = new ReviewPage(page);
  await review.choice('Samenvoegen').check();
  await page.getByLabel('Nummer van het andere idee').fill('2');
  await page.getByLabel('Reden').fill('Het is hetzelfde bankje.');
  await review.save.click();
  await expect(review.summary.getByRole('link')).toHaveText(['Dit is het nummer van dit idee zelf.']);
  await review.decide('Samenvoegen met een ander idee', { 'Nummer van het andere idee': '1' });
  await page.getByRole('link', { name: 'Dit idee hoort nu bij idee 1: Bankje.' }).click();
  await expect(
    page.getByRole('link', { name: 'Bij dit idee hoort ook idee 2: Nog een bankje.' }),
  ).toBeVisible();
  await expect(review.part('Wat er gebeurde')).toContainText('Een ander idee is hiermee samengevoegd');
  await expectAccessible(page);

  await page.goto(`${round.path}/2`);
  await review.decide('Weer losmaken en goedkeuren', {});
  await expect(page.getByText('Dit idee hoort nu bij')).toHaveCount(0);
});

test('a partner gives advice by a link, on a telephone', async ({ page, become, browser }) => {
  const round = await prepareReviewRound(['Boom op de hoek']);
  await become('wijkregisseur');
  await page.goto(`${round.path}/1`);
  const review = new ReviewPage(page);
  await page.getByText('Vraag advies', { exact: true }).click();
  await page.getByRole('button', { name: 'Maak de link' }).click();
  await expect(review.summary.getByRole('link')).toHaveText([
    'Schrijf op wie u vraagt.',
    'Schrijf op wat u wilt weten.',
  ]);
  await expectAccessible(page);
  await page.getByLabel('Wie vraagt u?').fill('Wijkbeheerder, N. de Wit');
  await page.getByLabel('Vraag', { exact: true }).fill('Kan hier een boom staan?');
  await page.getByRole('button', { name: 'Maak de link' }).click();
  await expect(page.getByRole('heading', { name: 'De link voor Wijkbeheerder, N. de Wit' })).toBeFocused();
  const link = new URL(await page.getByLabel('Link', { exact: true }).inputValue());
  expect(link.pathname).toBe('/advies');
  await expectAccessible(page);

  const phone = await browser.newContext({ ...devices['Pixel 7'], baseURL: runningApp().baseUrl });
  const partner = await phone.newPage();
  await test.step('who has no link, or a wrong one, gets nothing', async () => {
    for (const wrong of ['/advies', `/advies#t=${'A'.repeat(43)}`]) {
      await partner.goto('about:blank');
      await partner.goto(wrong);
      await expect(partner.getByText('Deze link werkt niet')).toBeVisible();
    }
    await expectAccessible(partner);
  });
  await partner.goto('about:blank');
  await partner.goto(`${link.pathname}${link.hash}`);
  await expect(partner.getByText('Kan hier een boom staan?')).toBeVisible();
  await expect(partner.getByText('Boom op de hoek')).toBeVisible();
  expect(new URL(partner.url()).hash).toBe('');
  await expectAccessible(partner);
  expect(await fitsWidth(partner)).toBe(true);

  await partner.getByRole('radio', { name: 'Positief, onder voorwaarden' }).check();
  await partner.getByRole('button', { name: 'Verstuur mijn advies' }).click();
  await expect(
    partner.getByRole('link', { name: 'Schrijf op welke voorwaarden u stelt of waarom het niet kan.' }),
  ).toBeVisible();
  await expectAccessible(partner);
  await partner.getByLabel('Toelichting').fill('Alleen een kleine boom.');
  await partner.getByRole('button', { name: 'Verstuur mijn advies' }).click();
  await expect(partner.getByRole('status').filter({ hasText: 'Dank u wel.' })).toBeVisible();
  await expect(partner.getByRole('button', { name: 'Bewaar de wijziging' })).toBeVisible();

  await page.reload();
  await expect(review.part('Advies van anderen')).toContainText('Alleen een kleine boom.');
  await expect(review.part('Advies van anderen')).toContainText('Positief, onder voorwaarden');
  await review.decide('Goedkeuren', {});
  await partner.goto('about:blank');
  await partner.goto(`${link.pathname}${link.hash}`);
  await expect(partner.getByText('De gemeente heeft over dit idee besloten.')).toBeVisible();
  await expect(partner.getByRole('radio')).toHaveCount(0);
  await phone.close();
});

test('a question that was taken back gives nothing', async ({ page, become, browser }) => {
  const round = await prepareReviewRound(['Boom op de hoek']);
  await become('wijkregisseur');
  await page.goto(`${round.path}/1`);
  await page.getByText('Vraag advies', { exact: true }).click();
  await page.getByLabel('Wie vraagt u?').fill('Wijkagent');
  await page.getByLabel('Vraag', { exact: true }).fill('Is het hier veilig?');
  await page.getByRole('button', { name: 'Maak de link' }).click();
  const link = new URL(await page.getByLabel('Link', { exact: true }).inputValue());
  await page.getByRole('button', { name: 'Trek de vraag aan Wijkagent in' }).click();
  await expect(page.getByText('De vraag is ingetrokken. De link werkt niet meer.')).toBeVisible();
  const other = await browser.newPage({ baseURL: runningApp().baseUrl });
  await other.goto(`${link.pathname}${link.hash}`);
  await expect(other.getByText('Deze link werkt niet')).toBeVisible();
  await expect(other.getByText('Boom op de hoek')).toHaveCount(0);
  await other.close();
});

test('savings of an earlier round are taken along, once', async ({ page, become }) => {
  const savings = await prepareSavings();
  const round = await prepareReviewRound(['Bankje']);
  await become('wijkregisseur');
  await page.goto(`/uitslag/${savings.id}`);
  await expect(page.getByText('De ingelegde € 40 blijft bij dit idee staan.').first()).toBeVisible();

  await page.goto(round.path);
  await page.getByRole('link', { name: 'Neem spaargeld mee uit een eerdere ronde' }).click();
  const pots = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: `Uit “${savings.title}”` }) });
  await expect(pots).toContainText('€ 40 gespaard');
  await expectAccessible(page);
  await pots.getByRole('button', { name: 'Neem idee 2 mee' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idee 2');
  const review = new ReviewPage(page);
  await expect(review.part('Op een rij')).toContainText('€ 860');
  await expect(review.part('Wat er gebeurde')).toContainText(
    'Meegenomen uit een eerdere ronde, met spaargeld',
  );
  await expect(
    page.getByRole('link', { name: `Het spaargeld komt van idee 2 in “${savings.title}”.` }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${round.path}/spaargeld`);
  await expect(pots).toContainText(`Meegenomen naar “${round.title}”, als idee 2.`);
  await expect(pots.getByRole('button', { name: 'Neem idee 2 mee' })).toHaveCount(0);
  await page.goto(round.path);
  await expect(page.getByRole('row', { name: /Idee 2/ })).toContainText('met € 40 gespaard');

  // The wrong round: it is put back, and waits again.
  await page.goto(`${round.path}/spaargeld`);
  await pots.getByRole('button', { name: 'Zet het spaargeld terug van idee 2' }).press('Enter');
  await expect(page.getByText('Het spaargeld is teruggezet. U kunt het weer meenemen.')).toBeVisible();
  await expect(pots.getByRole('button', { name: 'Neem idee 2 mee' })).toBeVisible();
  await expectAccessible(page);
});

test('a colleague decided meanwhile: the second is told, and what was typed stays', async ({
  page,
  become,
}) => {
  const round = await prepareReviewRound(['Bankje bij de vijver']);
  await become('wijkregisseur');
  await page.goto(`${round.path}/1`);
  const review = new ReviewPage(page);
  await review.choice('Terugsturen om aan te passen').check();
  await page.getByLabel('Reden').fill('Waar komt het precies?');
  const key = { roundId: round.id, number: 1 };
  const terms = { reason: '', cost: '', conditions: '', into: '' };
  const accept = { ...terms, decision: 'accept', seen: await seenNow(key) };
  expect(await decideIdea(SYSTEM, key, accept, new Date())).toMatchObject({ ok: true });
  await review.save.click();
  await expect(review.summary).toContainText(
    'Iemand heeft dit idee intussen veranderd, of er al over besloten.',
  );
  await expect(page.getByLabel('Reden')).toHaveValue('Waar komt het precies?');
  await expect(review.part('Wat er gebeurde')).toContainText('Goedgekeurd');
  await expectAccessible(page);
  await review.save.click();
  await expect(page.getByText('Het besluit is bewaard.')).toBeVisible();
  await expect(page.getByText('Teruggestuurd voor aanpassing')).toBeVisible();
});

test.describe('a photo from the desk', () => {
  test('somebody at the desk brings a photo: it is added, described anew, and taken away', async ({
    page,
    become,
  }) => {
    const round = await prepareReviewRound(['Bankje bij de vijver']);
    await become('wijkregisseur');
    await page.goto(round.path);
    await page.getByRole('link', { name: 'Bankje bij de vijver' }).click();
    const photos = new ReviewPage(page).part('Foto’s');
    await expect(photos).toContainText('Er zijn nog geen foto’s.');
    const file = (buffer: Buffer) => ({ name: 'hoek.png', mimeType: 'image/png', buffer });
    await photos.getByLabel('Kies een foto').setInputFiles(file(Buffer.from('<svg/>')));
    await photos.getByLabel('Wat staat er op de foto?').fill('De hoek bij de vijver');
    await photos.getByRole('button', { name: 'Voeg de foto toe' }).click();
    await expect(photos.getByRole('alert')).toContainText('Dit bestand is geen foto die wij kunnen lezen.');
    await photos.getByLabel('Kies een foto').setInputFiles(file(PNG));
    await photos.getByRole('button', { name: 'Voeg de foto toe' }).click();
    await expect(photos.getByRole('status')).toContainText('De foto’s zijn veranderd.');
    const image = photos.getByRole('img', { name: 'De hoek bij de vijver' });
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    await expectAccessible(page);
    await photos.getByLabel('Wat staat er op de foto?').first().fill('De lege hoek bij de vijver');
    await photos.getByRole('button', { name: 'Bewaar de tekst' }).click();
    await page.reload();
    await photos.getByRole('button', { name: /Haal weg: foto 1: De lege hoek/ }).click();
    await expect(photos).toContainText('Er zijn nog geen foto’s.');
  });
});
