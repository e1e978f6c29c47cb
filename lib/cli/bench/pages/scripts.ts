import { gzipSync } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';
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
    const files = (await Promise.all(scripts.map(weigh))).toSorted((a, b) => b.gzipBytes - a.gzipBytes);
    return {
      files,
      gzipBytes: files.reduce((sum, file) => sum + file.gzipBytes, 0),
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    };
  });
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
