import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { Propose } from './pages/propose';
import { prepareIdeasRound } from './support/ideasRound';
import type { OwnRound } from './support/ownRound';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

let round: OwnRound;
test.beforeAll(async () => {
  round = await prepareIdeasRound(4);
});

const start = (id: string) => `/wijk/oosterheem/ideeen/nieuw?ronde=${id}`;
const codeOf = (index: number) => round.letters[index]?.code ?? '';

test('an idea is brought in on a phone, survives a reload, and three addresses send it in', async ({
  page,
  context,
}) => {
  test.slow();
  const propose = new Propose(page);
  await page.goto(`/wijk/oosterheem?ronde=${round.id}`);
  await page.getByRole('link', { name: 'Breng een idee in' }).click();
  await expect(propose.title).toHaveText('Breng een idee in');
  await expectAccessible(page);

  await propose.next();
  await expect(propose.wrong).toBeFocused();
  await expect(propose.wrong.getByRole('link')).toHaveText([
    'Geef het idee een titel.',
    'Schrijf op wat het idee is.',
    'Schrijf op wat het idee doet voor het contact tussen buren.',
    'Kies een onderwerp.',
  ]);
  await expectAccessible(page);
  await propose.fillIdea('Bankje bij de vijver');
  await page.reload();
  await expect(page.getByLabel('Titel')).toHaveValue('Bankje bij de vijver');
  await expect(page.getByText('We hebben bewaard wat u eerder typte.')).toBeVisible();
  await propose.next();

  await expect(propose.step).toHaveText('De plek');
  await expect(propose.step).toBeFocused();
  await page.getByRole('button', { name: 'Zet de plek in het midden van de kaart' }).press('Enter');
  await expect(page.getByText(/^De plek ligt in /)).toBeVisible();
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  await propose.next();

  await expect(propose.step).toHaveText('Geld en mensen');
  await page.getByLabel('Wat kost het, in euro?').fill('1250');
  await propose.next();
  await expect(propose.wrong.getByRole('link')).toContainText([
    'Kies of u bewoners bent of een organisatie.',
  ]);
  await page.getByRole('radio', { name: 'Wij zijn bewoners' }).check();
  await page.getByLabel('Uw mailadres').fill('an@example.org');
  await expectAccessible(page);
  await propose.next();

  await expect(propose.step).toHaveText('Controleer');
  await expect(page.getByText('We vonden geen idee dat hierop lijkt.')).toBeVisible();
  await expectAccessible(page);
  await propose.code.fill('1234');
  await page.getByRole('button', { name: 'Breng het idee in' }).click();
  await expect(propose.wrong.getByRole('link')).toHaveText([
    'Deze code is te kort. Een chequecode heeft 16 tekens.',
  ]);
  await propose.code.fill(codeOf(0));
  await page.getByRole('button', { name: 'Breng het idee in' }).click();
  await expect(propose.step).toHaveText('Uw idee is ingebracht', { timeout: 30_000 });
  await expect(page.getByText('Er zijn nog 2 adressen nodig')).toBeVisible();
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  const { mine, join } = await propose.links();
  // Nothing of it is left on the device.
  await page.goto(start(round.id));
  await expect(page.getByLabel('Titel')).toHaveValue('');

  const neighbour = await context.browser()?.newContext();
  if (!neighbour) throw new Error('no browser');
  const theirs = new Propose(await neighbour.newPage());
  await theirs.join(join, codeOf(0));
  await expect(theirs.page.getByText('Uw adres telde al mee')).toBeVisible({ timeout: 30_000 });
  await theirs.join(join, codeOf(1));
  await expect(theirs.step).toHaveText('U organiseert nu mee', { timeout: 30_000 });
  await expect(theirs.page.getByText('Er is nog 1 adres nodig.')).toBeVisible();
  await theirs.open(join);
  await expect(theirs.page.getByText('2 adressen organiseren dit idee.')).toBeVisible();
  await expectAccessible(theirs.page);
  await theirs.join(join, codeOf(2));
  await expect(theirs.page.getByText('Er zijn genoeg adressen.')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(theirs.page);
  await neighbour.close();

  await propose.open(mine);
  await expect(page).toHaveURL(/\/mijn-idee$/);
  await expect(page.getByText('De wijkregisseur bekijkt uw idee.')).toBeVisible();
  await expect(page.getByText('Ingediend', { exact: true })).toBeVisible();
  await expect(page.getByText('3 adressen van de 3 die nodig zijn.')).toBeVisible();
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
});

test('its initiator comes back by the link: changes the text, renews the link for neighbours, takes it back', async ({
  page,
}) => {
  test.slow();
  const propose = new Propose(page);
  await page.goto(start(round.id));
  await propose.fillIdea('Moestuin voor iedereen');
  await propose.next();
  await propose.next();
  await page.getByLabel('Wat kost het, in euro?').fill('800');
  await page.getByRole('radio', { name: 'Wij zijn een organisatie' }).check();
  await page.getByLabel('Naam van de organisatie').fill('Basisschool De Vaart');
  await page.getByLabel('Uw mailadres').fill('school@example.org');
  await propose.next();
  await page.getByRole('button', { name: 'Breng het idee in' }).click();
  await expect(page.getByText('De wijkregisseur bekijkt het nu.')).toBeVisible();
  const { mine, join } = await propose.links();

  await propose.open(mine);
  await expect(page.getByText('De wijkregisseur bekijkt uw idee.')).toBeVisible();
  await page.getByLabel('Titel').fill('');
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click();
  await expect(propose.wrong.getByRole('link')).toHaveText(['Geef het idee een titel.']);
  await page.getByLabel('Titel').fill('Moestuin bij de school');
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click();
  await expect(page.getByText('Uw wijzigingen zijn bewaard.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Moestuin bij de school' })).toBeVisible();
  await expect(page.getByText('Het idee is veranderd')).toBeVisible();
  // Read anew, the page still knows its idea.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Moestuin bij de school' })).toBeVisible();

  await page.getByRole('button', { name: 'Maak een nieuwe link voor buren' }).click();
  const renewed = page.getByRole('textbox', { name: 'De link voor buren' });
  await expect(renewed).toHaveValue(/\/meedoen#t=/);
  expect(await renewed.inputValue()).not.toBe(join);
  await page.getByRole('button', { name: 'Haal mijn mailadres weg' }).click();
  await expect(page.getByText('Uw mailadres is gewist.')).toBeVisible();
  await page.getByRole('button', { name: 'Trek het idee in' }).click();
  await page.getByRole('button', { name: 'Ja, ik trek het idee in' }).click();
  await expect(page.getByText('U heeft dit idee ingetrokken.')).toBeVisible();
  await expectAccessible(page);
  await propose.open(join);
  await expect(page.getByText('Deze link werkt niet')).toBeVisible();
  await expectAccessible(page);
});

test('what looks like it is shown before it is sent, and a wrong place is refused', async ({ page }) => {
  const propose = new Propose(page);
  await page.goto(start(round.id));
  // The ideas of this round are called "Idee 1" to "Idee 4".
  await propose.fillIdea('Idee 1');
  await page.evaluate((key) => {
    const draft = JSON.parse(window.localStorage.getItem(key) ?? '');
    const form = { ...draft.form, lat6: '52000000', lon6: '4000000' };
    window.localStorage.setItem(key, JSON.stringify({ ...draft, form, step: 'place' }));
  }, `wijkcheque:idee:${round.id}`);
  await page.reload();
  await expect(page.getByText(/^Deze plek ligt buiten de buurten/)).toBeVisible();
  await propose.next();
  await expect(propose.wrong.getByRole('link')).toHaveText([/^De plaats ligt buiten de buurten/]);
  await page.getByRole('button', { name: 'Haal de plek weg' }).click();
  await propose.next();
  await page.getByLabel('Wat kost het, in euro?').fill('800');
  await page.getByRole('radio', { name: 'Wij zijn bewoners' }).check();
  await propose.next();
  const similar = page.getByRole('region', { name: 'Dit lijkt erop' });
  await expect(similar.getByRole('listitem').first()).toContainText('Idee 1');
  await expect(similar.getByRole('link').first()).toHaveAttribute(
    'href',
    `/wijk/oosterheem/ideeen/1?ronde=${round.id}`,
  );
  await page.getByRole('button', { name: 'Gooi weg wat ik typte' }).click();
  await expect(page.getByLabel('Titel')).toHaveValue('');
});

test('outside the phase for ideas the page says what is going on instead', async ({ page }) => {
  await page.goto('/wijk/seghwaert/ideeen/nieuw');
  await expect(page.getByText('U kunt nu stemmen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bekijk Seghwaert' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/mijn-idee');
  await expect(page.getByText('Open uw eigen link')).toBeVisible();
  await expectAccessible(page);
});
