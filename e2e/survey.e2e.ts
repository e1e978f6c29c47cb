import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { CouncilPage } from './pages/council';
import { SurveyPage } from './pages/survey';
import { answerFor, openOwnSurvey, ownDistrict } from './support/survey';

test.describe('a respondent on a phone', () => {
  test.skip(({ isMobile }) => !isMobile, 'a resident with a letter and a telephone');

  test('starts from the letter, goes away, comes back with the code and finishes; then the code is refused', async ({
    page,
    context,
  }) => {
    const { letters, name } = await openOwnSurvey(3);
    const [letter] = letters;
    if (!letter) throw new Error('no letter');
    const survey = new SurveyPage(page);
    await page.goto(letter.path);
    await expect(page.getByRole('heading', { name: 'Samen leven in uw buurt' })).toBeFocused();
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByText(`Voor ${name}.`)).toBeVisible();
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);

    await page.getByRole('button', { name: 'Naar de vragen' }).click();
    await expect(page.getByRole('heading', { name: 'Mensen in de buurt' })).toBeFocused();
    await expect(page.getByText('Stap 1 van 8')).toBeVisible();
    await survey.choose(/Ik maak vaak een praatje/, 'Mee eens');
    await survey.choose(/Bewoners leven hier langs elkaar heen/, 'Helemaal niet mee eens');
    await expectAccessible(page);
    await survey.next();
    await survey.next();
    await survey.choose(/Hoe vaak hebt u contact/, 'Nooit');
    const kept = page.waitForResponse((response) => response.request().method() === 'POST');
    await survey.next();
    await kept;
    // Only asked of who has little contact.
    await expect(page.getByRole('group', { name: /Hoe komt het/ })).toBeVisible();
    await expect(page.getByText('Uw antwoorden zijn bewaard.')).toBeVisible();

    // Another day, another device: only the letter is left.
    await context.clearCookies();
    await page.goto('about:blank');
    const later = await context.newPage();
    const again = new SurveyPage(later);
    await later.goto('/vragenlijst');
    await again.start(letter.code.toLowerCase().replaceAll('-', ' '));
    await expect(later.getByText('U was al begonnen.')).toBeVisible();
    await later.getByRole('button', { name: 'Ga verder' }).click();
    await expect(later.getByRole('group', { name: /Hoe komt het/ })).toBeVisible();
    await later.getByLabel('Ik ken mijn buren niet').check();
    await again.next();
    await again.choose(/Bewoners kunnen hier invloed hebben/, 'Weet niet of wil ik niet zeggen');
    await again.next();
    await later.getByLabel(/Hoeveel jaar woont u/).fill('heel lang');
    await again.next();
    await expect(again.summary).toBeFocused();
    await expect(again.summary).toContainText('Vul een heel getal in van 0 tot en met 110.');
    await expectAccessible(later);
    await later.getByLabel(/Hoeveel jaar woont u/).fill('12');
    await again.next();
    await again.next();
    await later.getByLabel(/Wat zou het contact/).fill('Een bankje bij de vijver.');
    await again.next();
    await expect(later.getByRole('heading', { name: 'Controleer en verstuur' })).toBeFocused();
    await expect(later.getByText('Een bankje bij de vijver.')).toBeVisible();
    await expectAccessible(later);
    expect(await fitsWidth(later)).toBe(true);

    // A change of mind: the question that only belonged to the other answer goes.
    await later.getByRole('button', { name: /^Wijzig: Hoe vaak/ }).click();
    await again.choose(/Hoe vaak hebt u contact/, 'Elke week');
    await again.next();
    await expect(later.getByRole('heading', { name: 'Controleer en verstuur' })).toBeFocused();
    await expect(later.getByText('Ik ken mijn buren niet')).toHaveCount(0);
    await later.getByRole('button', { name: 'Verstuur mijn antwoorden' }).click();
    await expect(later.getByRole('heading', { name: 'Dank u wel' })).toBeFocused();
    await expectAccessible(later);

    await later.goto('about:blank');
    await later.goto(letter.path);
    await expect(later.getByText('Met deze code zijn al antwoorden verstuurd.').first()).toBeVisible();
    await expect(again.summary).toBeFocused();
  });

  test('hears what is wrong with a code, and does everything by keyboard', async ({ page }) => {
    const { letters } = await openOwnSurvey(1);
    const survey = new SurveyPage(page);
    await page.goto('/vragenlijst');
    await expectAccessible(page);
    for (const [code, message] of [
      ['', 'Vul uw code in.'],
      ['V-1234', 'Deze code klopt niet.'],
      ['V-0000-0000-0000-0000', 'Deze code kennen wij niet'],
      [letters[0]?.code.slice(2) ?? '', 'Dit is de code van een waardecheque.'],
    ] as const) {
      await survey.start(code);
      await expect(survey.summary).toBeFocused();
      await expect(survey.summary).toContainText(message);
    }
    await expectAccessible(page);
    await survey.code.fill(letters[0]?.code ?? '');
    await survey.code.press('Enter');
    await expect(page.getByRole('heading', { name: 'Samen leven in uw buurt' })).toBeFocused();
    await page.getByRole('button', { name: 'Naar de vragen' }).press('Enter');
    const first = page.getByRole('radio').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Stap 2 van 8')).toBeVisible();
  });

  test('can read and fill it in at four times the size', async ({ page }) => {
    const { letters } = await openOwnSurvey(1);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(letters[0]?.path ?? '');
    await page.getByRole('button', { name: 'Naar de vragen' }).click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    expect(await fitsWidth(page)).toBe(true);
  });
});

test.describe('staff', () => {
  test.skip(({ isMobile }) => isMobile, 'a workspace');
  // Asking for codes without a number of letters is refused once.
  test.use({ expectedTrouble: /409: POST .*\/codes/ });
  test.setTimeout(120_000);

  test('makes a wave, enters a form on paper, closes it and publishes; the council reads it', async ({
    page,
    become,
  }) => {
    const district = await ownDistrict();
    await become('beheerder');
    await page.goto('/beheer/vragenlijst');
    await expectAccessible(page);
    await page.goto(`/beheer/vragenlijst/nieuw?wijk=${district}`);
    await page.getByRole('button', { name: 'Maak de meting' }).click();
    const summary = page.getByRole('region', { name: 'Er klopt iets niet' });
    await expect(summary.getByRole('link')).toHaveText(['Geef de meting een naam.', 'Kies de eerste dag.']);
    await expectAccessible(page);
    const today = new Date();
    const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Naam van de meting').fill('Nulmeting van de proef');
    await page.getByLabel('Eerste dag').fill(day(-1));
    await page.getByLabel('Laatste dag').fill(day(20));
    await page.getByLabel('Gekocht').fill('3000');
    await page.getByRole('button', { name: 'Maak de meting' }).click();
    await expect(summary.getByRole('link')).toHaveText(['Vul van een groep alle aantallen in, of geen.']);
    await page.getByLabel('Gehuurd').fill('2.000');
    await page.getByLabel('Bron van de aantallen').fill('CBS 2024');
    await page.getByRole('button', { name: 'Maak de meting' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nulmeting van de proef' })).toBeVisible();
    await expectAccessible(page);

    await test.step('a questionnaire that is wrong is refused whole', async () => {
      const file = { name: 'fout.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') };
      await page.getByLabel('Bestand (JSON)').setInputFiles(file);
      await page.getByRole('button', { name: 'Lees het bestand in' }).click();
      await expect(page.getByText('Er is niets veranderd.')).toBeVisible();
      await expect(page.getByText('sections: Dit ontbreekt of is leeg.')).toBeVisible();
      await expectAccessible(page);
    });

    const codes = await test.step('codes come once, in a file', async () => {
      await page.getByRole('button', { name: 'Maak de codes' }).click();
      await expect(summary).toContainText('Vul bij minstens één buurt een aantal brieven in.');
      await page
        .getByRole('textbox', { name: /^Mensen in/ })
        .first()
        .fill('500');
      await page
        .getByRole('textbox', { name: /^Brieven naar/ })
        .first()
        .fill('80');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Maak de codes' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(new RegExp(`^${district}-meting-\\d+-codes\\.csv$`));
      await expect(page.getByText('De codes zijn gemaakt')).toBeVisible();
      const text = await readFile(await download.path(), 'utf8');
      return [...text.matchAll(/V-[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g)].map(([code]) => code);
    });
    expect(codes).toHaveLength(80);

    await page.getByRole('button', { name: 'Stel de vragenlijst open' }).click();
    await expect(summary.last()).toContainText('Vink eerst aan dat u dit wilt.');
    await page.getByLabel('Ja, dat wil ik').check();
    await page.getByRole('button', { name: 'Stel de vragenlijst open' }).click();
    await expect(page.getByText('Er zijn minstens 0 van de 80 vragenlijsten terug')).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await test.step('one form on paper', async () => {
      await page.getByRole('link', { name: 'Formulier op papier invoeren' }).click();
      const paper = new SurveyPage(page);
      await paper.code.fill(codes[0] ?? '');
      await paper.choose(/Hoe vaak hebt u contact/, 'Elke week');
      await page.getByLabel(/Wat zou het contact/).fill('Meer groen.');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Bewaar dit formulier' }).click();
      await expect(page.getByText('Het formulier is bewaard.')).toBeVisible();
      await paper.code.fill(codes[0] ?? '');
      await paper.choose(/Hoe vaak hebt u contact/, 'Elke week');
      await page.getByRole('button', { name: 'Bewaar dit formulier' }).click();
      await expect(paper.summary).toContainText('Met deze code zijn al antwoorden verstuurd.');
    });

    await answerFor(id, 63);
    await page.goto(`/beheer/vragenlijst/${id}`);
    await expect(page.getByText('Er zijn minstens 60 van de 80 vragenlijsten terug')).toBeVisible();
    for (const step of ['Sluit de vragenlijst', 'Publiceer de uitkomsten']) {
      await page.getByLabel('Ja, dat wil ik').check();
      await page.getByRole('button', { name: step }).click();
      await expect(page.getByRole('button', { name: step })).toHaveCount(0);
    }
    await expect(
      page.getByText('Er zijn 64 van de 80 vragenlijsten terug, waarvan 1 op papier.'),
    ).toBeVisible();
    const results = page.getByRole('table');
    await expect(results.getByRole('row', { name: /^Contact met buren/ })).toContainText('weinig antwoorden');
    await expect(results.getByRole('row', { name: /^Sociale samenhang/ })).toContainText(
      'te weinig antwoorden',
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Open antwoorden' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Meer groen.' })).toBeVisible();
    await expectAccessible(page);

    const council = new CouncilPage(page);
    await council.open(`?wijk=${district}`);
    const contact = council.tile('Hoeveel mensen hebben elke week contact met buren?');
    await expect(contact).toContainText('Weinig antwoorden: de marge is ruim.');
    const scale = council.tile('Hoe hecht voelen mensen de buurt?');
    await expect(scale).toContainText('te weinig antwoorden');
    await expectAccessible(page);
  });
});

test('the council reads the change between two waves, with its margin and without a claim', async ({
  page,
}) => {
  const council = new CouncilPage(page);
  await council.open('?wijk=seghwaert&wijk=oosterheem');
  const tile = council.tile('Hoe hecht voelen mensen de buurt?');
  const table = tile.getByRole('table', { name: 'Sociale samenhang (0–10) in Seghwaert' });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('row').nth(1)).toContainText(/Nulmeting \d{4}.*\d,\d.*\d,\d tot \d,\d/);
  await expect(table.getByRole('row').nth(3)).toContainText(/Verandering sinds Nulmeting/);
  await expect(table.getByRole('row').nth(3)).toContainText(
    /Geen duidelijk verschil|Hoger dan eerst|Lager dan eerst/,
  );
  await expect(table.getByRole('row').nth(4)).toContainText('Verschil in verandering met Oosterheem');
  await expect(tile.getByText('Dit bewijst geen effect.')).toBeVisible();
  const chart = tile.getByRole('img', { name: /^Lijn tussen metingen met marges: .*Seghwaert/ });
  await expect(chart).toBeVisible();
  await expect(tile.getByRole('table', { name: /in Oosterheem/ }).getByRole('row')).toHaveCount(4);
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
});
