import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const INTEGRATION = '**/*.integration.test.ts';

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['lib/cli/test/seed.testing.ts'],
          include: ['**/*.test.{ts,tsx}'],
          exclude: [INTEGRATION, 'node_modules/**', '.next/**', '.data/**', 'e2e/**'],
          // Pure modules, so that files can share what they imported; half of the time went into importing it anew.
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          // A busy machine is no failure.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          setupFiles: ['lib/cli/test/seed.testing.ts'],
          include: [INTEGRATION],
          exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**'],
          globalSetup: ['db/testing/vitestSetup.ts'],
          // Every file has a database of its own on one server, whose connections they share.
          maxWorkers: 2,
          // Races have hundreds of ballots, and a busy machine is no failure.
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
