import { type Browser, expect, type Page, test } from '@playwright/test';
import { runLetters } from '@/lib/usecases/letters/run-letters';
import { databaseHandle } from '@/lib/usecases/system/database';
import { districtWith } from '@/lib/usecases/testing/district';
import { addHouseholds } from '@/lib/usecases/testing/households';
import { openRoundWith, SYSTEM } from '@/lib/usecases/testing/openRound';
import { expectAccessible } from './fixtures/axe';
import { signInWithLetter } from './fixtures/roles';
import { fitsWidth, watchForTrouble } from './fixtures/watch';
import { Account, withAuthenticator } from './pages/account';
import { type OwnInstallation, ownInstallation } from './support/ownInstallation';
import type { RunningServer } from './support/processes';
import { lastUsed } from './support/sessionAge';

test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');
test.describe.configure({ mode: 'serial' });

const LINK = /http:\/\/localhost:\d+\/beheer\/uitnodiging#t=[\w-]{43}/;
const IDLE_SECONDS = 30 * 60;
const HOUSEHOLD_SECONDS = 2 * 60 * 60;
const OPEN_LATER = { opensAt: new Date('2098-01-01T08:00:00Z'), closesAt: new Date('2099-01-01T20:00:00Z') };

let installation: OwnInstallation;
let server: RunningServer;
let troubles: (() => readonly string[])[];
/** Two districts with a round each. */
let districts: { readonly slug: string; readonly name: string; readonly round: string }[];
let admin: Account;

test.beforeAll(async () => {
  installation = await ownInstallation();
  troubles = [];
});

test.afterAll(async () => {
  await installation.stop();
});

test.afterEach(() => {
  for (const trouble of troubles) expect(trouble(), 'nothing goes wrong behind the page').toEqual([]);
});

/** A browser of somebody's own, with a passkey device. */
async function somebody(browser: Browser): Promise<Account> {
  const context = await browser.newContext();
  troubles.push(watchForTrouble(context, server.url));
  return new Account(await withAuthenticator(context));
}

function printedLink(): string {
  return LINK.exec(server.printed())?.[0] ?? '';
}

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fitsWidth(page)).toBe(true);
  if (size) await page.setViewportSize(size);
}

test('the first start prints a link; the next one another; it makes the first administrator', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  server = await installation.start();
  await expect.poll(printedLink).toMatch(LINK);
  const old = new URL(printedLink());
  server = await installation.start();
  await expect.poll(printedLink).toMatch(LINK);
  admin = await somebody(browser);
  const { page } = admin;

  await page.goto(`${server.url}${old.pathname}${old.hash}`);
  await expect(page.getByText('Deze link werkt niet')).toBeVisible();
  await expectGood(page);

  await page.goto('about:blank');
  await page.goto(printedLink());
  await expect(page.getByText('U wordt de eerste beheerder van deze website.')).toBeVisible();
  expect(page.url(), 'the token leaves the address bar').toBe(`${server.url}/beheer/uitnodiging`);
  await page.getByRole('button', { name: 'Maak een passkey en ga verder' }).click();
  await expect(page.getByLabel('Uw naam')).toBeFocused();
  await expect(page.getByText('Vul een naam in.')).toBeVisible();
  await expectGood(page);
  await admin.accept(printedLink(), 'Ada Beheer');
  await expect(page.getByText('Aangemeld als Ada Beheer, Beheerder')).toBeVisible();

  const [session] = (await page.context().cookies()).filter(({ name }) =>
    name.endsWith('wijkcheque.session'),
  );
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const response = await page.goto(`${server.url}/beheer/mensen`);
  expect(response?.headers()['cache-control']).toContain('no-store');
  await expect(admin.person('Ada Beheer')).toContainText('alle wijken');

  const stranger = await somebody(browser);
  await stranger.page.goto(`${server.url}/beheer/mensen?x=1`);
  await expect(stranger.title).toHaveText('Aanmelden');
  await stranger.page.goto(printedLink());
  await expect(stranger.page.getByText('Deze link werkt niet')).toBeVisible();
  await stranger.page.context().close();
});

test('a wijkregisseur is invited, sees only her district, and acts no more once she is switched off', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  districts = [];
  for (const title of ['Ronde in haar wijk', 'Ronde elders']) {
    const { slug } = await districtWith(1);
    await openRoundWith({ phase: 'review', round: { title, districtSlug: slug } });
    districts.push({ slug, name: slug.replace('wijk-', 'Wijk '), round: title });
  }
  const [hers, other] = districts as [(typeof districts)[0], (typeof districts)[0]];
  await admin.openPeople();
  await admin.page.getByRole('button', { name: 'Maak een link' }).click();
  await expect(admin.page.getByLabel('Naam')).toBeFocused();
  await admin.page.getByLabel('Naam').fill('Wies Wijk');
  await admin.page.getByRole('button', { name: 'Maak een link' }).click();
  await expect(admin.page.getByRole('group', { name: 'Wijken' })).toContainText('Kies ten minste één wijk.');
  await expectGood(admin.page);
  const link = await admin.invite('Wies Wijk', 'wijkregisseur', [hers.name]);
  expect(link).toMatch(LINK);
  await expectGood(admin.page);
  await expect(admin.page.getByRole('region', { name: 'Links die nog open staan' })).toContainText(
    'Wies Wijk',
  );

  const wies = await somebody(browser);
  await test.step('she accepts, signs out, and signs in to where she wanted to go', async () => {
    await wies.accept(link);
    await wies.signOut();
    await wies.page.goto(`${server.url}/beheer/mensen/ik`);
    await expect(wies.title).toHaveText('Aanmelden');
    await expectGood(wies.page);
    await wies.signIn();
    await expect(wies.title).toHaveText('Mijn account');
    await expect(wies.page.getByText('Passkey 1')).toBeVisible();
    await expectGood(wies.page);
  });

  await test.step('she sees her own district and no accounts', async () => {
    await expect(wies.bar.getByRole('link')).toHaveText(['Rondes', 'Logboek', 'Mijn account']);
    await wies.bar.getByRole('link', { name: 'Rondes' }).click();
    await expect(wies.page.getByText(hers.round).first()).toBeVisible();
    await expect(wies.page.getByText(other.round)).toHaveCount(0);
    await wies.page.goto(`${server.url}/beheer/mensen`);
    await expect(wies.page.getByText('Alleen een beheerder kan deze pagina zien.')).toBeVisible();
    await wies.page.goto(`${server.url}/beheer`);
  });

  await test.step('switched off, her next click leads to signing in, which is refused', async () => {
    await admin.page.reload();
    await expect(admin.person('Wies Wijk')).toContainText('Wijkregisseur');
    await admin.page.getByRole('link', { name: 'Wijzig Wies Wijk' }).click();
    await expect(admin.title).toHaveText('Wies Wijk');
    await expectGood(admin.page);
    await admin.page.getByRole('button', { name: 'Zet het account uit' }).click();
    await expect(admin.page.getByText('Het account is uitgezet.')).toBeVisible();
    await wies.bar.getByRole('link', { name: 'Mijn account' }).click();
    await expect(wies.title).toHaveText('Aanmelden');
    await expect(wies.bar).toHaveCount(0);
    // Its refusal is an answer with an error, as it should be.
    troubles.pop();
    await wies.signIn();
    await expect(wies.page.getByRole('alert').filter({ hasText: 'Aanmelden is niet gelukt.' })).toBeVisible();
    await wies.page.context().close();
  });

  await test.step('the only administrator stays', async () => {
    await admin.openPeople();
    await admin.page.getByRole('link', { name: 'Wijzig Ada Beheer' }).click();
    await admin.page.getByRole('button', { name: 'Zet het account uit' }).click();
    await expect(admin.page.getByText('Dit is de enige beheerder.')).toBeVisible();
  });
});

test('before a session ends it can be extended, and afterwards one goes on where one was', async () => {
  const { page } = admin;
  await admin.openPeople();
  const name = page.getByLabel('Naam');
  await name.fill('Half getypt');

  await test.step('a warning, answered by keyboard', async () => {
    await lastUsed(page.context(), IDLE_SECONDS - 90);
    await admin.comeBackIntoView();
    await expect(admin.warning).toContainText('Bent u er nog?');
    await expectAccessible(page);
    await expect(admin.warning.getByRole('button', { name: 'Blijf aangemeld' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(admin.warning).toHaveCount(0);
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('Half getypt');
    const { end } = (await (await page.request.get(`${server.url}/api/auth/sessie`)).json()) as {
      end: { inMs: number };
    };
    expect(end.inMs).toBeGreaterThan(29 * 60_000);
  });

  await test.step('not answered: the page is covered, and the passkey opens it again', async () => {
    await lastUsed(page.context(), IDLE_SECONDS - 3);
    await admin.comeBackIntoView();
    await expect(admin.warning).toContainText('Bent u er nog?');
    await expect(admin.warning).toContainText('U bent afgemeld', { timeout: 15_000 });
    await page.keyboard.press('Escape');
    await expect(admin.warning).toContainText('U bent afgemeld');
    await expectAccessible(page);
    await admin.signIn();
    await expect(admin.warning).toHaveCount(0);
    await expect(name).toHaveValue('Half getypt');
  });

  await test.step('and what was typed can be sent', async () => {
    await page.getByLabel('Rol').selectOption('council_member');
    await page.getByRole('button', { name: 'Maak een link' }).click();
    await expect(page.getByRole('heading', { name: 'De link voor Half getypt' })).toBeVisible();
  });
});

test('after signing out, Back shows nothing', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/beheer`);
  await admin.openPeople();
  await expect(admin.person('Ada Beheer')).toBeVisible();
  const signedOut = page.waitForResponse((response) => response.url().endsWith('/api/auth/signout'));
  await admin.signOut();
  expect((await (await signedOut).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
  await page.goBack();
  await expect(admin.title).toHaveText('Aanmelden');
  await expect(page.getByText('Ada Beheer')).toHaveCount(0);
  await page.goForward();
  await expect(admin.title).toHaveText('Aanmelden');
});

test('a household is warned too, and its sign-out leaves what it kept in its own browser', async ({
  browser,
}) => {
  const { id } = await openRoundWith({ phase: 'review', round: OPEN_LATER });
  await addHouseholds(id, 1);
  const run = await runLetters(SYSTEM, id, new Date(), () => undefined);
  if (!run.ok) throw new Error(run.error);
  const [{ code, path } = { code: '', path: '' }] = run.value.letters;
  const context = await browser.newContext({ baseURL: server.url });
  troubles.push(watchForTrouble(context, server.url));
  await signInWithLetter(context, { round: id, code: code.replaceAll('-', ''), path });
  await lastUsed(context, HOUSEHOLD_SECONDS - 90);
  const household = new Account(await context.newPage());
  await household.page.goto('/stemmen');
  await expect(household.warning).toContainText('Uw cheque en uw stem blijven wat ze zijn.');
  await expectAccessible(household.page);
  await household.warning.getByRole('button', { name: 'Blijf aangemeld' }).click();
  await expect(household.warning).toHaveCount(0);

  await lastUsed(context, HOUSEHOLD_SECONDS - 1);
  await household.comeBackIntoView();
  await expect(household.warning).toContainText('U bent op dit apparaat afgemeld.');
  await household.warning.getByRole('button', { name: 'Sluit dit bericht' }).click();
  await expect(household.warning).toHaveCount(0);

  await signInWithLetter(context, { round: id, code: code.replaceAll('-', ''), path });
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const left = await context.request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
  expect(left.headers()['clear-site-data']).toBe('"cache"');
  await context.close();
});

test('nothing that was typed, signed or sent by these people is in the database in a form that can be used', async () => {
  const { rows } = await databaseHandle().pool.query<{ kept: string }>(
    'SELECT (SELECT json_agg(a) FROM audit_event a)::text || (SELECT json_agg(l) FROM staff_link l)::text AS kept',
  );
  expect(rows[0]?.kept).toContain('Wies Wijk');
  expect(rows[0]?.kept).not.toMatch(/127\.0\.0\.1|::1|#t=/);
});
