import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { KioskPage } from './pages/kiosk';
import { watchBox } from './support/box';
import { tabTo } from './support/keyboard';
import { takeLetter } from './support/letters';

test.skip(({ isMobile }) => isMobile, 'a kiosk is no telephone');
test.describe.configure({ mode: 'parallel' });

test('two people after each other: the second finds nothing of the first', async ({
  page,
  context,
  become,
}) => {
  test.setTimeout(120_000);
  const [first, second] = [takeLetter(), takeLetter()];
  const kiosk = new KioskPage(page);
  const box = watchBox(context);
  await become('baliemedewerker');
  await page.goto('/beheer/kiosk');
  await expectAccessible(page);
  await page.evaluate(() => {
    window.localStorage.setItem('stembewijs:seghwaert-2026', 'of the member of staff');
    window.sessionStorage.setItem('wijkcheque:bewijs:seghwaert-2026', 'of the member of staff');
  });
  await kiosk.register();
  await expectNothingKept(page, context);
  await expectGood(page);

  const gift = await kiosk.divide(first.code.toLowerCase());
  await expectGood(page);
  await kiosk.voting.send.click();
  await expect(kiosk.title).toHaveText('Uw stem is binnen');
  const words = (await kiosk.words.textContent()) ?? '';
  expect(words).toMatch(/-/);
  await expect(page.getByRole('img', { name: 'QR-code met uw stembewijs' })).toBeVisible();
  await expect(page.getByText(/bewaar als bestand|onthoud mijn stembewijs/i)).toHaveCount(0);
  await expectGood(page);
  await expectNothingKept(page, context);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Done, erase everything' }).click();
  await kiosk.expectStart();

  await test.step('Back, Forward and reload show the first screen', async () => {
    const ways = [...Array(8).fill('goBack'), ...Array(8).fill('goForward'), 'reload'] as const;
    for (const way of ways as readonly ('goBack' | 'goForward' | 'reload')[]) {
      await page[way]();
      if (!/\/stemmen/.test(page.url())) continue;
      await kiosk.expectStart();
      const seen = await shown(page);
      for (const secret of [words, gift, first.code]) expect(seen).not.toContain(secret);
    }
    await page.goto('/stemmen/bewijs?r=seghwaert-2026');
    await kiosk.expectStart();
    await expectNothingKept(page, context);
  });

  await test.step('the second person types through a hand scanner, wherever the focus is', async () => {
    await page.getByRole('button', { name: 'Nederlands' }).focus();
    await page.keyboard.type(new URL(second.path, page.url()).href);
    await page.keyboard.press('Enter');
    await expect(kiosk.title).toHaveText('Uw code is goed');
    await expect(page.getByText('U heeft uw cheque nog niet verdeeld.')).toBeVisible();
  });

  await test.step('a third letter, opened as a link in the middle of a visit, ends that visit', async () => {
    await page.evaluate((path) => {
      window.location.hash = new URL(path, window.location.href).hash;
    }, first.path);
    await kiosk.expectStart();
    await kiosk.code.fill(second.code);
    await kiosk.start.click();
    await expect(kiosk.title).toHaveText('Uw code is goed');
    await kiosk.stop.click();
    await kiosk.expectStart();
  });
  expect(box.casts().map(({ vote }) => vote.seq)).toEqual([1]);
});

test('three minutes without input: a warning that can be extended, then everything is gone', async ({
  page,
  become,
  letter,
}) => {
  test.setTimeout(120_000);
  const kiosk = new KioskPage(page);
  await become('baliemedewerker');
  await page.clock.install();
  await kiosk.register();

  await kiosk.divide(letter.code);
  await page.clock.fastForward(178_000);
  await expect(kiosk.warning).toBeHidden();
  await page.clock.fastForward(2_500);
  await expect(kiosk.warning).toBeVisible();
  await expect(kiosk.stay).toBeFocused();
  await expect(kiosk.warning).toContainText('Uw stem is nog niet verstuurd.');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(kiosk.warning).toBeHidden();
  await expect(kiosk.voting.send, 'nothing is lost').toBeVisible();

  await page.clock.fastForward(181_000);
  await expect(kiosk.warning).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(kiosk.warning).toBeHidden();

  await page.clock.fastForward(181_000);
  await expect(kiosk.warning).toBeVisible();
  await page.mouse.move(10, 10);
  await page.mouse.move(300, 300);
  await page.clock.fastForward(15_000);
  await expect(kiosk.warning, 'only an answer extends it').toContainText(/Nog \d secondes?|Nog \d seconden/);
  await page.clock.fastForward(6_000);
  await kiosk.expectStart();
  await page.goBack();
  await kiosk.expectStart();
});

test('a code that somebody left half typed does not wait for the next person', async ({ page, become }) => {
  const kiosk = new KioskPage(page);
  await become('wijkregisseur');
  await page.clock.install();
  await kiosk.register();
  await page.clock.fastForward(3_600_000);
  await expect(kiosk.warning, 'nobody is there to be warned').toBeHidden();
  await kiosk.code.pressSequentially('7K3F-Q9');
  await page.clock.fastForward(181_000);
  await expect(kiosk.warning).toBeVisible();
  await page.clock.fastForward(21_000);
  await kiosk.expectStart();
});

test('by keyboard alone, with a slip in the code', async ({ page, become, letter }) => {
  test.setTimeout(120_000);
  const kiosk = new KioskPage(page);
  const { keyboard } = page;
  await become('baliemedewerker');
  await kiosk.register();
  await expect(kiosk.code).toBeFocused();
  await keyboard.type(`${letter.code.slice(0, 15)}`);
  await keyboard.press('Enter');
  await expect(kiosk.summary).toBeFocused();
  await expect(kiosk.summary).toContainText('Deze code is te kort.');
  await expectAccessible(page);
  await keyboard.type(letter.code.slice(15));
  await expect(kiosk.code).toHaveValue(letter.code);
  await keyboard.press('Enter');
  const divide = page.getByRole('link', { name: 'Verdeel mijn cheque' });
  await tabTo(page, divide);
  await keyboard.press('Enter');
  await kiosk.ideas.inOrder();
  const card = kiosk.ideas.cards.first();
  await tabTo(page, kiosk.ideas.giveButton(card));
  await keyboard.press('Enter');
  await expect(kiosk.ideas.cheque).toContainText('€ 5 van € 40');
  await tabTo(page, kiosk.stop, 'back');
  await keyboard.press('Enter');
  await kiosk.expectStart();
});

test('leaving half-way is leaving: reload, another page and Back, a link that leads out', async ({
  page,
  become,
  letter,
}) => {
  test.setTimeout(120_000);
  const kiosk = new KioskPage(page);
  await become('baliemedewerker');
  await kiosk.register();
  const gift = await kiosk.divide(letter.code);

  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/controle/seghwaert-2026';
    link.textContent = 'Elders';
    document.querySelector('main')?.append(link);
  });
  await page.getByRole('link', { name: 'Elders' }).click();
  await expect(page.getByText('Deze pagina opent niet op deze computer.')).toContainText(
    '/controle/seghwaert-2026',
  );
  await expect(kiosk.voting.send, 'and nothing is lost').toBeVisible();
  await expectAccessible(page);

  await page.goto('/');
  await page.goBack();
  await kiosk.expectStart();
  await kiosk.divide(letter.code);
  await page.reload();
  await kiosk.expectStart();
  expect(await shown(page)).not.toContain(gift);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
  ]);
  expect(await page.evaluate(() => 'sameDocument' in window), 'out of memory: loaded anew').toBe(false);
});

test('the camera is on only while somebody scans', async ({ page, become, letter }) => {
  await page.addInitScript((link) => {
    class BarcodeDetector {
      static getSupportedFormats = async () => ['qr_code'];
      detect = async () => [{ rawValue: link }];
    }
    Object.assign(window, { BarcodeDetector, tracks: [] });
    navigator.mediaDevices.getUserMedia = async () => {
      const stream = document.createElement('canvas').captureStream();
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.push(...stream.getTracks());
      return stream;
    };
  }, letter.path);
  const kiosk = new KioskPage(page);
  await become('baliemedewerker');
  await kiosk.register('camera');
  await expectAccessible(page);
  expect(await page.evaluate(() => (window as unknown as { tracks: unknown[] }).tracks)).toHaveLength(0);
  await page.getByRole('button', { name: 'Zet de camera aan' }).click();
  await expect(kiosk.title).toHaveText('Uw code is goed');
  const states = await page.evaluate(() =>
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState),
  );
  expect(states).toEqual(['ended']);
  const policy = (path: string) =>
    page.request.get(path).then((answer) => answer.headers()['permissions-policy']);
  expect(await policy('/stemmen')).toContain('camera=(self)');
  expect(await policy('/wijk/seghwaert')).toContain('camera=()');
});

test('a device stops being a kiosk, and says only that it was used fewer than ten times', async ({
  page,
  become,
  letter,
}) => {
  test.setTimeout(120_000);
  const kiosk = new KioskPage(page);
  await become('baliemedewerker');
  await kiosk.register();
  await page.goto('/beheer/kiosk');
  await expect(kiosk.title, 'registering signs out').toHaveText('Aanmelden');
  await page.goto('/stemmen');
  await kiosk.divide(letter.code);
  await kiosk.voting.send.click();
  await kiosk.done.click();
  await kiosk.expectStart();

  await become('baliemedewerker');
  await page.goto('/beheer/kiosk');
  await expect(page.getByText('seghwaert-2026: minder dan 10 stemmen')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Deze computer is geen kiosk meer' }).click();
  await expect(page.getByRole('button', { name: 'Maak van deze computer een kiosk' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(window.localStorage))).toEqual([]);
  await page.goto('/stemmen');
  await expect(kiosk.title).toHaveText('Vul uw chequecode in');
});

/** No barriers, and readable at 320 pixels, which is also 1280 at 400 % zoom. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await fitsWidth(page), `${page.url()} fits 320 pixels`).toBe(true);
  if (size) await page.setViewportSize(size);
}

/** What a person sees, without what scripts of the page hold. */
async function shown(page: Page): Promise<string> {
  return (await page.locator('body').allInnerTexts()).join('\n');
}

/** Nothing lasts but the kiosk's cookie and its own count; nobody is signed in. Asked of the browser, not of the page. */
async function expectNothingKept(page: Page, context: BrowserContext): Promise<void> {
  const browser = await context.newCDPSession(page);
  await browser.send('DOMStorage.enable');
  const securityOrigin = new URL(page.url()).origin;
  const kept: string[] = [];
  for (const isLocalStorage of [true, false]) {
    const storageId = { securityOrigin, isLocalStorage };
    const { entries } = await browser.send('DOMStorage.getDOMStorageItems', { storageId });
    kept.push(...entries.map(([key = '']) => key));
  }
  await browser.detach();
  expect(kept.filter((key) => !key.startsWith('wijkcheque:kiosk:'))).toEqual([]);
  const cookies = (await context.cookies()).map(({ name }) => name);
  expect(cookies).toContain('wijkcheque-kiosk');
  expect(cookies.filter((name) => /session/.test(name))).toEqual([]);
}
