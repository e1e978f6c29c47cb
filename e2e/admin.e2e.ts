import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { dayOf } from '@/lib/domain/amsterdam';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { signInAs } from './fixtures/roles';
import { Account, withAuthenticator } from './pages/account';
import { Admin } from './pages/admin';
import { runningApp } from './support/environment';

test.skip(({ isMobile }) => isMobile, 'the workspace is a desk’s; narrow screens are looked at in each test');

const DAY_MS = 86_400_000;
const day = (daysFromNow: number) => dayOf(new Date(Date.now() + daysFromNow * DAY_MS));

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fitsWidth(page)).toBe(true);
  if (size) await page.setViewportSize(size);
}

/** Another visitor, who keeps nothing of what the administrator's browser has. */
async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: runningApp().baseUrl })).newPage();
}

test('an administrator changes a text; residents read it in both languages, also where scripts show it', async ({
  page,
  become,
  browser,
}) => {
  await become('beheerder');
  const admin = new Admin(page);
  await page.goto('/beheer');
  await admin.open('Instellingen');
  await expectGood(page);
  await page.getByRole('link', { name: 'Eigen teksten schrijven' }).click();
  await expect(admin.title).toHaveText('Eigen teksten');
  await expectGood(page);
  await page.getByRole('link', { name: /^Wijzig: Vertel het de gemeente/ }).click();

  await admin.text('Nederlands').getByRole('textbox').fill('Bel <b>ons</b>');
  await admin
    .text('Nederlands')
    .getByRole('button', { name: /^Bewaar/ })
    .click();
  await expect(admin.text('Nederlands').getByRole('textbox')).toBeFocused();
  await expect(admin.text('Nederlands')).toContainText('Accolades en punthaken kunnen niet');
  await expectGood(page);

  const resident = await visitor(browser);
  await admin.writeText('Nederlands', 'Bel 14 079, ook voor foto’s & hulp.');
  await admin.writeText('Engels', 'Call 14 079.');
  await resident.goto('/toegankelijkheid');
  await expect(resident.getByText('Bel 14 079, ook voor foto’s & hulp.')).toBeVisible();
  await resident.getByRole('button', { name: 'English' }).click();
  await expect(resident.getByText('Call 14 079.')).toBeVisible();

  await test.step('a text that a client component shows', async () => {
    await page.goto('/beheer/instellingen/teksten/vote.code.noCodeText');
    await admin.writeText('Engels', 'Come to the desk of the Huis van de Wijk.');
    await resident.goto('/stemmen');
    await resident.getByText('No code, or lost your letter?').click();
    await expect(resident.getByText('Come to the desk of the Huis van de Wijk.')).toBeVisible();
    await admin.resetText('Engels');
  });

  await page.goto('/beheer/instellingen/teksten/pages.accessibility.contact');
  await admin.resetText('Nederlands');
  await admin.resetText('Engels');
  await resident.goto('/toegankelijkheid');
  await expect(resident.getByText('Call 14 079.')).toHaveCount(0);
  await resident.context().close();
});

test('a place is added by keyboard, seen by residents, and removed', async ({ page, become, browser }) => {
  await become('beheerder');
  const admin = new Admin(page);
  const name = `Buurtkamer ${Date.now() % 100_000}`;
  await page.goto('/beheer/instellingen');
  await admin.openDistrict('Oosterheem');
  await expectGood(page);
  await page.getByRole('link', { name: 'Nieuwe plek' }).click();
  await page.getByRole('button', { name: 'Voeg de plek toe' }).press('Enter');
  const wrong = page.getByRole('region', { name: 'Dit klopt nog niet' });
  await expect(wrong).toBeFocused();
  await expect(wrong.getByRole('link')).toHaveText(['Geef de plek een naam.', 'Zet een punt op de kaart.']);
  await expectGood(page);
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Soort').selectOption('buurtwerk');
  await page.getByLabel('Wanneer open').fill('maandag van 9 tot 12 uur');
  await page.getByLabel('Contact').fill('079 000 00 00');
  await page.getByRole('button', { name: 'Zet het punt in het midden van de kaart' }).press('Enter');
  await expect(page.getByText('Het punt staat op de kaart.')).toBeVisible();
  await page.getByRole('button', { name: 'Voeg de plek toe' }).press('Enter');
  await expect(admin.title).toHaveText('Wijk Oosterheem');

  const resident = await visitor(browser);
  await resident.goto('/wijk/oosterheem');
  const shown = resident.getByRole('listitem').filter({ hasText: name });
  await expect(shown).toContainText('Open: maandag van 9 tot 12 uur');
  await expect(shown).toContainText('Contact: 079 000 00 00');

  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: `Verwijder ${name}` }).click();
  await expect(admin.title).toHaveText('Wijk Oosterheem');
  await resident.reload();
  await expect(resident.getByText(name)).toHaveCount(0);
  await resident.context().close();
});

test('a desk assistant is invited for a place and days, and acts on those days only', async ({
  page,
  become,
  browser,
}) => {
  test.setTimeout(120_000);
  await become('beheerder');
  await page.goto('/beheer/mensen');
  await page.getByLabel('Naam').fill('Dee Balie');
  await page.getByLabel('Rol').selectOption('desk_assistant');
  await page.getByLabel('Seghwaert', { exact: true }).check();
  await page.getByRole('button', { name: 'Maak een link' }).click();
  await expect(page.getByLabel('Plaats van de balie')).toBeFocused();
  await expect(page.getByText('Vul in bij welke balie deze persoon werkt.').first()).toBeVisible();
  await page.getByLabel('Plaats van de balie').fill('Huis van de Wijk Seghwaert');
  await page.getByLabel('Eerste dag').fill(day(2));
  await page.getByLabel('Laatste dag').fill(day(1));
  await page.getByRole('button', { name: 'Maak een link' }).click();
  await expect(page.getByLabel('Laatste dag')).toBeFocused();
  await expectGood(page);
  await page.getByLabel('Laatste dag').fill(day(9));
  await page.getByRole('button', { name: 'Maak een link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();

  const context = await browser.newContext();
  const dee = new Account(await withAuthenticator(context));
  await dee.page.goto(link);
  await dee.page.getByRole('button', { name: 'Maak een passkey en ga verder' }).click();
  await expect(dee.page.getByText('Uw account werkt alleen op de dagen')).toBeVisible();
  await dee.page.goto(`${runningApp().baseUrl}/beheer/aanmelden`);
  await dee.signIn();
  await expect(dee.page.getByText('Uw account werkt alleen op de dagen')).toBeVisible();
  await expectAccessible(dee.page);

  await test.step('from another first day on, she acts', async () => {
    await page.goto('/beheer/mensen');
    await page.getByRole('link', { name: 'Wijzig Dee Balie' }).click();
    await expect(page.getByLabel('Eerste dag')).toHaveValue(day(2));
    await page.getByLabel('Eerste dag').fill(day(0));
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByText('Bewaard. Dit geldt vanaf nu.')).toBeVisible();
    await dee.signIn();
    await expect(dee.bar).toBeVisible();
    await expect(
      dee.page.getByText('Aangemeld als Dee Balie, Baliemedewerker · Huis van de Wijk Seghwaert'),
    ).toBeVisible();
    await expect(dee.bar.getByRole('link')).toHaveText(['Rondes', 'Mijn account']);
  });

  await test.step('her last day over, her session is over too', async () => {
    // That it was kept is to be said anew.
    await page.reload();
    await page.getByLabel('Eerste dag').fill(day(-3));
    await page.getByLabel('Laatste dag').fill(day(-1));
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByText('Bewaard. Dit geldt vanaf nu.')).toBeVisible();
    await dee.page.goto(`${runningApp().baseUrl}/beheer`);
    await expect(dee.title).toHaveText('Aanmelden');
  });
  await context.close();
});

test('removing a passkey ends the sessions on other devices, and this one goes on', async ({
  page,
  become,
  browser,
}) => {
  await become('beheerder');
  await page.goto('/beheer/mensen');
  const link = await new Account(page).invite('Twee Sleutels', 'auditor', ['Seghwaert']);
  const context = await browser.newContext();
  const member = new Account(await withAuthenticator(context));
  await member.accept(link);
  const cookies = await context.cookies();
  const elsewhere = await browser.newContext({ baseURL: runningApp().baseUrl });
  await elsewhere.addCookies(cookies);
  const other = await elsewhere.newPage();
  await other.goto('/beheer/mensen/ik');
  await expect(other.getByText('Passkey 1')).toBeVisible();
  // A second device: the first authenticator will not make another passkey for the same account.
  const session = await context.newCDPSession(member.page);
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await member.page.goto(`${runningApp().baseUrl}/beheer/mensen/ik`);
  await member.page.getByRole('button', { name: 'Maak nog een passkey' }).click();
  await expect(member.page.getByText('De passkey is gemaakt.')).toBeVisible();
  await member.page.getByRole('button', { name: 'Verwijder passkey 1' }).click();
  await expect(member.page.getByText('Op al uw andere apparaten bent u afgemeld.')).toBeVisible();
  await member.page.reload();
  await expect(member.title).toHaveText('Mijn account');
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await elsewhere.close();
  await context.close();
});

test('the log book is searched, goes on by page, and is taken as a table', async ({ page, become }) => {
  await become('beheerder');
  const admin = new Admin(page);
  await page.goto('/beheer');
  await admin.open('Logboek');
  await expectGood(page);
  await admin.search({ act: 'open_voting', subject: 'seghwaert-2026' });
  await expect(admin.lines).toHaveCount(1);
  await expect(admin.lines.first()).toContainText('Systeem (demo)');
  await expect(admin.lines.first()).toContainText('Stemmen geopend');
  await expectGood(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download deze regels (CSV)' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^\ufeffWanneer;UTC;Wie;Wat;Waarover;kenmerk;Bijzonderheden\r\n/);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  expect(csv).toContain(';Stemmen geopend;');

  await page.goto('/beheer/logboek');
  await admin.search({ act: 'export_log' });
  await expect(admin.lines.first()).toContainText('Beheerder (voorbeeld), Beheerder');
  await expect(admin.lines.first()).toContainText('regels: 1');
  await expect(admin.lines.first()).toContainText('handeling: Stemmen geopend');
  await page.goto('/beheer/logboek?van=gisteren&tot=2026-02-30');
  await expect(page.getByText('De eerste dag is geen datum.')).toBeVisible();
  await expect(page.getByText('De laatste dag is geen datum.')).toBeVisible();
  await expectAccessible(page);
});

test('others see no settings, and of the log book only their own districts', async ({
  page,
  context,
  become,
}) => {
  const admin = new Admin(page);
  for (const person of ['raadslid', 'baliemedewerker', 'wijkteamlid'] as const) {
    await become(person);
    await page.goto('/beheer/logboek');
    await expect(page.getByText('Het logboek is voor beheerders'), person).toBeVisible();
    await page.goto('/beheer/instellingen');
    await expect(page.getByText('Alleen een beheerder kan deze pagina zien.'), person).toBeVisible();
  }
  await signInAs(context, 'wijkregisseur');
  await page.goto('/beheer');
  await admin.open('Logboek');
  await expect(page.getByText('in uw wijken')).toBeVisible();
  await admin.search({ act: 'sign_in' });
  await expect(page.getByText('Geen regel past bij uw keuze.')).toBeVisible();
});
