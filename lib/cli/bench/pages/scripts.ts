import { gzipSync } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';
import { CommandError } from '../../support/command';
import { asNewVisitor } from '../support/browser';

export interface Scripts {
  readonly files: number;
  readonly gzipBytes: number;
  readonly bytes: number;
}

/**
 * The scripts one page loads. Sizes are of the bodies, compressed here with gzip's default, so that they do not depend on
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
    await page.locator(shows).first().waitFor();
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all(scripts.map(bodyOf));
    return {
      files: bodies.length,
      gzipBytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
      bytes: bodies.reduce((sum, body) => sum + body.length, 0),
    };
  });
}

async function bodyOf(response: Response): Promise<Buffer> {
  const body = await response.body();
  const encoding = response.headers()['content-encoding'];
  if (body.length > 2000 && encoding === undefined) {
    throw new CommandError(`${response.url()} is sent without compression`);
  }
  return body;
}
