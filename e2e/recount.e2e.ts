import { expect, expectAccessible, test } from './fixtures';
import { OutcomePage } from './pages/outcome';
import { electionFile, loadElection } from './support/election';
import { watchResponsiveness } from './support/responsive';

const ROUND = 'seghwaert-2025';
test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');

test('a round counted again in the browser agrees; the file of another election does not', async ({
  page,
}) => {
  const outcome = new OutcomePage(page);
  await outcome.open(ROUND);
  await outcome.countAgain();
  await expect(outcome.recount).toContainText('Het klopt. Uw apparaat telde 242 stemmen over 18 ideeën');
  await expectAccessible(page);

  const own = await page.request.get(`/api/uitslag/${ROUND}/verkiezing.pb`);
  await outcome.countFile('seghwaert.pb', await own.body());
  await expect(outcome.recount).toContainText('Het klopt.');

  await outcome.countFile('ander.pb', electionFile(5, 20, 'greedy'));
  await expect(outcome.recount.getByRole('alert')).toContainText('Het klopt niet.');
  await expect(outcome.recount.getByRole('alert')).toContainText('Er zijn 20 stemmen geteld.');
});

test('a file that is no election is refused with the lines that are wrong', async ({ page }) => {
  const outcome = new OutcomePage(page);
  await outcome.open(ROUND);
  await outcome.countFile('brief.pb', Buffer.from('Geachte bewoner,\n'));
  await expect(outcome.recount.getByRole('alert')).toContainText('Dit is geen leesbaar stemmenbestand.');
  await expect(outcome.recount.getByRole('alert')).toContainText('Regel 1:');
  const broken = electionFile(5, 20, 'greedy').toString().replace('\n1;', '\n1;-');
  await outcome.countFile('stuk.pb', Buffer.from(broken));
  await expect(outcome.recount.getByRole('alert')).toContainText(/Regel \d+: deze kosten kunnen niet/);
  await expectAccessible(page);
});

test.describe('an election of 100,000 ballots', () => {
  test.skip(({ isMobile }) => isMobile, 'runs once, in the project for desktops');
  test.setTimeout(180_000);

  test('is counted in a worker with progress, while the page keeps answering', async ({ page }) => {
    const round = await loadElection(electionFile(197, 100_000, 'equalshares'));
    const outcome = new OutcomePage(page);
    await outcome.open(round);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Uitslag');
    await expectAccessible(page);
    await outcome.openReplay();
    await expect(outcome.slider).toHaveValue('1');

    const watch = await watchResponsiveness(page, {
      area: '.wc-recount [role="status"]',
      duringText: 'Stap 1 van 2',
      button: '.wc-replay details summary',
      result: '.wc-recount .utrecht-alert',
    });
    await outcome.countAgain();
    await expect(outcome.recount).toContainText(
      'Het klopt. Uw apparaat telde 100.000 stemmen over 197 ideeën',
      { timeout: 60_000 },
    );
    const seen = await watch.result();
    // What follows within one frame is written once, so counting, which is quick, may go unseen.
    expect(seen.texts.join(' ')).toMatch(/^Stap 1 van 2/);
    // The click came while the worker was busy, and was answered before it was done.
    expect(seen.clickedAt).not.toBeNull();
    expect(seen.doneAt).toBeGreaterThan(seen.clickedAt ?? Number.POSITIVE_INFINITY);
    await expect(page.getByRole('table', { name: 'Achter de ideeën bij stap 1' })).toBeVisible();
    // Counted on the page's own thread, one task would be about as long as all of it.
    const share = seen.longestTaskMs / (seen.doneAt - seen.startedAt);
    expect(share, 'the longest task of the page, as a share of the count').toBeLessThan(1 / 3);
  });

  test('can be stopped halfway, and counted again', async ({ page }) => {
    const round = await loadElection(electionFile(50, 100_000, 'greedy'));
    const outcome = new OutcomePage(page);
    await outcome.open(round);
    // The file comes late, so that there is something to stop.
    await page.route('**/verkiezing.pb', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue();
    });
    await outcome.countAgain();
    await outcome.recount.getByRole('button', { name: 'Stop' }).click();
    await expect(outcome.recount).toContainText('U hebt het natellen gestopt.');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await outcome.countAgain();
    await expect(outcome.recount).toContainText('Het klopt.', { timeout: 30_000 });
  });
});
