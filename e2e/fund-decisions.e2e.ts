import { decisionDueOn } from '@/lib/domain/fund/days';
import { expect, expectAccessible, test } from './fixtures';
import { JudgePage, readLetter } from './pages/fund';
import {
  changeApplication,
  dayFromNow,
  enterAs,
  fundStaff,
  prepareApplication,
  prepareFund,
} from './support/ownFund';

// Districts of the demo without a scheme; each test has a fund of its own there.
const [CHANGED, SETTLED] = ['lettele', 'okkenbroek'] as const;

/** Of the fund as it is usual. */
const TERMS = { managerLimitCents: 100_000, managerWorkingDays: 10, teamWeeks: 6 };

test.skip(({ isMobile }) => isMobile, 'staff decides at a desk');

test('what its applicant changed meanwhile is neither judged nor decided, and nothing typed is lost', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const fund = await prepareFund(CHANGED);
  const { number, path } = await prepareApplication(fund.id, 12_000);
  const [manager, member] = await fundStaff(CHANGED, ['wijkregisseur', 'team_member']);
  if (!(manager && member)) throw new Error('no team');
  const address = `/beheer/wijkteam/${fund.id}/aanvragen/${number}`;
  const judge = new JudgePage(page);
  const changed = 'De aanvrager heeft de aanvraag intussen veranderd.';

  await enterAs(context, member);
  await page.goto(address);
  await page.getByLabel('Toelichting, alleen voor het team').fill('Mooi plan voor de hof.');
  await changeApplication(path, 9000);
  await judge.assess('Toekennen', '3');
  await expect(judge.summary).toContainText(changed);
  await expect(page.getByText('€ 9.000').first()).toBeVisible();
  await expect(page.getByLabel('Toelichting, alleen voor het team')).toHaveValue('Mooi plan voor de hof.');
  await expect(page.getByRole('radio', { name: 'Toekennen', exact: true })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar mijn beoordeling' }).click();
  await expect(page.getByText('Uw beoordeling is bewaard.')).toBeVisible();

  await enterAs(context, manager);
  await page.goto(address);
  const reason = page.getByLabel('Reden, voor iedereen te lezen', { exact: true });
  await page.getByRole('radio', { name: 'Toekennen: € 9.000' }).check();
  await reason.fill('Past in het kader.');
  // A small amount now, about which the manager decides alone.
  await changeApplication(path, 700);
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
  await expect(judge.summary).toContainText(changed);
  await expect(page.getByRole('radio', { name: 'Toekennen: € 700' })).toBeChecked();
  await expect(reason).toHaveValue('Past in het kader.');
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
  await expect(page.getByText('Het besluit is vastgelegd.')).toBeVisible();
  await page.goto(`/wijkteam/${fund.id}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Groene hof achter de kerk' })).toContainText(
    '€ 700',
  );
});

test.describe('settled', () => {
  test.use({ expectedTrouble: /403: POST .*\/brief/ });

  test('held over with a new term, refused against the advice, its letter sent and its period told', async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    const fund = await prepareFund(SETTLED);
    const { number, path } = await prepareApplication(fund.id, 3000);
    const [manager, ...members] = await fundStaff(SETTLED, [
      'wijkregisseur',
      'team_member',
      'team_member',
      'team_member',
    ]);
    if (!manager) throw new Error('no manager');
    const address = `/beheer/wijkteam/${fund.id}/aanvragen/${number}`;
    const judge = new JudgePage(page);
    const public_ = { 'Reden, voor iedereen te lezen': 'Er ontbreekt een offerte.' };

    await enterAs(context, manager);
    await page.goto(address);
    await judge.decide('Aanhouden tot later', public_);
    await expect(page.getByText('Het besluit is vastgelegd.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'De brief is verstuurd' })).toHaveCount(0);
    const due = new Date(`${decisionDueOn(TERMS, 'team', today())}T12:00:00Z`);
    const words = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(due);
    await enterAs(context, null);
    await page.goto(path);
    await expect(page.getByText(`Uw aanvraag is aangehouden. U krijgt uiterlijk op ${words}`)).toBeVisible();
    await expect(page.getByText('Waarom: Er ontbreekt een offerte.')).toBeVisible();
    await expectAccessible(page);

    for (const member of members) {
      await enterAs(context, member);
      await page.goto(address);
      await judge.assess('Toekennen', '3');
      await expect(page.getByText('Uw beoordeling is bewaard.')).toBeVisible();
    }
    await enterAs(context, manager);
    await page.goto(address);
    await judge.decide('Afwijzen', { 'Reden, voor iedereen te lezen': 'De plek wordt bebouwd.' });
    await expect(judge.summary.getByRole('link')).toHaveText([
      'Alle leden adviseerden iets anders. Schrijf op waarom u toch dit besluit neemt.',
    ]);
    await expectAccessible(page);
    await judge.decide('Afwijzen', {
      'Waarom anders dan het team adviseert? Voor iedereen te lezen': 'Het team wist nog niet van de bouw.',
    });
    await expect(page.getByText('Het besluit is vastgelegd.')).toBeVisible();

    await page.goto(`/beheer/wijkteam/${fund.id}/aanvragen`);
    await expect(page.getByRole('row').nth(1)).toContainText('brief nog niet verstuurd');
    await page.goto(address);
    const sent = page.getByRole('button', { name: 'Schrijf op dat de brief is verstuurd' });
    await page.getByLabel('Op welke dag is de brief verstuurd?').fill(dayFromNow(2));
    await sent.click();
    await expect(judge.summary.getByRole('link')).toHaveText(['Deze dag moet nog komen.']);
    await page.getByLabel('Op welke dag is de brief verstuurd?').fill(today());
    await sent.click();
    await expect(page.getByText(/Bekendgemaakt op .* Bezwaar kan tot en met/)).toBeVisible();
    await expectAccessible(page);
    // Signed out in another window: said at the button, and not as a page of JSON.
    await enterAs(context, null);
    await page.getByRole('button', { name: 'Download de brief met het besluit' }).click();
    await expect(page.getByText('U mag deze brief niet ophalen.')).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address);

    await page.goto(`/wijkteam/${fund.id}`);
    const refusal = page.getByRole('listitem').filter({ hasText: 'Groene hof achter de kerk' });
    await expect(refusal).toContainText('Afgewezen');
    await expect(refusal).toContainText('Waarom: De plek wordt bebouwd.');
    await expect(refusal).toContainText('Het team wist nog niet van de bouw.');
    await expect(refusal).toContainText('€ 0');
    await expectAccessible(page);
    await page.goto(path);
    await expect(page.getByText('Uw aanvraag is afgewezen.')).toBeVisible();
    await expect(page.getByText(/U kunt bezwaar maken tot en met/)).toBeVisible();
    const letter = await readLetter(
      page,
      page.getByRole('button', { name: 'Download de brief met het besluit' }),
    );
    expect(letter).toContain('Het besluit is aan u bekendgemaakt op');
    expect(letter).toContain('Het team wist nog niet van de bouw.');
    await expect(page.getByText('Het bestand is gedownload.')).toBeVisible();
  });
});

/** The day on which it is in the Netherlands. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}
