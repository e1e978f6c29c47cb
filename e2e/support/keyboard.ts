import { expect, type Locator, type Page } from '@playwright/test';

/** Presses that reach the end of the longest page. */
const ENOUGH = 150;

/** Goes to this element with the Tab key, as somebody without a mouse does, and sees that the focus shows. */
export async function tabTo(page: Page, target: Locator, way: 'on' | 'back' = 'on'): Promise<void> {
  const element = await target.elementHandle();
  for (let pressed = 0; pressed < ENOUGH; pressed++) {
    if (await element?.evaluate((one) => one === document.activeElement)) {
      await expectFocusSeen(page);
      return;
    }
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`the Tab key does not come to ${target}`);
}

/** An outline or a shadow around it, and no part of the page over it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return 'nothing has the focus';
    // A tick box or text box may show it on the label or frame around it.
    const shows = [focused, focused.parentElement].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    if (!shows) return 'the focus cannot be seen';
    const { left, top, width, height } = focused.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return over && (focused.contains(over) || over.contains(focused)) ? 'seen' : 'something lies over it';
  });
  expect(seen, `focus on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 150))}`).toBe(
    'seen',
  );
}
