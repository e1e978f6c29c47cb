import { expect, expectAccessible, test } from './fixtures';
import { RulePage } from './pages/rule';
import { Workspace } from './pages/staff';
import { prepareOwnRound } from './support/ownRound';

test.describe.configure({ mode: 'parallel' });
test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

/** Three of four want a and b, one wants c; two fit. Most support first gives the one nothing, equal shares do. */
const PAST = `META
key;value
description;Een buurt van vier
country;Nederland
unit;Oefendorp
instance;2025
num_projects;3
num_votes;4
budget;800
vote_type;approval
rule;greedy
date_begin;2025
date_end;2025
PROJECTS
project_id;cost;name
a;400;Bankjes
b;400;Bomen
c;200;Boekenkast
VOTES
voter_id;vote
1;a,b
2;a,b
3;a,b
4;c
`;

test('a rule is read about, chosen with its setting, and stays chosen', async ({ page }) => {
  const round = await prepareOwnRound(1);
  const rules = new RulePage(page);
  await new Workspace(page).takeRole('Wijkregisseur');
  await new Workspace(page)
    .round(round.title)
    .getByRole('link', { name: 'Verdeelregel: Samen sparen' })
    .click();
  await expect(rules.rule('Samen sparen')).toBeChecked();
  await page.getByText('Voorbeeld, sterk en zwak (Doorschuiven)').click();
  await expect(page.getByText('Uw hele cheque van € 40 telt dan voor de bomen.')).toBeVisible();
  await expectAccessible(page);
  await rules.rule('Doorschuiven').check();
  await page.getByLabel('Wat gebeurt er als geen idee genoeg heeft?').selectOption('mt');
  await page.getByLabel('Minstens zo veel huishoudens per idee').fill('5');
  await rules.save.click();
  await expect(rules.told).toContainText('Opgeslagen. Deze ronde telt met: Doorschuiven.');
  await rules.open(round.id);
  await expect(rules.rule('Doorschuiven')).toBeChecked();
  await expect(page.getByLabel('Wat gebeurt er als geen idee genoeg heeft?')).toHaveValue('mt');
  await expect(page.getByLabel('Minstens zo veel huishoudens per idee')).toHaveValue('5');
});

test('a number that cannot be is refused at its place, and the choice is not lost', async ({ page }) => {
  const round = await prepareOwnRound(1);
  const rules = new RulePage(page);
  await new Workspace(page).takeRole('Wijkregisseur');
  await rules.open(round.id);
  await rules.rule('Gelijke aandelen').check();
  await page.getByLabel('Minstens zo veel huishoudens per idee').fill('veel');
  await rules.save.click();
  await expect(rules.told).toContainText('Vul een heel getal in van 1 tot en met 1000.');
  await expect(rules.rule('Gelijke aandelen')).toBeChecked();
  await expect(page.getByLabel('Minstens zo veel huishoudens per idee')).toHaveValue('veel');
  await expectAccessible(page);
});

test('rules are tried on an election of the past, on the device', async ({ page }) => {
  const round = await prepareOwnRound(1);
  const rules = new RulePage(page);
  await new Workspace(page).takeRole('Wijkregisseur');
  await rules.open(round.id);
  await rules.tryFile('vier.pb', PAST);
  await expect(rules.tryOut.getByRole('status')).toContainText('4 stemmen geteld met 6 regels.');
  await expect(rules.row('Meeste steun eerst')).toContainText('2 / 3');
  await expect(rules.row('Meeste steun eerst')).toContainText('75%');
  await expect(rules.row('Gelijke aandelen')).toContainText('100%');
  await expect(rules.row('Samen sparen')).toContainText('uw keuze');
  const list = rules.funded('Gelijke aandelen');
  await list.getByText('Welke ideeën').click();
  await expect(list.getByText('Boekenkast, € 200')).toBeVisible();
  await expectAccessible(page);
});

test('a file that is not an election says what is wrong with it, by line', async ({ page }) => {
  const round = await prepareOwnRound(1);
  const rules = new RulePage(page);
  await new Workspace(page).takeRole('Wijkregisseur');
  await rules.open(round.id);
  await rules.tryFile('kapot.pb', PAST.replace('4;c', '4;x').replace('b;400', 'b;-400'));
  const told = rules.tryOut.getByRole('status');
  await expect(told).toContainText('Dit bestand kan niet worden gelezen. Er is niets geteld.');
  await expect(told).toContainText('Regel 17: deze kosten kunnen niet.');
  await expect(told).toContainText('Regel 24: deze stem noemt een project dat niet bestaat.');
});

test('a visitor sees no rules to choose', async ({ page }) => {
  const round = await prepareOwnRound(1);
  await page.goto(`/beheer/ronde/${round.id}/verdeelregel`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await expect(new RulePage(page).save).toHaveCount(0);
});
