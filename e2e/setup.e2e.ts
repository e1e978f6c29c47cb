import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { ReviewPage } from './pages/review';
import { Workspace } from './pages/staff';

test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

/** Of Oosterheem in the demo; its pages for residents show no draft, so other tests are not disturbed. */
const YEAR = new Date().getFullYear() + 1;

test.beforeEach(async ({ page }) => {
  await new Workspace(page).takeRole('Wijkregisseur');
});

/** A round of its own, from the form as it is offered; returns its address. */
async function makeRound(page: Page, title: string): Promise<string> {
  await page.goto('/beheer/ronde/nieuw?wijk=oosterheem');
  await page.getByLabel('Naam van de ronde').fill(title);
  await page.getByRole('button', { name: 'Maak de ronde' }).click();
  await page.waitForURL(/\/beheer\/ronde\/oosterheem-\d{4}(-\d+)?$/);
  return new URL(page.url()).pathname;
}

test('a round is set up from the workspace, and what is wrong is named at its field', async ({ page }) => {
  await page.goto('/beheer');
  await page.getByRole('link', { name: 'Nieuwe ronde' }).click();
  await page.getByRole('link', { name: 'Oosterheem', exact: true }).click();
  await expectAccessible(page);
  await page.getByLabel('Waarde van een cheque').fill('50');
  await page.getByLabel('Stap bij het verdelen').fill('20');
  await page.getByLabel('Stemmen sluit').fill('2020-01-01T20:00');
  await page.getByRole('button', { name: 'Maak de ronde' }).click();

  const wrong = page.getByRole('region', { name: 'Dit klopt nog niet' });
  await expect(wrong).toBeFocused();
  await expect(wrong.getByRole('link')).toHaveText([
    'Geef de ronde een naam.',
    'De cheque is niet in deze stappen te verdelen. Kies een stap die een heel aantal keer in de cheque past.',
    'Het stemmen sluit nadat het is opengegaan.',
  ]);
  await wrong.getByRole('link').first().click();
  await expect(page.getByLabel('Naam van de ronde')).toBeFocused();
  await expect(page.getByLabel('Waarde van een cheque')).toHaveValue('50');
  await expectAccessible(page);

  await page.getByLabel('Naam van de ronde').fill('Waardecheques Oosterheem');
  await page.getByLabel('Stap bij het verdelen').fill('10');
  await page.getByLabel('Stemmen gaat open').fill(`${YEAR}-05-03T09:00`);
  await page.getByLabel('Stemmen sluit').fill(`${YEAR}-05-24T20:00`);
  await page.getByRole('button', { name: 'Maak de ronde' }).click();
  await page.waitForURL(new RegExp(`/beheer/ronde/oosterheem-${YEAR}(-\\d+)?$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waardecheques Oosterheem');

  await page.goto(`${page.url()}/instellingen`);
  await expect(page.getByLabel('Stemmen sluit')).toHaveValue(`${YEAR}-05-24T20:00`);
  await page.getByLabel('Waarde van een cheque').fill('60');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();
});

const HEADER =
  'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;nevenadres;lon;lat';
const file = (...lines: string[]) => ({
  name: 'adressen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...lines].join('\n')),
});

test('a round that was made by mistake is removed, once that was confirmed', async ({ page }) => {
  const round = await makeRound(page, 'Vergissing');
  await page.goto(`${round}/instellingen`);
  await page.getByRole('button', { name: 'Verwijder de ronde' }).click();
  await expect(page.getByText('Zet eerst een vinkje')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Ja, verwijder deze ronde.').check();
  await page.getByRole('button', { name: 'Verwijder de ronde' }).click();
  await page.waitForURL(/\/beheer$/);
  await page.goto(round);
  await expect(page.getByText('Deze ronde is niet van een wijk van u.')).toBeVisible();
});

test('addresses are read in, all or nothing', async ({ page }) => {
  const round = await makeRound(page, 'Adressenproef');
  await page.goto(`${round}/adressen`);
  await page.getByRole('button', { name: 'Lees de adressen in' }).click();
  await expect(page.getByText('Kies eerst een bestand.')).toBeVisible();
  await page
    .getByLabel('Bestand met adressen')
    .setInputFiles(file('Laan;1;;;27AB;Zoetermeer;f;4.52;52.06', 'Laan;x;;;2719AB;Zoetermeer;f;4.54;52.061'));
  await page.getByRole('button', { name: 'Lees de adressen in' }).click();
  const told = page.getByRole('status');
  await expect(told).toContainText('Er is niets veranderd.');
  await expect(told).toContainText('Regel 3: “x” is geen huisnummer.');
  await expectAccessible(page);
});

test('an idea is written down, put on the map by keyboard, and decided about', async ({ page }) => {
  const round = await makeRound(page, 'Ideeënproef');
  await page.goto(`${round}/ideeen`);
  await page.getByRole('link', { name: 'Nieuw idee' }).click();
  await page.getByLabel('Titel').fill('Bankje bij de vijver');
  await page.getByLabel('Kosten, in euro').fill('veel');
  await page.getByRole('button', { name: 'Bewaar het idee' }).click();
  const wrong = page.getByRole('region', { name: 'Dit klopt nog niet' });
  await expect(wrong.getByRole('link')).toHaveText([
    'Schrijf op wat het idee is.',
    'Schrijf op wat het idee doet voor het contact tussen buren.',
    'De kosten zijn geen bedrag. Vul bijvoorbeeld 1250 in.',
    'Schrijf op wie het uitvoert.',
  ]);
  await expectAccessible(page);
  await page.getByLabel('Wat is het idee?').fill('Een bank voor wie even wil zitten.');
  await page.getByLabel('Wat doet het voor het contact tussen buren?').fill('Buren zitten er samen.');
  await page.getByLabel('Kosten, in euro').fill('1250');
  await page.getByLabel('Wie voert het uit?').fill('Bewoners van de Vijverlaan');
  await page.getByRole('button', { name: 'Zet de plaats in het midden van de kaart' }).press('Enter');
  await expect(page.getByText('De plaats staat op de kaart.')).toBeVisible();
  await page.getByRole('button', { name: 'Bewaar het idee' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idee 1');

  const review = new ReviewPage(page);
  await review.decide('Afwijzen', { Reden: 'De grond is niet van de gemeente.' });
  await expect(page.getByText('De grond is niet van de gemeente.').first()).toBeVisible();
  await review.decide('Goedkeuren: bewoners kunnen erop stemmen', {});
  await expect(page.getByText('Goedgekeurd', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${round}/ideeen`);
  await expect(page.getByRole('row', { name: /Bankje bij de vijver/ })).toContainText('€ 1.250');
  await expectAccessible(page);
});

test('a visitor gets none of these pages', async ({ page, context }) => {
  const round = await makeRound(page, 'Afgeschermd');
  await context.clearCookies();
  for (const path of [
    '/beheer/ronde/nieuw',
    `${round}/instellingen`,
    `${round}/adressen`,
    `${round}/ideeen`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole('textbox'), path).toHaveCount(0);
    await expect(page.getByText('Afgeschermd'), path).toHaveCount(0);
  }
});
