import { expect, expectAccessible, fitsWidth, test } from './fixtures';
import { runningApp } from './support/environment';
import { tabThrough } from './support/keyboard';
import { type PageLine, pageMatrix } from './support/matrix/pages';
import { type Matrix, prepareMatrix } from './support/matrix/prepare';
import type { Caller } from './support/matrix/roles';
import { pagesInTree } from './support/matrix/tree';

/**
 * Every page there is, as somebody who may see it: a title, one heading, a language, no barriers, everything reached with
 * the Tab key, and nothing that falls off a narrow screen. What happens on a page has its own tests.
 */
test.skip(({ isMobile }) => isMobile, 'the frame of residents’ pages is looked at on a telephone too');
test.setTimeout(300_000);

let matrix: Matrix;
test.beforeAll(async () => {
  matrix = await prepareMatrix();
});

/** So many tests side by side; each takes its share of the pages. */
const PARTS = 8;
for (let part = 0; part < PARTS; part++) {
  test(`pages, part ${part + 1} of ${PARTS}`, async ({ context, page }) => {
    const wrong: string[] = [];
    const mine = pagesInTree().filter((_, i) => i % PARTS === part);
    for (const pattern of mine) {
      const line = pageMatrix(matrix.about)[pattern];
      if (!line || line.missing || line.leadsTo) continue;
      await context.clearCookies();
      await context.addCookies(cookiesOf(visitorOf(line)));
      await test.step(pattern, async () => {
        await page.setViewportSize({ width: 1280, height: 800 });
        const response = await page.goto(line.at ?? pattern);
        expect(response?.status(), pattern).toBe(200);
        await expect(page).toHaveTitle(/\S/);
        await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.locator('main')).toContainText(line.shows);
        await expectAccessible(page).catch((error: Error) => wrong.push(`${pattern}: ${error.message}`));
        for (const trouble of await tabThrough(page)) wrong.push(`${pattern}: ${trouble}`);
        // Which is also 1280 at 400 % zoom.
        await page.setViewportSize({ width: 320, height: 256 });
        if (!(await fitsWidth(page))) wrong.push(`${pattern}: is wider than 320 pixels`);
      });
    }
    expect(wrong).toEqual([]);
  });
}

/** Who sees most of it. */
function visitorOf({ to }: PageLine): Caller {
  const name = to === 'everybody' || to.includes('visitor') ? 'visitor' : to[0];
  const found = matrix.callers.find((caller) => caller.name === name);
  if (!found) throw new Error(`nobody sees it: ${name}`);
  return found;
}

function cookiesOf({ cookie }: Caller) {
  if (cookie === '') return [];
  const at = cookie.indexOf('=');
  return [{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: runningApp().baseUrl }];
}
