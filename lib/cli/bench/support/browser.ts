import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { CommandError } from '../../support/command';
import { ensureChromium, QUIET_FLAGS } from '../../test/chromium';

/** A screen with room for the map beside the list, so that both are loaded. */
const SCREEN = { width: 1280, height: 900 };

/** The Chromium of the tests, without a window. */
export function launchBrowser(): Promise<Browser> {
  const found = ensureChromium();
  if (!found.ok) throw new CommandError(found.error);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: found.value, args: [...QUIET_FLAGS, ...asRoot] });
}

/** Runs `work` as a visitor who was never here before: nothing in the cache. */
export async function asNewVisitor<T>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'nl-NL' });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
