import type { TestProject } from 'vitest/node';
import { startTestServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server, see {@link startTestServer}. */
    databaseServer: string;
  }
}

/** Vitest runs this once before the first integration test and calls what it returns after the last. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await startTestServer();
  project.provide('databaseServer', server.url);
  return server.stop;
}
