import { queueMail } from '@/db/queries/mail';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { database, databaseHandle } from '@/lib/usecases/system/database';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { Ideas } from './pages/ideas';
import { Workspace } from './pages/staff';
import { RehearsalPage, StartPage } from './pages/start';
import { Voting } from './pages/voting';
import { prepareRoundWithoutLetters } from './support/emptyRound';
import { runningApp } from './support/environment';
import { pointAtRunningApp, prepareOwnRound } from './support/ownRound';

test.describe.configure({ mode: 'parallel' });

const sql = (text: string, values: unknown[]) => databaseHandle().pool.query(text, values);

test.describe('at a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

  test('the start page says what waits, leads there, and is quiet again when it is done', async ({
    page,
    become,
  }) => {
    const round = await prepareOwnRound(1);
    await sql(
      "UPDATE round SET opens_at = now() + interval '3 days', closes_at = now() + interval '9 days' WHERE id = $1",
      [round.id],
    );
    await sql('UPDATE letter_run SET downloaded_on = made_on, destroyed_on = made_on WHERE round_id = $1', [
      round.id,
    ]);
    await sql("UPDATE idea SET status = 'submitted' WHERE round_id = $1 AND number < 3", [round.id]);
    const start = new StartPage(page);
    await become('wijkregisseur');
    await page.goto('/beheer');
    await expect(start.items(round.title)).toHaveCount(2);
    await expect(start.items(round.title).first()).toContainText('2 ideeën wachten op uw beoordeling');
    await expect(start.items(round.title).first()).toContainText('nog 3 dagen');
    await expect(start.items(round.title).last()).toContainText(
      'Het stemmen gaat over 3 dagen open; er zijn nog 2 ideeën niet beoordeeld',
    );
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);
    await start.items(round.title).first().getByRole('link').press('Enter');
    await expect(page).toHaveURL(new RegExp(`/beheer/ronde/${round.id}/ideeen$`));

    await sql("UPDATE idea SET status = 'accepted' WHERE round_id = $1", [round.id]);
    await sql(
      "UPDATE round SET opens_at = now() + interval '30 days', closes_at = now() + interval '40 days' WHERE id = $1",
      [round.id],
    );
    await page.goto('/beheer');
    await expect(start.items(round.title)).toHaveCount(0);
    await become('controleur');
    await page.goto('/beheer');
    await expect(start.waiting).toContainText('Niets dat nu wacht.');
    await expectAccessible(page);
  });

  test('the list before a step names what is missing and leads there; then the step is taken', async ({
    page,
    become,
  }) => {
    const round = await prepareRoundWithoutLetters(1);
    await sql("UPDATE idea SET status = 'submitted' WHERE round_id = $1", [round.id]);
    const workspace = new Workspace(page);
    await become('wijkregisseur');
    await workspace.open(round.title);
    const checks = workspace.checks('Stemmen openen');
    const missing = checks.getByRole('listitem').filter({ hasText: 'Nodig' });
    await expect(missing).toHaveCount(2);
    await expect(missing.first()).toContainText('Er is nog geen idee goedgekeurd.');
    await expect(missing.last()).toContainText('Er zijn nog geen cheques. Maak eerst de brieven.');
    await expect(checks.getByRole('listitem').filter({ hasText: 'Let op' }).first()).toContainText('wachten');
    await expectAccessible(page);
    await workspace.act(round.title, 'Stemmen openen', 'Er is nog geen goedgekeurd idee in deze ronde.');
    await missing.first().getByRole('link', { name: 'Ga ernaartoe' }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/beheer/ronde/${round.id}/ideeen$`));
  });

  test('what is typed in the settings is read at once as residents will, and the whole page can be seen', async ({
    page,
    become,
  }) => {
    const round = await prepareOwnRound(1);
    await become('wijkregisseur');
    await page.goto(`/beheer/ronde/${round.id}/instellingen`);
    const preview = page.getByRole('complementary', { name: 'Zo lezen bewoners het' });
    await page.getByLabel('Naam van de ronde').fill('Samen kiezen');
    await page.getByLabel('Waarde van een cheque').fill('60');
    await page.getByLabel('Stap bij het verdelen').fill('15');
    await page.getByLabel('Stemmen sluit').fill('2031-03-09T20:00');
    await expect(preview).toContainText('Samen kiezen');
    await expect(preview).toContainText('€ 15 van € 60 verdeeld nog € 45');
    await expect(preview).toContainText('In 4 stappen van € 15.');
    await expect(preview).toContainText('Stemmen kan tot zondag 9 maart 2031 om 20.00 uur.');
    await page.getByLabel('Adressen die een idee organiseren').fill('veel');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Vul een heel getal in, bijvoorbeeld 3.' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Stemmen sluit').fill('');
    await expect(preview).toContainText('Vul een bedrag, een stap en data in');

    await page.goto(`/beheer/ronde/${round.id}/voorbeeld`);
    await expect(page.getByText('Zo zien bewoners de wijk als deze ronde openbaar is.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Stand van de ronde' })).toContainText(
      'Bewoners brengen nu ideeën in',
    );
    await page.getByRole('link', { name: 'Bekijk hem zoals tijdens het stemmen' }).click();
    await expect(page.getByRole('region', { name: 'Uw waardecheque', exact: true })).toContainText('€ 1.000');
    await expectAccessible(page);
    await become('controleur');
    await page.goto(`/beheer/ronde/${round.id}/voorbeeld`);
    await expect(page.getByText('Deze ronde is niet van een wijk van u.')).toBeVisible();
  });

  test('the mailbox of the demo shows what would have been sent', async ({ page }) => {
    pointAtRunningApp();
    const title = `Bank ${Date.now()}`;
    await database().transaction((tx) =>
      queueMail(
        tx,
        {
          to: 'an@example.org',
          locale: 'nl',
          kind: 'idea_received',
          values: { title, link: '/mijn-idee#t=geheim', joinLink: '/meedoen#t=ook' },
          roundId: null,
        },
        new Date(),
      ),
    );
    await page.goto('/dev/post');
    await expectAccessible(page);
    await page.getByRole('link', { name: `Uw idee is bewaard: ${title}` }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Uw idee is bewaard: ${title}`);
    await expect(page.getByText('an@example.org')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Naar uw idee (alleen voor u)' })).toHaveAttribute(
      'href',
      /\/mijn-idee#t=geheim$/,
    );
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);
  });
});

test.describe('on a telephone', () => {
  test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

  test('a rehearsal from copy to outcome, with a test code', async ({ page, browser, become }) => {
    test.setTimeout(180_000);
    const round = await prepareOwnRound(1);
    const rehearsal = new RehearsalPage(page);
    const workspace = new Workspace(page);
    await become('wijkregisseur');
    const { id, code, path } = await rehearsal.makeOne(round.id);
    expect(id).toBe(`${round.id}-oefenen`);
    await expect(page.getByRole('region', { name: 'Testcodes' }).first()).toBeFocused();
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);

    await page.goto(`/beheer/ronde/${id}`);
    await expect(page.getByRole('link', { name: 'Brieven maken' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Stemmen openen' }).click();
    await expect(page.getByText(/^Gedaan\. De ronde is nu in de fase “Stemmen is open”/)).toBeVisible();

    // A device of their own: signing in with a code ends another session of the same browser.
    const resident = await (await browser.newContext({ baseURL: runningApp().baseUrl })).newPage();
    const voting = new Voting(resident);
    const ideas = new Ideas(resident);
    await ideas.open(`/stemmen/verdelen?r=${id}`);
    await expect(resident.getByText('Oefenronde', { exact: false }).first()).toBeVisible();
    await ideas.give(ideas.card('Idee 1'), 2);
    await resident.goto(path);
    await expect(resident.getByText('Dit is een ronde om mee te oefenen.')).toBeVisible();
    await expect(voting.send).toBeVisible({ timeout: 30_000 });
    await voting.send.click();
    await voting.expectReceipt();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    for (const list of ['/', '/wijk/oosterheem', '/stemmen', '/controle']) {
      await resident.goto(list);
      await expect(resident.getByText(/Oefenronde/), list).toHaveCount(0);
    }

    await page.reload();
    await page.getByRole('button', { name: 'Stemmen sluiten' }).click();
    await expect(page.getByText(/^Gedaan\./)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Tellen en uitslag tonen' }).click();
    await expect(page.getByText(/De uitslag is bekend”/)).toBeVisible({ timeout: 30_000 });
    await resident.goto(`/uitslag/${id}`);
    await expect(resident.getByText('Dit is een ronde om mee te oefenen.')).toBeVisible();
    await expect(resident.getByText('1 van de 20 huishoudens deden mee')).toBeVisible();
    await expectAccessible(resident);

    await page.goto(`/beheer/ronde/${round.id}/oefenen`);
    await page.getByRole('button', { name: `Haal weg ${id}` }).click();
    await expect(page.getByText('De oefenronde is weggehaald.')).toBeVisible();
    await page.goto('/beheer');
    await expect(workspace.round(`Oefenronde: ${round.title}`)).toHaveCount(0);
    expect(await changePhase(SYSTEM, id, 'publish', new Date())).toMatchObject({ ok: false });
  });
});
