import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { tabThrough } from './support/keyboard';

/** Pages that everybody can open, as a telephone shows them; on a desk every page is looked at in every-page.e2e.ts. */
const PAGES = [
  '/',
  '/wijk/seghwaert',
  '/wijk/seghwaert/ideeen/1',
  '/stemmen',
  '/stemmen/verdelen',
  '/stemmen/controleren',
  '/stemmen/bewijs?r=seghwaert-2026',
  '/uitslag/seghwaert-2025',
  '/controle',
  '/controle/seghwaert-2025',
  '/controle/seghwaert-2026',
  '/stemgeheim',
  '/beheer',
  '/dev',
  '/verantwoording',
  '/toegankelijkheid',
  '/privacy',
];

for (const path of PAGES) {
  test.describe(path, () => {
    test.skip(({ isMobile }) => !isMobile, 'on a desk every page is looked at');

    // One visit for all of it: half of the time of these tests is loading the page.
    test('has a title, one heading, a language, no barriers, and fits 320 pixels', async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      // Which is also 1280 at 400 % zoom.
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await fitsWidth(page)).toBe(true);
    });
  });
}

test.describe('an address that does not exist', () => {
  test.use({ expectedTrouble: /^response 404: GET .*\/bestaat-niet/ });

  test('has a page that says so and leads on', async ({ page }) => {
    for (const path of ['/bestaat-niet', '/uitslag/bestaat-niet', '/wijk/bestaat-niet']) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/is er niet|geen uitslag/);
      await expect(page.locator('main').getByRole('link').first()).toHaveAttribute('href', '/');
      await expect(page.locator('main')).toHaveCount(1);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await fitsWidth(page)).toBe(true);
    }
  });
});

test('sends a policy with a nonce, and no page may be framed', async ({ page }) => {
  const headers = (await page.goto('/'))?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-powered-by']).toBeUndefined();
});

test('what the fixtures notice: barriers that are planted', async ({ page }) => {
  await page.goto('/privacy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const planted of [
    '<img src="data:," width="30" height="30">',
    '<p style="color: #bbb; background: #fff">licht op wit</p>',
    '<button style="width: 9px; height: 9px"></button>',
  ]) {
    await page.locator('main').evaluate((main, html) => {
      main.querySelector('[data-planted]')?.remove();
      main.insertAdjacentHTML('beforeend', `<div data-planted>${html}</div>`);
    }, planted);
    await expect(expectAccessible(page), planted).rejects.toThrow('barriers on');
  }
});

test('what the fixtures notice: what the Tab key does not reach, and a focus that cannot be seen', async ({
  page,
}) => {
  await page.goto('/privacy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(await tabThrough(page)).toEqual([]);
  await page.locator('main').evaluate((main) => {
    const plant = (html: string) => main.insertAdjacentHTML('beforeend', html);
    plant('<a href="#a" style="outline: none; box-shadow: none">onzichtbaar</a>');
    plant(
      '<p style="position: relative"><a href="#b">bedekt</a><b style="position: absolute; inset: 0"></b></p>',
    );
    plant(
      '<button id="springt">springt</button><button>overgeslagen</button><button id="verder">verder</button>',
    );
    document.getElementById('springt')?.addEventListener('keydown', (event) => {
      event.preventDefault();
      document.getElementById('verder')?.focus();
    });
  });
  expect((await tabThrough(page)).map((what) => what.replace(/<(\w+).*>(\w+)<.*/, '$1 $2'))).toEqual([
    'the focus cannot be seen: a onzichtbaar',
    'something lies over it: a bedekt',
    'not reached: button overgeslagen',
  ]);
});

test.describe('what the fixtures notice', () => {
  test.use({ expectedTrouble: /^console: planted$|^exception: planted$|^response 404: GET .*\/planted$/ });

  test('an error on the console, an exception and a failed request', async ({ page, trouble }) => {
    await page.goto('/');
    await page.evaluate(async () => {
      console.error('planted');
      setTimeout(() => {
        throw new Error('planted');
      });
      await fetch('/planted');
    });
    for (const planted of [
      'console: planted',
      'exception: planted',
      expect.stringMatching(/^response 404: /),
    ]) {
      await expect.poll(trouble).toContainEqual(planted);
    }
  });
});
