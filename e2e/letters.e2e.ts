import { readPdf } from '@/lib/usecases/testing/pdf';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { LettersPage, ReturnsPage } from './pages/letters';
import { Workspace } from './pages/staff';
import { Voting } from './pages/voting';
import { prepareRoundWithoutLetters } from './support/emptyRound';
import { prepareOwnRound } from './support/ownRound';

test.describe.configure({ mode: 'parallel' });
test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');
test.setTimeout(240_000);

test('a wijkregisseur makes letters, saves the key file, downloads them, and a household votes with one', async ({
  page,
}) => {
  const round = await prepareRoundWithoutLetters(2);
  const letters = new LettersPage(page);
  await new Workspace(page).takeRole('Wijkregisseur');
  await new Workspace(page).round(round.title).getByRole('link', { name: 'Alles van deze ronde' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(round.title);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Brieven maken' }).click();
  await expect(page.getByText('U maakt 2 brieven: een brief voor elke waardecheque.')).toBeVisible();
  await expect(page.getByText('De brieven zijn de codes.')).toBeVisible();
  await expectAccessible(page);

  await letters.start.click();
  await expect(letters.made).toContainText('Partij 1: 2 brieven en 5 reservecheques.', { timeout: 60_000 });
  await expect(letters.pdf).toHaveCount(0);
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);

  const key = await letters.downloadKeyFile();
  expect(key.name).toBe(`sleutelbestand-${round.id}-partij-1.json`);
  await letters.compare.click();
  await expect(page.getByText('Kies eerst het bestand dat u bewaarde.')).toBeVisible();
  await expect(letters.keyFile).toBeFocused();
  await letters.showKeyFile(Buffer.from('{"f":"00","round":"x","v":1}'));
  await expect(page.getByText('Dit is niet het sleutelbestand van deze partij.')).toBeVisible();
  await expectAccessible(page);
  await letters.showKeyFile(key.bytes);
  await expect(page.getByText('Het sleutelbestand is goed bewaard.')).toBeVisible();
  await expectAccessible(page);

  const csv = await letters.download(letters.csv);
  expect(csv.name).toBe(`brieven-${round.id}-partij-1.csv`);
  const pdf = await letters.download(letters.pdf);
  expect(pdf.name).toBe(`brieven-${round.id}-partij-1.pdf`);
  const read = readPdf(pdf.bytes);
  expect(read.pages).toHaveLength(2);
  const code = /Uw chequecode\n([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(read.pages[0]?.text ?? '')?.[1] ?? '';
  expect(csv.bytes.toString()).toContain(code);

  // Leaving and coming back changes nothing; nor does a wish to destroy that was not confirmed.
  await letters.open(round.id);
  await expect(letters.fact('Brieven gedownload')).not.toHaveText('nog niet');
  await letters.destroy.click();
  await expect(page.getByText('Vink aan dat de codes weg mogen.')).toBeVisible();
  await page.getByLabel('De brieven zijn goed gedrukt. De codes mogen weg.').check();
  await letters.destroy.click();
  await expect(
    page.getByText('De codes van partij 1 zijn niet meer in het geheugen. Dat hoort zo.'),
  ).toBeVisible();
  await expect(letters.pdf).toHaveCount(0);

  await page.goto('/beheer');
  await new Workspace(page).act(round.title, 'Stemmen openen', 'Gedaan.');
  await letters.open(round.id);
  await expect(
    page.getByText('Het stemmen is geopend. Er kunnen geen brieven meer worden gemaakt.'),
  ).toBeVisible();
  const voting = new Voting(page);
  await voting.toChoice({
    round: round.id,
    code: code.replaceAll('-', ''),
    path: `/stemmen#c=${code}&r=${round.id}`,
  });
});

test('a failed print run is made again, and the page says what becomes of the old letters', async ({
  page,
}) => {
  const round = await prepareRoundWithoutLetters(1);
  const letters = new LettersPage(page);
  await new Workspace(page).takeRole('Wijkregisseur');
  await letters.open(round.id);
  await letters.start.click();
  await expect(letters.made).toContainText('Partij 1', { timeout: 60_000 });
  const first = await letters.downloadKeyFile();
  const again = page.getByRole('button', { name: 'Maak de brieven opnieuw' });
  await again.click();
  await expect(page.getByText('Vink aan dat de eerdere codes niet meer werken.')).toBeVisible();
  await page.getByLabel('Ik begrijp dat de codes van alle eerdere brieven').check();
  await again.click();
  await expect(letters.made).toContainText('Partij 2', { timeout: 60_000 });
  await letters.showKeyFile(first.bytes);
  await expect(page.getByText('Dit is niet het sleutelbestand van deze partij.')).toBeVisible();
});

test('a letter that came back is noted by who works at the desk, and taken back', async ({
  page,
  become,
}) => {
  const round = await prepareOwnRound(3);
  const returns = new ReturnsPage(page);
  await become('baliemedewerker');
  await returns.open(round.id);
  await expect(returns.count).toHaveText('Er zijn geen brieven teruggekomen.');
  await returns.find('2716', '2');
  await expect(page.getByText('Vul een postcode in, zoals 2716 AB.')).toBeVisible();
  await expect(page.getByLabel('Postcode')).toBeFocused();
  await returns.find('2716 ab', '99');
  await expect(returns.found).toContainText('Op dit adres is geen brief van deze ronde gestuurd.');
  await returns.find('2716 ab', '2');
  await expect(returns.found).toContainText('Gevonden: 1 adres');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noteer brief 1 van Voorbeeldlaan 2 als teruggekomen' }).click();
  await expect(returns.found).toContainText('Genoteerd als teruggekomen.');
  await expect(returns.count).toHaveText('Er is 1 brief teruggekomen.');
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  const list = page.getByRole('region', { name: 'Genoteerde brieven' });
  await list.getByRole('button', { name: 'Brief 1 van Voorbeeldlaan 2 is niet teruggekomen' }).click();
  await expect(returns.count).toHaveText('Er zijn geen brieven teruggekomen.');
});

test('who may not run letters sees none of it', async ({ page, become }) => {
  const round = await prepareRoundWithoutLetters(1);
  const letters = new LettersPage(page);
  await page.goto(`/beheer/ronde/${round.id}/brieven`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await become('baliemedewerker');
  await letters.open(round.id);
  await expect(page.getByText('U kunt hier geen brieven maken.')).toBeVisible();
  await expect(letters.start).toHaveCount(0);
  const refused = await page.request.post(`/api/beheer/ronde/${round.id}/brieven/sleutel`, {
    maxRedirects: 0,
  });
  expect(refused.status()).toBe(303);
  expect(refused.headers().location).toContain('melding=FORBIDDEN');
});
