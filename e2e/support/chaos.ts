import type { Page } from '@playwright/test';

/**
 * Remembers every text on this page that fits, however briefly it is there. What it answers is what there was so far.
 * The page's own words for what is waiting ("wordt bewaard") are for the pattern to leave out.
 */
export async function recordScreens(page: Page, pattern: RegExp): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(
    ({ source }) => {
      const seen = new Set<string>();
      const fits = new RegExp(source);
      const look = () => {
        // biome-ignore lint/performance/useDomNodeTextContent: what can be read on the screen, not what is in scripts
        for (const line of document.body?.innerText.split('\n') ?? []) if (fits.test(line)) seen.add(line);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { seenScreens: () => [...seen] });
    },
    { source: pattern.source },
  );
  return () => page.evaluate(() => (window as unknown as { seenScreens: () => string[] }).seenScreens());
}
