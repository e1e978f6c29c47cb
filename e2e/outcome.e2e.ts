import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { OutcomePage } from './pages/outcome';

const ROUND = 'seghwaert-2025';

test.describe('the ideas', () => {
  test('have their result and the reason in words; what was missed says what was missing', async ({
    page,
  }) => {
    const outcome = new OutcomePage(page);
    await outcome.open(ROUND);
    await expect(page.getByRole('region', { name: 'In het kort' })).toContainText(
      /6 van de 18 ideeën gehaald/,
    );
    await expect(outcome.cards).toHaveCount(18);
    const funded = outcome.cards.filter({ hasText: /Betaald door \d+ huishoudens, ieder hoogstens €/ });
    await expect(funded).toHaveCount(6);
    const missed = outcome.cards.filter({ hasText: 'te weinig ingelegd' });
    await expect(missed).toHaveCount(12);
    for (const card of await missed.all()) {
      await expect(card).toContainText(
        /Het was wel gelukt met \d+ huishoudens? meer .* Of als er hoogstens €/,
      );
    }
  });

  test('stand on the map, with other marks for funded and not; two buttons reach them all', async ({
    page,
    isMobile,
  }) => {
    const outcome = new OutcomePage(page);
    await outcome.open(ROUND);
    await outcome.openMap(isMobile);
    await expect(outcome.map.locator('.leaflet-marker-icon').first()).toBeVisible();
    await outcome.mapCard.getByRole('button', { name: 'Bekijk ze één voor één' }).click();
    const heading = outcome.mapCard.getByRole('heading', { level: 3 });
    await expect(heading).toBeFocused();
    const seen = new Set<string>();
    const verdicts = new Set<string>();
    for (let i = 0; i < 18; i++) {
      const title = (await heading.textContent()) ?? '';
      const missed = await outcome.mapCard.getByText('Niet gehaald', { exact: true }).count();
      const verdict = missed > 0 ? 'Niet gehaald' : 'Gehaald';
      seen.add(title);
      verdicts.add(verdict);
      // Alone on its spot by now, with the same verdict in what the pointer is told.
      await expect(outcome.map.getByTitle(`${verdict}: ${title}`, { exact: true })).toBeVisible();
      await outcome.mapCard.getByRole('button', { name: 'Volgend idee' }).click();
    }
    expect(seen.size).toBe(18);
    expect(verdicts.size).toBe(2);
    await expectAccessible(page);
    expect(await fitsWidth(page)).toBe(true);
  });
});

test.describe('the count', () => {
  test('goes step by step, by slider and by button, and says what happened', async ({ page }) => {
    const outcome = new OutcomePage(page);
    await outcome.open(ROUND);
    await outcome.openReplay();
    await expect(outcome.previous).toHaveAttribute('aria-disabled', 'true');
    await outcome.slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(outcome.slider).toHaveAttribute('aria-valuetext', /^Stap 2 van 18: /);
    await page.keyboard.press('End');
    await expect(outcome.slider).toHaveValue('18');
    await expect(outcome.next).toHaveAttribute('aria-disabled', 'true');
    await outcome.previous.click();
    await expect(outcome.slider).toHaveValue('17');
    await expect(outcome.stepWords).toContainText(/Gehaald|Niet gehaald/);
    await expect(outcome.stepWords).toContainText(/Daarna is er nog €\s[\d.]+ over/);
    await expect(outcome.replay.getByRole('img', { name: /^Staafdiagram/ })).toBeVisible();
    await outcome.replay.getByText('Deze grafiek als tabel').click();
    const behind = page.getByRole('table', { name: 'Achter de ideeën bij stap 17' });
    await expect(behind.getByRole('rowheader', { name: '(deze stap)' })).toHaveCount(1);
    await expectAccessible(page);
  });

  test('is whole in a table, each step as the replay says it', async ({ page }) => {
    const outcome = new OutcomePage(page);
    await outcome.open(ROUND);
    await outcome.openSteps();
    await expect(outcome.steps.getByRole('row')).toHaveCount(19);
    const third = await outcome.steps.getByRole('row').nth(3).getByRole('cell').allInnerTexts();
    await outcome.openReplay();
    await outcome.next.click();
    await outcome.next.click();
    for (const words of [third[0], third[1], third[2]]) {
      await expect(outcome.stepWords).toContainText(words ?? 'no cell');
    }
    await expectAccessible(page);
  });

  test('stands beside the other rules, and says that those do not count', async ({ page }) => {
    const outcome = new OutcomePage(page);
    await outcome.open(ROUND);
    await expect(page.getByText('Dit is alleen ter vergelijking.')).toContainText('Samen sparen');
    await expect(outcome.compare.getByRole('row')).toHaveCount(7);
    await expect(outcome.compare.getByRole('row').nth(1)).toContainText('Samen sparen (de uitslag)');
    await expect(outcome.compare.getByRole('row').nth(2)).toContainText(/\d+ ideeën erbij/);
    await page.getByRole('heading', { name: 'Hoeveel huishoudens kregen hun zin?' }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('img', { name: /^Staafdiagram: huishoudens/ })).toBeVisible();
  });
});

test.describe('without scripts', () => {
  // The browser reports every script it does not fetch.
  test.use({ javaScriptEnabled: false, expectedTrouble: /^request failed: GET .*\.js csp$/ });

  test('everything can be read; only what cannot work is not there', async ({ page }) => {
    const outcome = new OutcomePage(page);
    await outcome.open(ROUND);
    await expect(outcome.cards).toHaveCount(18);
    await expect(outcome.compare).toBeVisible();
    await outcome.openSteps();
    await expect(outcome.steps.getByRole('row')).toHaveCount(19);
    await expect(outcome.slider).toHaveCount(0);
    await expect(page.getByText('Voor natellen op deze pagina is JavaScript nodig.')).toBeVisible();
  });
});

test('every part fits 320 pixels with everything unfolded', async ({ page }) => {
  const outcome = new OutcomePage(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await outcome.open(ROUND);
  await outcome.openReplay();
  await page.getByRole('heading', { name: 'Hoeveel huishoudens kregen hun zin?' }).scrollIntoViewIfNeeded();
  await page.getByRole('img', { name: /^Staafdiagram: huishoudens/ }).waitFor();
  for (const part of await page.locator('main details').all()) {
    await part.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
  }
  expect(await fitsWidth(page)).toBe(true);
  await expectAccessible(page);
});

test('everything can be downloaded', async ({ page, request }) => {
  const outcome = new OutcomePage(page);
  await outcome.open(ROUND);
  const links = outcome.recount.locator('a[href^="/api/"]');
  await expect(links).toHaveCount(3);
  const starts = ['META\nkey;value\n', '{"', '\ufeff'];
  for (const [i, link] of (await links.all()).entries()) {
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    if (i < 2) expect(text.startsWith(starts[i] ?? '')).toBe(true);
    expect(text).toContain('Boekenkast aan het water');
  }
  await outcome.recount.locator('a[href^="/cijfers/"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Waardecheques Seghwaert 2025');
});
