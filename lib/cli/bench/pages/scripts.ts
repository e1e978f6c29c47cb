import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';
import { CommandError } from '../../support/command';
import { asNewVisitor } from '../support/browser';

export interface Scripts {
  /** Largest first. */
  readonly files: readonly Script[];
  readonly gzipBytes: number;
  readonly bytes: number;
}

export interface Script {
  readonly name: string;
  readonly gzipBytes: number;
  readonly bytes: number;
}

/**
 * The scripts one page loads for who reads it to its end. Sizes are of the bodies, compressed here with gzip's default, so that they do not depend on
 * the server's settings; but a server that sends scripts uncompressed ends it.
 */
export async function readScripts(
  browser: Browser,
  origin: string,
  { path, shows }: { readonly path: string; readonly shows: string },
): Promise<Scripts> {
  return asNewVisitor(browser, async (context) => {
    const page = await context.newPage();
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new CommandError(`${path} answers ${answer?.status()}`);
    await readThrough(page);
    await page.locator(shows).first().waitFor();
    await page.waitForLoadState('networkidle');
    const files = (await Promise.all(scripts.map(weigh))).toSorted((a, b) => b.gzipBytes - a.gzipBytes);
    return {
      files,
      gzipBytes: files.reduce((sum, file) => sum + file.gzipBytes, 0),
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    };
  });
}

/** A screen takes a reader longer than this. */
const SCREEN_MS = 100;

/** From top to bottom, a screen at a time: what comes when it is about to be seen is loaded too. */
async function readThrough(page: Page): Promise<void> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight));
  for (let screen = 0; screen <= screens; screen++) {
    await page.evaluate((at) => scrollTo(0, at * innerHeight), screen);
    await page.waitForTimeout(SCREEN_MS);
  }
}

async function weigh(response: Response): Promise<Script> {
  const body = await response.body();
  const encoding = response.headers()['content-encoding'];
  if (body.length > 2000 && encoding === undefined) {
    throw new CommandError(`${response.url()} is sent without compression`);
  }
  const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
  return { name, gzipBytes: gzipSync(body).length, bytes: body.length };
}
