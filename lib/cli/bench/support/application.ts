import type { Browser } from '@playwright/test';
import { onDatabase, startTemporaryServer } from '@/lib/usecases/bench/temporary-server';
import { launchBrowser } from './browser';
import { startBuiltServer } from './server';

/**
 * Runs `work` with a browser beside the built application, on a database of its own that `seed` has filled. There is no
 * base map: nothing is asked from the internet.
 */
export async function withApplication<S, T>(
  seed: () => Promise<S>,
  work: (browser: Browser, origin: string, seeded: S) => Promise<T>,
): Promise<T> {
  const postgres = await startTemporaryServer();
  try {
    const database = await postgres.makeDatabase();
    const seeded = await onDatabase(database, seed);
    const server = await startBuiltServer({
      DATABASE_URL: database.url,
      DATABASE_DRIVER: '',
      WIJKCHEQUE_SECRET: database.secret,
      WIJKCHEQUE_DATA: database.folder,
      BASEMAP: 'none',
    });
    const browser = await launchBrowser();
    try {
      return await work(browser, server.origin, seeded);
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    postgres.stop();
  }
}
