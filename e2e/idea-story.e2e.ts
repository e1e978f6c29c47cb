import { type Browser, devices } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { Ideas } from './pages/ideas';
import { Propose } from './pages/propose';
import { ReviewPage } from './pages/review';
import { Workspace } from './pages/staff';
import { runningApp } from './support/environment';
import { prepareIdeasRound } from './support/ideasRound';

test.skip(({ isMobile }) => isMobile, 'a workspace; the residents’ telephones are opened here too');
test.setTimeout(300_000);

const BENCH = 'Bankje bij de noordelijke vijver';
const SECOND = 'Zitplek aan het water';

test('an idea of residents from a telephone to the ballot: returned once, and another merged into it', async ({
  page,
  browser,
  become,
}) => {
  const round = await prepareIdeasRound(4);
  const resident = await telephone(browser);
  const codes = round.letters.map(({ code }) => code);

  const { mine, join } = await test.step('brought in, and organised by three addresses', async () => {
    await fillIn(resident, round.id, { title: BENCH, cost: '900', who: 'Wij zijn bewoners' });
    await resident.code.fill(codes[0] ?? '');
    await resident.page.getByRole('button', { name: 'Breng het idee in' }).click();
    await expect(resident.step).toHaveText('Uw idee is ingebracht', { timeout: 30_000 });
    return resident.links();
  });
  const neighbours = await telephone(browser);
  for (const code of codes.slice(1, 3)) {
    await neighbours.join(join, code);
    await expect(neighbours.step).toHaveText('U organiseert nu mee', { timeout: 30_000 });
  }

  const review = new ReviewPage(page);
  await test.step('returned, with the reason', async () => {
    await become('wijkregisseur');
    await page.goto(`/beheer/ronde/${round.id}/ideeen`);
    await page.getByRole('link', { name: BENCH }).click();
    await review.decide('Terugsturen om aan te passen', { Reden: 'Waar komt het precies?' });
  });
  await test.step('changed and sent in again', async () => {
    await resident.open(mine);
    await expect(resident.page.getByText('Waar komt het precies?').first()).toBeVisible();
    await expectAccessible(resident.page);
    await resident.page.getByLabel('Wat is het idee?').fill('Een bank aan de noordkant van de vijver.');
    await resident.page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click();
    await expect(resident.page.getByText('Uw wijzigingen zijn bewaard.')).toBeVisible();
    await resident.page.getByRole('button', { name: 'Stuur opnieuw in' }).click();
    await expect(resident.page.getByText('De wijkregisseur bekijkt uw idee.')).toBeVisible();
  });

  await test.step('another idea becomes part of it', async () => {
    await fillIn(neighbours, round.id, { title: SECOND, cost: '500', who: 'Wij zijn een organisatie' });
    await neighbours.page.getByRole('button', { name: 'Breng het idee in' }).click();
    await expect(neighbours.page.getByText('De wijkregisseur bekijkt het nu.')).toBeVisible();
    await page.goto(`/beheer/ronde/${round.id}/ideeen`);
    await page.getByRole('link', { name: SECOND }).click();
    await review.decide('Samenvoegen met een ander idee', {
      'Nummer van het andere idee': '5',
      Reden: 'Het is dezelfde plek.',
    });
    await page.goto(`/beheer/ronde/${round.id}/ideeen/5`);
    await expect(page.getByText('Een bank aan de noordkant van de vijver.').first()).toBeVisible();
    await review.decide('Goedkeuren: bewoners kunnen erop stemmen', { Voorwaarden: 'Na overleg.' });
  });

  await test.step('on the ballot', async () => {
    const workspace = new Workspace(page);
    await workspace.act(round.title, 'Ideeën beoordelen', 'Gedaan.');
    await workspace.act(round.title, 'Stemmen openen', 'Gedaan.');
    const ideas = new Ideas(resident.page);
    await ideas.open(`/stemmen/verdelen?r=${round.id}`);
    await expect(ideas.card(BENCH)).toBeVisible();
    await expect(ideas.card(SECOND)).toHaveCount(0);
    await resident.page.goto(`/wijk/oosterheem/ideeen/5?ronde=${round.id}`);
    for (const told of ['Na overleg.', 'Waar komt het precies?', SECOND])
      await expect(resident.page.getByText(told).first(), told).toBeVisible();
    await expectAccessible(resident.page);
  });
});

async function telephone(browser: Browser): Promise<Propose> {
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    locale: 'nl-NL',
    baseURL: runningApp().baseUrl,
  });
  return new Propose(await context.newPage());
}

/** Every step but the last button. */
async function fillIn(
  propose: Propose,
  round: string,
  given: { readonly title: string; readonly cost: string; readonly who: string },
): Promise<void> {
  const { page } = propose;
  await page.goto(`/wijk/oosterheem/ideeen/nieuw?ronde=${round}`);
  await propose.fillIdea(given.title);
  await propose.next();
  await propose.next();
  await page.getByLabel('Wat kost het, in euro?').fill(given.cost);
  await page.getByRole('radio', { name: given.who }).check();
  if (given.who === 'Wij zijn een organisatie')
    await page.getByLabel('Naam van de organisatie').fill('Basisschool De Vaart');
  await propose.next();
  await expect(propose.step).toHaveText('Controleer');
}
