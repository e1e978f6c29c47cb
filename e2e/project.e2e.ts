import { listFundEntries } from '@/db/queries/fund-account';
import { dayOf } from '@/lib/domain/amsterdam';
import { daysLater, yearsLater } from '@/lib/domain/project/agreement';
import { noteAgreementsOver } from '@/lib/usecases/projects/agreements-over';
import { sendReminders } from '@/lib/usecases/projects/reminders';
import { cameraPhoto, tellsOfCamera } from '@/lib/usecases/projects/testing/cameraPhoto';
import { fundProjects, roundProject } from '@/lib/usecases/projects/testing/ownProject';
import { databaseHandle } from '@/lib/usecases/system/database';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { StaffProjectPage } from './pages/project';
import { pointAtRunningApp } from './support/ownRound';

test.skip(
  ({ isMobile }) => isMobile,
  'a workspace; what residents read is opened at the width of a telephone here too',
);

const inWords = (day: string) =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

test.beforeEach(() => pointAtRunningApp());

test('a project is carried out, paid in two parts with photos, maintained, and checked after a year', async ({
  page,
  become,
}) => {
  test.setTimeout(150_000);
  const awardedOn = '2024-03-01';
  const own = await roundProject({ cents: 90_000, unspent: 'carry_over', award: { awardedOn } });
  await become('beheerder');
  await page.goto('/beheer/projecten');
  await expectAccessible(page);
  await page.goto(`/beheer/projecten/${own.id}`);
  const staff = new StaffProjectPage(page);
  await expect(page.getByText('over tijd')).toBeVisible();
  await expectAccessible(page);

  await test.step('steps', async () => {
    for (const title of ['Bank kopen', 'Bank plaatsen']) {
      if (title === 'Bank kopen') await staff.unfold('Stappen', 'Voeg een stap toe');
      const given = { 'Wat moet er gebeuren?': title, 'Wanneer ongeveer klaar?': '2024-04-01' };
      await staff.act('Stappen', given, 'Voeg de stap toe', 'De stap staat erbij.');
    }
    await staff.unfold('Stappen', 'Bank kopen');
    await staff.act('Stappen', { 'Op welke dag?': '2024-03-20' }, 'Klaar: Bank kopen', 'De stap is klaar.');
    await staff.act('Stappen', {}, 'Toch niet klaar: Bank kopen', 'De stap staat weer open.');
    await staff.act('Stappen', { 'Op welke dag?': '2024-03-21' }, 'Klaar: Bank kopen', 'De stap is klaar.');
    await expect(staff.part('Stappen').getByText('Klaar op 21 maart 2024')).toBeVisible();
  });

  await test.step('an advance, with the keyboard; too much is refused in words', async () => {
    const pay = staff.part('Geld').getByRole('button', { name: 'Boek de betaling' });
    await pay.press('Enter');
    await expect(staff.summary).toBeFocused();
    await expect(staff.summary.getByRole('link')).toHaveText([
      'Wat betaalt u? Maak een keuze.',
      'Bedrag, in euro: Vul dit in.',
    ]);
    await expectAccessible(page);
    await staff.choose('Geld', 'Een voorschot');
    await staff.fill('Geld', { 'Bedrag, in euro': '901', 'Op welke dag?': '2024-03-25' });
    await pay.press('Enter');
    await expect(staff.summary.getByRole('link')).toHaveText([
      /Dat is meer dan er nog is. U kunt nog €\s900 betalen./,
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(staff.part('Geld').getByLabel('Bedrag, in euro', { exact: true })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('400');
    await pay.press('Enter');
    await expect(staff.part('Geld').getByRole('status')).toContainText('De betaling is geboekt.');
    await expect(
      staff
        .part('Geld')
        .getByText(/Er kan nog €\s500 betaald worden./)
        .first(),
    ).toBeVisible();
  });

  await test.step('photos, without what the camera wrote beside them', async () => {
    await staff.unfold('Foto’s', 'Voeg een foto toe');
    const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await cameraPhoto() };
    for (const [moment, alt] of [
      ['Voor', 'Een kaal stuk gras.'],
      ['Na', 'Een bank met buren.'],
    ] as const) {
      await staff.part('Foto’s').locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Plaats de foto' }).click();
      await expect(staff.summary).toBeFocused();
      await staff.part('Foto’s').getByRole('radio', { name: moment, exact: true }).check();
      await staff.part('Foto’s').getByLabel('Wat is er op de foto te zien?').last().fill(alt);
      await page.getByRole('button', { name: 'Plaats de foto' }).click();
      await expect(staff.part('Foto’s').getByRole('img', { name: alt })).toBeVisible();
    }
    const source = await staff.part('Foto’s').getByRole('img').first().getAttribute('src');
    const answer = await page.request.get(source?.replace('?klein=1', '') ?? '');
    expect(await tellsOfCamera(file.buffer)).toBe(true);
    expect(await tellsOfCamera(await answer.body())).toBe(false);
  });

  await test.step('hours of residents', async () => {
    await staff.unfold('Uren van bewoners', 'Schrijf uren op');
    const given = {
      'Op welke dag?': '2024-05-01',
      'Hoeveel uur samen?': '24',
      'Met hoeveel mensen?': '8',
    };
    await staff.act('Uren van bewoners', given, 'Voeg de uren toe', 'De uren zijn bewaard.');
    await expect(staff.part('Uren van bewoners')).toContainText('24 uur met 8 mensen');
  });

  await test.step('realised, and the last payment, which is lower', async () => {
    await staff.fill('Hoe ver is het?', { 'Op welke dag?': '2024-06-01' });
    await staff.choose('Hoe ver is het?', 'Er komt nog een rekening: het blijft staan');
    await staff.act('Hoe ver is het?', {}, 'Het project is klaar', 'Het project is klaar.');
    await staff.choose('Geld', 'De laatste betaling');
    await staff.fill('Geld', { 'Bedrag, in euro': '450', 'Op welke dag?': '2024-06-10' });
    await staff.part('Geld').getByRole('button', { name: 'Boek de betaling' }).click();
    await expect(staff.summary.getByRole('link')).toHaveText([/Er blijft €\s50 over./]);
    await staff.part('Geld').getByRole('checkbox').check();
    await staff.act('Geld', {}, 'Boek de betaling', 'De betaling is geboekt.');
    await expect(staff.part('Geld')).toContainText('mee naar de volgende ronde');
  });

  await test.step('maintained, and checked after a year', async () => {
    await staff.unfold('Onderhoud', 'Maak een afspraak');
    await staff.part('Onderhoud').getByRole('button', { name: 'Bewaar de afspraak' }).click();
    await expect(staff.summary.getByRole('link').first()).toContainText('Wat doet de groep? Vul dit in.');
    await staff.choose('Onderhoud', 'De gemeente neemt het over');
    const agreed = {
      'Wat doet de groep?': 'Elke maand schoonmaken.',
      'Waar?': 'Bij de vijver',
      'Eerste dag': '2024-06-15',
      'Laatste dag': yearsLater(dayOf(new Date()), 1),
      'E-mailadres voor herinneringen': `${own.id}@example.org`,
    };
    await staff.act('Onderhoud', agreed, 'Bewaar de afspraak', 'De afspraak is bewaard.');
    await expectAccessible(page);
    expect(await sendReminders(new Date('2025-06-01T10:00:00Z'))).toBeGreaterThan(0);
    const { rows } = await databaseHandle().pool.query('SELECT kind FROM mail WHERE "to" = $1', [
      `${own.id}@example.org`,
    ]);
    expect(rows).toEqual([{ kind: 'agreement_check' }]);
    await page.goto('/beheer');
    await expect(
      page.getByRole('link', { name: 'Kijk hoe het onderhoud ervoor staat' }).first(),
    ).toBeVisible();
    await page.goto(`/beheer/projecten/${own.id}`);
    await staff.choose('Onderhoud', 'Er is werk nodig');
    const seen = { 'Op welke dag?': '2025-06-16', Toelichting: 'De lak bladdert.' };
    await staff.act('Onderhoud', seen, 'Bewaar de controle', 'De controle is bewaard.');
    await expect(staff.part('Onderhoud')).toContainText('Er is werk nodig, gezien op 16 juni 2025');
  });

  await test.step('residents read it all, on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/wijk/${own.slug}/projecten`);
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);
    await page.getByRole('link', { name: 'Klaar (1)' }).click();
    await page.getByRole('link', { name: 'Bankje bij de vijver' }).click();
    await expect(page.getByRole('region', { name: 'Hoe gaat het verder?' })).toContainText(
      'Het project is klaar sinds 1 juni 2024.',
    );
    await expect(page.getByText(/Daarvan heeft de groep €\s850 gekregen./)).toBeVisible();
    await expect(page.getByText(/€\s50 was niet nodig en ging mee naar de volgende ronde./)).toBeVisible();
    await expect(page.getByRole('img', { name: 'Een bank met buren.' })).toBeVisible();
    await expect(page.getByText('Tot nu toe hielpen zij 24 uur.')).toBeVisible();
    await expect(page.getByText('Er is werk nodig, gezien op 16 juni 2025')).toBeVisible();
    await expect(page.getByText('example.org')).toHaveCount(0);
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);
    await page.goto(`/wijk/${own.slug}/ideeen/1`);
    await page.getByRole('link', { name: 'Volg hoe dit idee wordt uitgevoerd' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bankje bij de vijver');
    await page.goto(`/wijk/${own.slug}`);
    await expect(page.getByText('1 is klaar, niets is bezig, niets is gepland.')).toBeVisible();
  });
});

test('a project of a fund stops: why is public, and its money is back in the fund', async ({
  page,
  become,
}) => {
  const own = await fundProjects(100_000, [60_000]);
  await become('beheerder');
  await page.goto(`/beheer/projecten/${own.id}`);
  const staff = new StaffProjectPage(page);
  await expect(page.getByRole('link', { name: 'Bekijk de aanvraag' })).toHaveAttribute(
    'href',
    `/beheer/wijkteam/${own.fundId}/aanvragen/1`,
  );
  await staff.unfold('Onderhoud', 'Maak een afspraak');
  const keeping = staff.part('Onderhoud');
  await expect(keeping.getByLabel('Wie onderhoudt het?')).toHaveValue('De tuinclub');
  await expect(keeping.getByLabel('Wat doet de groep?')).toHaveValue('Elke maand snoeien.');
  await staff.choose('Geld', 'Een voorschot');
  const paid = { 'Bedrag, in euro': '100', 'Op welke dag?': '2024-04-01' };
  await staff.act('Geld', paid, 'Boek de betaling', 'De betaling is geboekt.');
  await staff.unfold('Hoe ver is het?', 'Dit project stoppen');
  await expect(staff.part('Hoe ver is het?')).toContainText('gaat meteen terug naar het wijkbudget');
  await staff.part('Hoe ver is het?').getByRole('button', { name: 'Stop dit project' }).click();
  await expect(staff.summary.getByRole('link')).toHaveText(['Waarom? Vul dit in.']);
  await expectAccessible(page);
  const stopped = page.locator('#stop-on');
  await stopped.fill('2024-05-01');
  await page.locator('#stop-reason').fill('De groep is uit elkaar gegaan.');
  await staff.act('Hoe ver is het?', {}, 'Stop dit project', 'Het project is gestopt.');
  await expect(staff.part('Hoe ver is het?').getByRole('status')).toBeFocused();
  await staff.unfold('Geld', 'Geld terugboeken');
  const back = {
    'Bedrag, in euro': '100',
    'Op welke dag?': '2024-05-02',
    'Waarom komt het terug?': 'Het voorschot is niet gebruikt.',
  };
  await staff.act('Geld', back, 'Boek het bedrag terug', 'Het bedrag staat weer op de rekening.');
  await expectAccessible(page);

  const entries = await listFundEntries(databaseHandle().db, own.fundId);
  expect(entries.map(({ kind, cents }) => [kind, cents])).toEqual([
    ['budget', 100_000],
    ['granted', -60_000],
    ['returned', 50_000],
    ['returned', 10_000],
  ]);
  await page.goto(`/wijk/${own.slug}/projecten/${own.id}`);
  await expect(page.getByText('De groep is uit elkaar gegaan.').first()).toBeVisible();
  await expect(page.getByText(/€\s600 was niet nodig en ging terug naar het wijkbudget./)).toBeVisible();
  await expect(page.getByText('Dit project is op 1 mei 2024 gestopt en gaat niet door.')).toBeVisible();
  await expectAccessible(page);
});

test('an agreement that ends is renewed, and the next one is stopped', async ({ page, become }) => {
  const own = await roundProject({ award: { awardedOn: '2024-03-01' } });
  const today = dayOf(new Date());
  const until = daysLater(today, 20);
  await become('beheerder');
  await page.goto(`/beheer/projecten/${own.id}`);
  const staff = new StaffProjectPage(page);
  await staff.unfold('Onderhoud', 'Maak een afspraak');
  await staff.choose('Onderhoud', 'Samen bekijken of de groep doorgaat');
  const agreed = {
    'Wat doet de groep?': 'Wieden.',
    'Waar?': 'Bij de vijver',
    'Eerste dag': daysLater(today, -200),
    'Laatste dag': until,
  };
  await staff.act('Onderhoud', agreed, 'Bewaar de afspraak', 'De afspraak is bewaard.');
  await expect(page.getByText(`De afspraak over onderhoud loopt op ${inWords(until)} af`)).toBeVisible();

  await staff.unfold('Onderhoud', 'Verleng de afspraak');
  const renewed = { 'Eerste dag': daysLater(until, 1), 'Laatste dag': daysLater(until, 700) };
  await staff.act('Onderhoud', renewed, 'Verleng de afspraak', 'De afspraak is verlengd.');
  await expect(staff.part('Onderhoud').getByText('Verlengd.', { exact: true })).toBeVisible();
  await expect(page.getByText('loopt op')).toHaveCount(0);
  await expectAccessible(page);

  await staff.unfold('Onderhoud', 'Stop de afspraak');
  await staff.part('Onderhoud').getByRole('button', { name: 'Stop de afspraak', exact: true }).click();
  await expect(staff.summary.getByRole('link')).toHaveText(['Waarom? Vul dit in.']);
  await page.locator('#einde-reason').fill('De groep stopt ermee.');
  await staff.act('Onderhoud', {}, 'Stop de afspraak', 'Het einde van de afspraak is bewaard.');
  await page.goto(`/wijk/${own.slug}/projecten/${own.id}`);
  await expect(page.getByText(/Gestopt op .*: De groep stopt ermee./)).toBeVisible();
  await expectAccessible(page);
});

test('an agreement that is over says so, and what follows is written down', async ({ page, become }) => {
  const own = await roundProject({ award: { awardedOn: '2024-03-01' } });
  const today = dayOf(new Date());
  const until = daysLater(today, -1);
  await become('beheerder');
  await page.goto(`/beheer/projecten/${own.id}`);
  const staff = new StaffProjectPage(page);
  await staff.fill('Hoe ver is het?', { 'Op welke dag?': '2024-06-01' });
  await staff.act('Hoe ver is het?', {}, 'Het werk is begonnen', 'Het project is nu bezig.');
  await staff.fill('Hoe ver is het?', { 'Op welke dag?': '2024-06-01' });
  await staff.choose('Hoe ver is het?', 'Het is niet nodig: het gaat terug naar de gemeente');
  await staff.act('Hoe ver is het?', {}, 'Het project is klaar', 'Het project is klaar.');
  await staff.unfold('Onderhoud', 'Maak een afspraak');
  await staff.choose('Onderhoud', 'Het wordt weggehaald');
  const agreed = {
    'Wat doet de groep?': 'Wieden.',
    'Waar?': 'Bij de vijver',
    'Eerste dag': daysLater(today, -200),
    'Laatste dag': until,
    'E-mailadres voor herinneringen': `${own.id}@example.org`,
  };
  await staff.act('Onderhoud', agreed, 'Bewaar de afspraak', 'De afspraak is bewaard.');
  await noteAgreementsOver(new Date());
  await page.reload();
  await expect(page.getByText(`liep af op ${inWords(until)}: schrijf op hoe het verder gaat`)).toBeVisible();
  await expect(page.getByText(`${own.id}@example.org`)).toHaveCount(0);

  await page.goto(`/wijk/${own.slug}/projecten/${own.id}`);
  const next = page.getByRole('region', { name: 'Hoe gaat het verder?' });
  await expect(next).toContainText(`is afgelopen op ${inWords(until)}.`);
  await expect(next).toContainText('Er is afgesproken dat het daarna wordt weggehaald.');
  await expectAccessible(page);

  await page.goto(`/beheer/projecten/${own.id}`);
  await staff.unfold('Onderhoud', 'Schrijf op hoe het verder gaat');
  await expectAccessible(page);
  const said = { 'Wat gebeurt er nu?': 'De bank is weggehaald.' };
  await staff.act('Onderhoud', said, 'Rond de afspraak af', 'Het einde van de afspraak is bewaard.');
  await page.goto(`/wijk/${own.slug}/projecten/${own.id}`);
  await expect(next).toContainText('De bank is weggehaald.');
  const settled = `Afgelopen op ${inWords(until)}: De bank is weggehaald.`;
  await expect(page.getByText(settled, { exact: true })).toBeVisible();
});
