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

async function expectFocusSeen(page: Page): Promise<void> {
  const { seen, html } = await page.evaluate(focusNow);
  expect(seen, `focus on ${html}`).toBe('seen');
}

/** Runs in the page. `seen`: an outline or a shadow around it, and no part of the page over it. Otherwise what is wrong. */
function focusNow(): { readonly seen: string; readonly html: string } {
  const focused = document.activeElement;
  const html = focused?.outerHTML.slice(0, 150) ?? 'nothing';
  if (!focused) return { seen: 'nothing has the focus', html };
  // A tick box or text box may show it on the label or frame around it.
  const shows = [focused, focused.parentElement].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  if (!shows) return { seen: 'the focus cannot be seen', html };
  const { left, top, width, height } = focused.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  const free = over && (focused.contains(over) || over.contains(focused));
  return { seen: free ? 'seen' : 'something lies over it', html };
}

/** More stops than there were at first: boxes for dates are several, and what loads late brings its own. */
const MORE = 100;
const ASKED_EVERY = 8;

/**
 * Goes through the whole page with the Tab key: everything that can be operated is reached, and what has the focus shows
 * it. Answers what is wrong, nothing when all is well.
 */
export async function tabThrough(page: Page): Promise<readonly string[]> {
  await page.evaluate(`globalThis.focusNow = ${focusNow.toString()}`);
  const walk = await page.evaluateHandle(beginWalk);
  const most = (await walk.evaluate(({ stops }) => stops.length)) + MORE;
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    // Asked now and then: every question takes as long as a press.
    if (pressed % ASKED_EVERY === 0 && (await walk.evaluate(({ walked }) => walked.round))) break;
  }
  return walk.evaluate(({ stops, reached, doubtful, now }) => {
    const groupOf = (one: Element) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
    // Of a group of radio buttons one is reached; the arrows lead to the others.
    const groups = new Set([...reached].map(groupOf).filter((name) => name !== null));
    const missed = stops.filter((one) => !reached.has(one) && !groups.has(groupOf(one) ?? ''));
    // What loads late may have pushed it away just then.
    const covered = doubtful.flatMap((one) => {
      one.focus();
      const { seen, html } = now();
      return seen === 'seen' ? [] : [`${seen}: ${html}`];
    });
    return [...covered, ...missed.map((one) => `not reached: ${one.outerHTML.slice(0, 150)}`)];
  });
}

/** Runs in the page: what the Tab key should come to, and at each press what it had come to before. What comes later is not waited for. */
function beginWalk() {
  const operated = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const stops = [...document.querySelectorAll<HTMLElement>(operated)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled, [inert], [inert] *') &&
      one.checkVisibility({ visibilityProperty: true }) &&
      one.getClientRects().length > 0,
  );
  const reached = new Set<Element>();
  const doubtful: HTMLElement[] = [];
  /** Round: it came to the first stop again. */
  const walked = { round: false };
  let first: Element | null = null;
  let before: Element | null = null;
  const { focusNow: now } = globalThis as unknown as { focusNow: typeof focusNow };
  addEventListener(
    'keydown',
    () => {
      const at = document.activeElement;
      if (!at || at === document.body) return;
      if (at === first && before !== first) walked.round = true;
      before = at;
      if (reached.has(at)) return;
      first ??= at;
      reached.add(at);
      if (at instanceof HTMLElement && now().seen !== 'seen') doubtful.push(at);
    },
    { capture: true },
  );
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  return { stops, reached, doubtful, walked, now };
}
