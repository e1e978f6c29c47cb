import { devices } from '@playwright/test';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { ApplyPage, JudgePage, readLetter } from './pages/fund';
import { tabTo } from './support/keyboard';
import { dayFromNow, enterAs, fundStaff, ownYear, prepareApplication, prepareFund } from './support/ownFund';

// Districts of the demo without a scheme; each test has a fund of its own there.
const [MADE, JUDGED, APPLIED] = ['schalkhaar', 'bathmen', 'diepenveen'] as const;

test.skip(({ isMobile }) => isMobile, 'the telephone of who applies is opened here');

test('a fund is made, asked for € 800 and decided by the manager in time', async ({ page, context }) => {
  test.setTimeout(180_000);
  const [manager] = await fundStaff(MADE, ['wijkregisseur']);
  if (!manager) throw new Error('no manager');
  const year = ownYear();
  await enterAs(context, manager);
  await page.goto('/beheer/wijkteam');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Maak een wijkbudget' }).click();
  await expectAccessible(page);
  await page.getByLabel('Jaar', { exact: true }).fill(String(year));
  await page.getByLabel('Titel', { exact: true }).fill(`Proefbudget ${year}`);
  await page.getByLabel('Aanvragen vanaf').fill(dayFromNow(-1));
  await page.getByLabel('Aanvragen tot en met').fill(dayFromNow(100));
  await page.getByLabel('Gewicht in procenten').first().fill('40');
  const make = page.getByRole('button', { name: 'Maak het wijkbudget' });
  await make.press('Enter');
  const wrong = page.getByRole('region', { name: 'Dit klopt nog niet' });
  await expect(wrong).toBeFocused();
  await expect(wrong.getByRole('link')).toHaveText([
    'Geef alle punten een gewicht, of geen enkel punt.',
    'Vul het adres in waar een bezwaar naartoe gaat.',
    'Vul in bij wie bewoners terechtkunnen.',
  ]);
  await expectAccessible(page);
  await page.getByLabel('Gewicht in procenten').first().fill('');
  await page.getByLabel('Bij wie kunnen bewoners terecht?').fill('De wijkmanager, telefoon 14 0570.');
  await page.getByLabel('Adres waar een bezwaar naartoe gaat').fill('Postbus 5000\n7400 GC Deventer');
  await make.press('Enter');
  await expect(page.getByText('Bewaard.')).toBeVisible();

  const fund = `wijkteam-${MADE}-${year}`;
  await page.goto(`/beheer/wijkteam/${fund}`);
  await expect(page.getByRole('table')).toContainText('€ 50.000');
  await page.getByLabel('Bedrag erbij of eraf, in euro').fill('-2500');
  await page.getByLabel('Reden, voor iedereen te lezen').first().fill('De raad haalt er € 2.500 af.');
  await page.getByRole('button', { name: 'Verander het budget' }).click();
  await expect(page.getByText('Het budget is veranderd.')).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, null);
  await page.goto(`/wijkteam/${fund}`);
  const change = page.getByRole('listitem').filter({ hasText: 'De raad haalt er € 2.500 af.' });
  await expect(change).toContainText('er ging € 2.500 af');
  await expect(change).toContainText(String(new Date().getFullYear()));
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vraag geld aan' }).click();
  const apply = new ApplyPage(page);
  await expectAccessible(page);
  await apply.fill({
    Titel: 'Bankje bij de vijver',
    'Wat wilt u doen?': 'Een bank om elkaar te spreken.',
    'Wat doet het voor het contact tussen buren?': 'Buren maken een praatje.',
    'Wanneer begint het?': dayFromNow(3),
  });
  await page.getByLabel('Onderwerp').selectOption('Ontmoeten');
  await apply.next.click();
  await expect(apply.summary.getByRole('link')).toHaveText([/U vraagt minstens 14 dagen van tevoren aan/]);
  await apply.fill({ 'Wanneer begint het?': dayFromNow(30) });
  await apply.next.click();
  await expect(apply.step('Plek en onderhoud')).toBeFocused();
  await page.getByLabel('Nee', { exact: true }).check();
  await expectAccessible(page);
  await apply.next.click();

  // Food is refused at its line, with the fund's own reason.
  const [first, second] = [apply.cost(1), apply.cost(2)];
  await first.label.fill('Bank');
  await first.amount.fill('800');
  await page.getByRole('button', { name: 'Nog een regel' }).click();
  await expect(second.label).toBeFocused();
  await second.label.fill('Hapjes bij de opening');
  await second.amount.fill('45,50');
  await apply.next.click();
  await expect(apply.summary.getByRole('link')).toHaveText([
    /Regel 2: Het wijkbudget is niet voor eten en drinken/,
  ]);
  await expect(second.why).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Haal regel 2 weg' }).click();
  await expect(page.getByText('U vraagt dan € 800.')).toBeVisible();
  await expect(page.getByText('De wijkmanager beslist, binnen 10 werkdagen.')).toBeVisible();
  await apply.next.click();

  await page.getByLabel('Wij zijn bewoners').check();
  await apply.fill({
    'Uw naam': 'An Voorbeeld',
    Telefoonnummer: '0570 000 000',
    'Straat en huisnummer': 'Voorbeeldstraat 1',
    Postcode: '7433 ab',
    Plaats: 'Schalkhaar',
  });
  await expectAccessible(page);
  await apply.next.click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
  await expect(page.getByText('Uw aanvraag heeft nummer 1.')).toBeVisible();
  await expectAccessible(page);
  const link = await page.getByRole('textbox', { name: 'Uw eigen link' }).inputValue();

  await enterAs(context, manager);
  await page.goto('/beheer');
  await page.getByRole('link', { name: '1 aanvraag wacht op een besluit' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('nog 10 werkdagen');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bankje bij de vijver' }).click();
  await expectAccessible(page);
  const judge = new JudgePage(page);
  const send = page.getByRole('button', { name: 'Leg het besluit vast' });
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await expect(judge.summary).toBeFocused();
  await expect(judge.summary.getByRole('link')).toHaveText(['Kies een besluit.']);
  await judge.decide('Toekennen: € 800', { 'Reden, voor iedereen te lezen': 'Past helemaal in het kader.' });
  await expect(page.getByText('Het besluit is vastgelegd.')).toBeVisible();
  await expect(page.getByText('De aanvrager kreeg geen mail.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/beheer/wijkteam/${fund}`);
  await expect(page.getByRole('table').getByRole('row').last()).toContainText('€ 46.700');

  await enterAs(context, null);
  await page.goto(`/wijkteam/${fund}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Bankje bij de vijver' })).toContainText(
    'Past helemaal in het kader.',
  );
  await page.goto(link);
  await expect(page.getByText('Uw aanvraag is toegekend. U krijgt € 800.')).toBeVisible();
  expect(page.url()).not.toContain('#t=');
  await expectAccessible(page);
  const letter = await readLetter(
    page,
    page.getByRole('button', { name: 'Download de brief met het besluit' }),
  );
  expect(letter).toContain('De wijkmanager heeft uw aanvraag toegekend. U krijgt € 800.');
  // Nobody was told by mail, so the letter says the rule, and no last day before it was sent.
  expect(letter).toContain(
    'Dat kan binnen zes weken na de dag waarop wij deze brief aan u hebben verstuurd.',
  );
  expect(letter).toContain('wethouders van Deventer, Postbus 5000, 7400 GC Deventer.');
});

test('€ 12.000 is judged by the team, of which one stands aside, and granted in part by letter', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const fund = await prepareFund(JUDGED);
  const { number, path } = await prepareApplication(fund.id, 12_000);
  const [manager, an, bo, cas, dee] = await fundStaff(JUDGED, [
    'wijkregisseur',
    'team_member',
    'team_member',
    'team_member',
    'team_member',
  ]);
  if (!(manager && an && bo && cas && dee)) throw new Error('no team');
  const judge = new JudgePage(page);
  const address = `/beheer/wijkteam/${fund.id}/aanvragen/${number}`;

  await enterAs(context, dee);
  await page.goto(address);
  await page.getByLabel('Schrijf iets bij het overleg').fill('De overkapping is duur.');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByText('Toegevoegd.')).toBeVisible();
  await expect(page.getByText('An Voorbeeld')).toHaveCount(0);

  await enterAs(context, an);
  await page.goto(address);
  await expect(page.getByText('De overkapping is duur.')).toBeVisible();
  await page.getByRole('button', { name: 'Ik doe niet mee' }).click();
  await expect(judge.summary.getByRole('link')).toHaveText(['Schrijf de reden op.']);
  await page.getByLabel('Waarom doet u niet mee?').fill('Ik zit zelf in de hofgroep.');
  await page.getByRole('button', { name: 'Ik doe niet mee' }).click();
  await expect(page.getByText('U doet niet mee aan deze aanvraag.')).toBeVisible();
  await expect(page.getByText('De overkapping is duur.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bewaar mijn beoordeling' })).toHaveCount(0);
  await expectAccessible(page);

  for (const [i, member] of [bo, cas].entries()) {
    await enterAs(context, member);
    await page.goto(address);
    if (i === 0) {
      await page.getByRole('button', { name: 'Bewaar mijn beoordeling' }).click();
      await expect(judge.summary.getByRole('link')).toHaveText([
        'Geef bij elk punt een cijfer van 0 tot en met 4.',
      ]);
      await expectAccessible(page);
    }
    await judge.assess('Toekennen', '3');
    await expect(page.getByText('Uw beoordeling is bewaard.')).toBeVisible();
  }

  await enterAs(context, manager);
  await page.goto(address);
  const partly = {
    'Welk bedrag, in euro?': '10000',
    'Reden, voor iedereen te lezen': 'De tuin is voor iedereen. De overkapping kan eenvoudiger.',
    'Voorwaarden, voor iedereen te lezen': 'Meld de start bij de wijkmanager.',
  };
  await judge.decide('Deels toekennen', partly);
  await expect(judge.summary).toContainText('Er deden te weinig leden mee: 2 van de 3');

  await enterAs(context, dee);
  await page.goto(address);
  await judge.assess('Toekennen', '2');
  await expect(page.getByText('Uw beoordeling is bewaard.')).toBeVisible();

  await enterAs(context, manager);
  await page.goto(address);
  await judge.decide('Deels toekennen', partly);
  await expect(page.getByText('Het besluit is vastgelegd.')).toBeVisible();
  const letter = await readLetter(
    page,
    page.getByRole('button', { name: 'Download de brief met het besluit' }),
  );
  for (const sentence of [
    'An Voorbeeld Voorbeeldstraat 1 7411 AB DEVENTER',
    'heeft een deel van uw aanvraag toegekend. U krijgt € 10.000 van de € 12.000.',
    'De overkapping kan eenvoudiger.',
    'Meld de start bij de wijkmanager.',
    'binnen zes weken na de dag waarop wij deze brief aan u hebben verstuurd',
  ])
    expect(letter).toContain(sentence);

  await enterAs(context, null);
  await page.goto(`/wijkteam/${fund.id}`);
  const decision = page.getByRole('listitem').filter({ hasText: 'Groene hof achter de kerk' });
  await expect(decision).toContainText('3 leden deden mee; minstens 3 waren nodig.');
  await expect(decision).toContainText('1 lid deed niet mee vanwege een eigen belang.');
  await expect(decision).not.toContainText('hofgroep.');
  await decision.getByRole('link', { name: /Zo gaat het met dit project/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Groene hof');
  await page.goto(path);
  await expect(page.getByText('Een deel van uw aanvraag is toegekend. U krijgt € 10.000.')).toBeVisible();
});

test('applying fits a telephone, is kept on it without who applies, and can be changed and withdrawn', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const fund = await prepareFund(APPLIED);
  const phone = await browser.newContext({
    ...devices['Pixel 7'],
    locale: 'nl-NL',
    ...(baseURL && { baseURL }),
  });
  const page = await phone.newPage();
  await page.goto(`/wijkteam/${fund.id}/aanvragen`);
  const apply = new ApplyPage(page);
  await apply.fill({
    Titel: 'Moestuin',
    'Wat wilt u doen?': 'Bakken met groente.',
    'Wat doet het voor het contact tussen buren?': 'Samen werken.',
    'Wanneer begint het?': dayFromNow(40),
  });
  await page.getByLabel('Onderwerp').selectOption('Groen');
  expect(await fitsWidth(page)).toBe(true);
  await apply.next.click();
  await page.getByLabel('Ja, op straat, in een park of op een plein').check();
  await apply.next.click();
  await expect(apply.summary.getByRole('link')).toHaveText([
    'Vul in wie er daarna voor zorgt. In de openbare ruimte doen bewoners dat zelf.',
    'Schrijf op hoe u er daarna voor zorgt.',
  ]);
  await apply.fill({
    'Wie zorgt er daarna voor?': 'De tuingroep',
    'Hoe zorgt u er daarna voor?': 'Elke week.',
  });
  expect(await fitsWidth(page)).toBe(true);
  await expectAccessible(page);
  await apply.next.click();
  await apply.cost(1).label.fill('Bakken');
  await apply.cost(1).amount.fill('2500');
  await apply.fill({ 'Wat betalen anderen, in euro?': '500' });
  await apply.next.click();
  await expect(apply.summary.getByRole('link')).toHaveText(['Vul in wie er nog meer betaalt.']);
  await apply.fill({ 'Wie zijn dat?': 'Woningcorporatie' });
  await expect(page.getByText('Samen € 2.500. U vraagt dan € 2.000.')).toBeVisible();
  expect(await fitsWidth(page)).toBe(true);
  await apply.next.click();
  const people = {
    'Uw naam': 'Bo Voorbeeld',
    Telefoonnummer: '0570 000 000',
    'Straat en huisnummer': 'Voorbeeldstraat 2',
    Postcode: '7431AB',
    Plaats: 'Diepenveen',
  };
  await page.getByLabel('Wij zijn bewoners').check();
  await apply.fill(people);
  await page.reload();
  await expect(page.getByText('We hebben bewaard wat u eerder typte.')).toBeVisible();
  await expect(page.getByLabel('Uw naam')).toHaveValue('');
  await apply.fill(people);
  await apply.next.click();
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
  await page.getByRole('link', { name: 'Naar mijn aanvraag' }).click();
  await expect(page.getByText('Het wijkteam bekijkt uw aanvraag.')).toBeVisible();
  expect(await fitsWidth(page)).toBe(true);
  await expectAccessible(page);
  await apply.cost(1).amount.fill('1200');
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click();
  await expect(page.getByText('De wijkmanager bekijkt uw aanvraag.')).toBeVisible();
  await page.getByRole('button', { name: 'Trek de aanvraag in' }).click();
  await page.getByRole('button', { name: 'Ja, trek de aanvraag in' }).click();
  await expect(page.getByText('Uw aanvraag is ingetrokken.')).toBeVisible();
  await phone.close();
});
