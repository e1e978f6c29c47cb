import { defineConfig, devices } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from './lib/cli/test/chromium';

const chromium = findChromium();
if (!chromium.ok) throw new Error(chromium.error);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './e2e/support/globalSetup.ts',
  outputDir: 'test-results',
  // A test that only passes the second time hides something.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Without the film of the screen, which costs every test time; what the page held at each step is kept.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium.value,
      args: ['--no-sandbox', ...QUIET_FLAGS],
    },
  },
  projects: [
    { name: 'desktop', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } },
    // The engine stays Chromium; size, touch and pixel ratio are a telephone's.
    { name: 'phone', use: { ...devices['Pixel 7'], browserName: 'chromium', locale: 'nl-NL' } },
  ],
});
