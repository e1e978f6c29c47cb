import { readFileSync } from 'node:fs';
import { countPaperEntry } from '@/db/queries/paper';
import { wallClock } from '@/lib/domain/amsterdam';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { database } from '@/lib/usecases/system/database';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { AuditPage, KeepPage } from './pages/retention';
import { Workspace } from './pages/staff';
import { CheckPage } from './pages/verify';
import { publishKeptRound } from './support/keptRound';
import { prepareOwnRound } from './support/ownRound';

test.describe.configure({ mode: 'parallel' });
test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

test('after the period keys are destroyed, and outcome, register and bundle go on', async ({
  page,
  become,
}) => {
  const round = await publishKeptRound(60, { households: 6, voting: 4 });
  const keep = new KeepPage(page);
  await become('wijkregisseur');
  await page.goto('/beheer');
  const section = new Workspace(page).round(round.title);
  await expect(section.getByRole('button', { name: 'Archiveren' })).toHaveCount(0);
  await section.getByRole('link', { name: 'Bewaren en vernietigen' }).click();
  await expect(keep.part('De tijd voor bezwaar')).toContainText('De tijd voor bezwaar is voorbij');
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  const bundle = await (await page.request.get(`/api/stembus/${round.id}/bundel`)).body();

  await keep.confirmWith(round.id);
  await expect(keep.summary).toBeFocused();
  await expect(keep.summary).toContainText('Download eerst het archief.');
  const archive = await keep.takeArchive();
  expect(archive.suggestedFilename()).toBe(`archief-${round.id}.zip`);
  expect(
    readFileSync(await archive.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await keep.confirmWith(round.id);
  await expect(keep.summary).toContainText('Vink eerst alles op de lijst af.');
  await keep.tickAll();
  await keep.confirmWith('ja');
  await expect(keep.summary).toContainText('Dit is niet de naam van de ronde.');
  await expectAccessible(page);
  await keep.confirmWith(round.id);

  await expect(page.getByRole('heading', { name: 'De sleutels zijn vernietigd' })).toBeFocused();
  await expect(keep.part('De sleutels zijn vernietigd')).toContainText('Oude back-ups');
  await expect(keep.destroy).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`/uitslag/${round.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(round.title);
  const check = new CheckPage(page);
  await check.open(round.id);
  await check.giveReceipt({ name: 'stembewijs.json', text: round.receiptFile });
  await check.check();
  await expect(check.result).toContainText('Er is niets verkeerds gevonden.');
  await expect(check.result).toContainText('Uw stem staat in het register');
  const after = await (await page.request.get(`/api/stembus/${round.id}/bundel`)).body();
  expect(after.equals(bundle)).toBe(true);
});

test('before the period has ended the screen says when, and has nothing to press', async ({
  page,
  become,
}) => {
  const round = await publishKeptRound(3, { households: 2, voting: 1 });
  const keep = new KeepPage(page);
  await become('wijkregisseur');
  await keep.open(round.id);
  await expect(keep.part('De tijd voor bezwaar')).toContainText('Vanaf');
  await expect(keep.destroy).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Afvinken' })).toHaveCount(0);
  const days = page.getByLabel('Aantal dagen voor bezwaar');
  await days.fill('30');
  await page.getByRole('button', { name: 'Aantal dagen opslaan' }).click();
  await expect(keep.part('De tijd voor bezwaar').getByRole('status')).toContainText('42 tot en met 365');
  await expect(days).toHaveValue('30');
  await days.fill('56');
  await page.getByRole('button', { name: 'Aantal dagen opslaan' }).click();
  await expect(keep.part('De tijd voor bezwaar').getByRole('status')).toContainText('Opgeslagen: 56 dagen.');
});

test('an auditor draws a sample, takes the file and reads the log book', async ({ page, become }) => {
  const round = await publishKeptRound(1, { households: 60, voting: 20 });
  const audit = new AuditPage(page);
  for (const name of ['An', 'Bo', 'An'])
    await countPaperEntry(database(), {
      roundId: round.id,
      day: '2026-05-22',
      actor: `desk_assistant: ${name}`,
    });
  await become('controleur');
  await page.goto('/beheer');
  await new Workspace(page).round(round.title).getByRole('link', { name: 'Controle van deze ronde' }).click();
  await expectAccessible(page);
  expect(await fitsWidth(page)).toBe(true);
  await audit.draw('lot 4711', round.keyFile.slice(1));
  await expect(audit.sample.getByRole('region', { name: 'Er is geen steekproef getrokken' })).toContainText(
    'Dit is geen sleutelbestand.',
  );
  await audit.draw('lot 4711', round.keyFile);
  await expect(audit.rows).toHaveCount(50);
  await expect(page.getByRole('heading', { name: 'Steekproef lot 4711: 50 van 60 adressen' })).toBeFocused();
  for (const row of await audit.rows.all()) {
    const address = (await row.getByRole('rowheader').textContent()) ?? '';
    await expect(row.getByRole('cell').last()).toHaveText(round.voters.has(address) ? 'ja' : 'nee');
  }
  await expectAccessible(page);
  const csv = page.waitForEvent('download');
  await audit.sample.getByRole('button', { name: 'Steekproef downloaden (CSV)' }).click();
  expect(readFileSync(await (await csv).path(), 'utf8').split('\r\n')).toHaveLength(52);
  await expect(audit.log).toContainText('Steekproef getrokken');
  await expect(audit.paper.getByRole('row')).toHaveText([
    'DagWieAantal keer ingevoerd',
    /2026An, Baliemedewerker2$/,
    /2026Bo, Baliemedewerker1$/,
  ]);

  const file = page.waitForEvent('download');
  await audit.takeFile(round.keyFile);
  expect((await file).suggestedFilename()).toBe(`controlebestand-${round.id}.json`);
  const { keys } = JSON.parse(readFileSync(await (await file).path(), 'utf8')) as { keys: unknown[] };
  expect(keys.length).toBeGreaterThan(60);
});

test('a vote is extended with a reason that everybody reads', async ({ page, become }) => {
  const round = await prepareOwnRound(1);
  await changePhase(SYSTEM, round.id, 'open_voting', new Date());
  await become('wijkregisseur');
  await page.goto('/beheer');
  await new Workspace(page).round(round.title).getByRole('link', { name: 'Stemmen verlengen' }).click();
  const until = new Date(Date.now() + 2 * 86_400_000);
  await page.getByLabel('Nieuwe sluitingstijd').fill(wallClock(until));
  await page.getByRole('button', { name: 'Stemmen verlengen' }).click();
  await expect(page.getByRole('region', { name: 'Het stemmen is niet verlengd' })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Reden').fill('De website lag gisteravond twee uur plat.');
  await page.getByRole('button', { name: 'Stemmen verlengen' }).click();
  await expect(page.getByText('Verlengd. Het stemmen sluit nu op')).toBeVisible();
  expect(await fitsWidth(page)).toBe(true);
  await page.goto(`/wijk/oosterheem?ronde=${round.id}`);
  await expect(page.getByText('Reden: De website lag gisteravond twee uur plat.')).toBeVisible();

  const after = new Date(until.getTime() + 60_000);
  for (const act of ['close_voting', 'publish'] as const)
    expect((await changePhase(SYSTEM, round.id, act, after)).ok, act).toBe(true);
  await page.goto(`/uitslag/${round.id}`);
  await expect(page.getByText(/^Het stemmen was verlengd tot .*twee uur plat\.$/)).toBeVisible();
});

test('who may not do it sees none of it', async ({ page, become }) => {
  const round = await publishKeptRound(60, { households: 2, voting: 1 });
  const keep = new KeepPage(page);
  await page.goto(`/beheer/ronde/${round.id}/bewaren`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await become('controleur');
  await keep.open(round.id);
  await expect(page.getByText('Deze ronde is niet van een wijk van u')).toBeVisible();
  await become('wijkregisseur');
  const audit = new AuditPage(page);
  await audit.open(round.id);
  await expect(page.getByText('Deze ronde is niet van een wijk van u')).toBeVisible();
  await expect(audit.log).toHaveCount(0);
});
