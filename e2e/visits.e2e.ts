import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { decideIdea } from '@/lib/usecases/ideas/review-decide';
import { seenNow } from '@/lib/usecases/ideas/testing/seenNow';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { PromisesPage, StaffVisitsPage } from './pages/visits';
import { castByHand } from './support/box';
import { prepareIdeasRound } from './support/ideasRound';
import { tabTo } from './support/keyboard';
import { closeAndPublish, type OwnRound, openOwnRound } from './support/ownRound';

const DAY_MS = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

test.describe('a visit', () => {
  test.skip(({ isMobile }) => isMobile, 'staff work at a desk; what residents read is looked at below');
  test.setTimeout(240_000);

  test('has a promise that becomes an idea and a project, and the council sees what became of it', async ({
    page,
    become,
  }) => {
    const round = await prepareIdeasRound(2);
    const mark = randomBytes(3).toString('hex');
    const title = `Raadsleden op de laan ${mark}`;
    const promise = `Onderzoeken of er bankjes kunnen komen ${mark}.`;
    const visits = new StaffVisitsPage(page);
    await become('wijkregisseur');

    await visits.open();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Nieuw bezoek opschrijven' }).click();
    await page.getByRole('button', { name: 'Bewaar het bezoek' }).click();
    await expect(visits.wrong).toBeFocused();
    await expect(visits.wrong.getByRole('link').first()).toHaveText('Geef het bezoek een titel.');
    await expectAccessible(page);
    await visits.fillFacts(title, dayAgo(20), 'Oosterheem');
    await page.getByRole('button', { name: 'Bewaar het bezoek' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

    // Not without anything that was heard.
    await page.getByRole('button', { name: 'Maak het bezoek openbaar' }).click();
    await expect(page.getByText('Schrijf eerst minstens één punt op.')).toBeVisible();
    await visits.addPoint('Ouderen kunnen nergens zitten op de laan.');
    await visits.addPromise(promise, 'wethouder Wijken', dayAgo(5));
    await expectAccessible(page);
    await tabTo(page, page.getByRole('button', { name: 'Maak het bezoek openbaar' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Bekijk de openbare pagina' })).toBeVisible();
    const home = new URL(page.url()).pathname;

    // It is late, and the start page says so.
    await page.goto('/beheer');
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByRole('link', { name: '1 belofte is te laat' }),
    ).toBeVisible();

    await page.goto(`${home}/punten/1/idee?ronde=${round.id}`);
    await expect(page.getByLabel('Wat is het idee?')).toHaveValue(
      'Ouderen kunnen nergens zitten op de laan.',
    );
    await expectAccessible(page);
    await page.getByLabel('Titel').fill(`Bankjes op de laan ${mark}`);
    await page.getByLabel('Wat doet het voor het contact tussen buren?').fill('Buren zitten samen.');
    await page.getByLabel('Kosten, in euro').fill('500');
    await page.getByRole('button', { name: 'Bewaar het idee' }).click();
    await expect(page.getByText(`Hier kwam een idee van: Bankjes op de laan ${mark}`)).toBeVisible();

    // Residents do not read its title before it is accepted.
    const path = home.replace('/beheer/', '/wijk/oosterheem/');
    await page.goto(path);
    await expect(page.getByText('De wijkregisseur bekijkt het nog.').first()).toBeVisible();
    await expect(page.getByText(`Bankjes op de laan ${mark}`)).toHaveCount(0);
    await expectAccessible(page);

    await voteFor(round);
    await page.goto(path);
    const step = page.locator('#stap-1');
    await expect(step.getByText(`Dit wordt uitgevoerd: Bankjes op de laan ${mark} (gepland)`)).toBeVisible();
    await expect(step.getByText('Te laat: dit moest klaar zijn op')).toBeVisible();

    const council = new PromisesPage(page);
    await council.open('?wijk=oosterheem&stand=overdue');
    await expect(council.row(promise)).toContainText('Te laat');
    await expect(council.row(promise)).toContainText(`Bankjes op de laan ${mark}`);
    await expectAccessible(page);

    // Another day with a reason, and then it is done, with a text.
    await page.goto(`${home}/stappen/1`);
    await expectAccessible(page);
    await page.getByLabel('Nieuwe dag').fill(dayAgo(-30));
    await page.getByRole('button', { name: 'Verander de dag' }).click();
    await expect(visits.wrong).toBeFocused();
    await expect(visits.wrong).toContainText('Schrijf op waarom het een andere dag wordt.');
    await page
      .getByLabel('Waarom wordt het een andere dag?')
      .fill('De stemming over het idee was eerst nodig.');
    await page.getByRole('button', { name: 'Verander de dag' }).click();
    await expect(page.getByText('Andere dag: eerst')).toBeVisible();
    await tabTo(page, page.getByLabel('Nieuwe stand'));
    await page.getByLabel('Nieuwe stand').selectOption({ label: 'Gedaan' });
    await page.getByLabel('Wat is er gedaan, of waarom gaat het niet door?').fill('Er komen drie bankjes.');
    await page.getByRole('button', { name: 'Bewaar de stand' }).click();
    await expect(page.getByText('Nu: Gedaan')).toBeVisible();
    const link = page.getByLabel('Idee of project', { exact: true });
    await link.selectOption({ label: `Bankjes op de laan ${mark}` });
    await page.getByRole('button', { name: 'Bewaar de koppeling' }).click();
    await expect(page.getByText(`Wordt uitgevoerd als project: Bankjes op de laan ${mark}.`)).toBeVisible();

    await council.open('?wijk=oosterheem&stand=done');
    await expect(council.row(promise)).toContainText('Er komen drie bankjes.');
    await expect(council.row(promise)).toContainText('Eerst was dit');
  });
});

/** The idea of the point, the fifth of the round, gets the money of both households. */
async function voteFor(round: OwnRound): Promise<void> {
  const key = { roundId: round.id, number: 5 };
  const seen = await seenNow(key);
  const form = { decision: 'accept', seen, reason: '', cost: '500', conditions: '', into: '' };
  const accepted = await decideIdea(SYSTEM, key, form, new Date());
  expect(accepted).toMatchObject({ ok: true });
  expect(await changePhase(SYSTEM, round.id, 'start_review', new Date())).toMatchObject({ ok: true });
  await openOwnRound(round);
  for (const letter of round.letters)
    expect(await castByHand(letter, 1, [[5, 50_000]])).toMatchObject({ code: 'OK' });
  await closeAndPublish(round);
}

test('residents of Vreewijk read what was promised, on a phone and by keyboard', async ({ page }) => {
  await page.goto('/wijk/vreewijk');
  await page.getByRole('link', { name: /^Lees over dit bezoek/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wijkbezoeken in Vreewijk');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Het college op bezoek in Vreewijk' }).click();
  await expect(page.getByRole('heading', { name: 'Hoe gaat het verder?' })).toBeVisible();
  await expect(page.getByText('Hebt u een vraag over dit bezoek')).toBeVisible();
  for (const text of ['Gedaan', 'Gaat niet door', 'Mee bezig', 'Beloofd'])
    await expect(page.getByRole('heading', { level: 3 }).filter({ hasText: text }).first()).toBeVisible();
  await expect(page.locator('#stap-3')).toContainText('de ambulance rijdt hier');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await fitsWidth(page)).toBe(true);
  await tabTo(page, page.getByRole('link', { name: 'Hoort bij punt 2' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#punt-2')).toBeInViewport();
});

test.describe('the council', () => {
  test.skip(({ isMobile }) => isMobile, 'once is enough');
  test.setTimeout(120_000);

  test('chooses promises by an address, and downloads what is shown', async ({ page }) => {
    const council = new PromisesPage(page);
    await page.goto('/raad');
    await page.getByRole('link', { name: 'Bekijk wat er bij wijkbezoeken is beloofd' }).click();
    const counts = page.getByRole('table', { name: 'Gedaan en beloofd per wijk' });
    await expect(counts.getByRole('row').filter({ hasText: 'Vreewijk' })).toContainText('1 van 4');
    await page.getByLabel('Wijk', { exact: true }).selectOption({ label: 'Vreewijk' });
    await page.getByLabel('Stand').selectOption({ label: 'Gaat niet door' });
    await tabTo(page, page.getByRole('button', { name: 'Toon beloften' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/wijk=vreewijk&soort=&stand=dropped/);
    await expect(page.getByText('1 belofte. Wat te laat is, staat bovenaan.')).toBeVisible();
    await expect(council.row('Een drempel aanleggen')).toContainText('de ambulance rijdt hier');
    await expectAccessible(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download voor Excel/ }).click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain(';gaat niet door;');
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await fitsWidth(page)).toBe(true);
  });

  test('sees one district over the years', async ({ page }) => {
    await page.goto('/raad/wijk/seghwaert');
    await expectAccessible(page);
    const rounds = page.getByRole('table', { name: 'Rondes met waardecheques' });
    const row = rounds.getByRole('row').filter({ hasText: 'Waardecheques Seghwaert 2025' });
    await expect(row).toContainText(/\d+,\d% · \d+ van 600 huishoudens/);
    await expect(row).toContainText('€');
    const open = rounds.getByRole('row').filter({ hasText: 'Waardecheques Seghwaert 2026' });
    await expect(open).toContainText('nog niet bekend');
    // Letters and visits are marked where turnout is drawn.
    const turnout = page.getByRole('img', {
      name: /^Stippengrafiek: Hoeveel huishoudens stemden in elke ronde/,
    });
    await expect(turnout).toHaveAccessibleName(/Seghwaert 2025: \d+,\d%;.*Brieven gemaakt/);
    expect(await turnout.locator('.wc-time__event').count()).toBeGreaterThan(0);
    await expect(page.getByText(/^Bron: de rondes, het wijkbudget.*Periode: .*Peildatum: /)).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download als CSV' }).first().click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    const [, share = ''] = (await row.textContent())?.match(/(\d{1,2},\d)%/) ?? [];
    const line = csv.split('\r\n').find((one) => one.startsWith('P01,seghwaert-2025,'));
    expect(line?.split(',')).toContain(String(Number(share.replace(',', '.'))));
    expect(csv).toMatch(/^S01,.*,wave,/m);
    const events = page.getByRole('table', { name: 'Wat er gebeurde' });
    await expect(events.getByRole('row').filter({ hasText: 'Uitslag bekend' })).toHaveCount(1);
    await events.scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: 'Tijdlijn' }).scrollIntoViewIfNeeded();
    await expect(
      page.getByRole('img', { name: /^Tijdlijn van \d{4} tot \d{4}\. Rondes: \d+ gebeurtenissen/ }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await fitsWidth(page)).toBe(true);
  });

  test('compares promises kept where there are no cheques, and a figure that is not there says why', async ({
    page,
  }) => {
    await page.goto('/raad?wijk=oosterheem&wijk=vreewijk&wijk=palenstein');
    const tile = page.getByRole('article', { name: 'Hoeveel beloften bij wijkbezoeken zijn gedaan?' });
    const row = (name: string) =>
      tile.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row('Vreewijk')).toContainText('25%');
    await expect(row('Palenstein')).toContainText('In deze wijk was geen bezoek dat openbaar is.');
    const paid = page.getByRole('article', { name: 'Hoeveel van het toegekende geld is betaald?' });
    await expect(paid.getByRole('row').filter({ hasText: 'Vreewijk' })).toContainText('niet van toepassing');
  });
});
