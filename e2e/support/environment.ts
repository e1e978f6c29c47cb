/** What the global set-up tells the tests, through the environment of their processes. */
export interface RunningApp {
  readonly baseUrl: string;
  /** The application's data folder: the demo's codes are in it. */
  readonly data: string;
  readonly databaseUrl: string;
  /** The application's secret: with it a test can prepare a round of its own through the same use-cases. */
  readonly secret: string;
}

const NAMES = {
  baseUrl: 'E2E_BASE_URL',
  data: 'E2E_DATA',
  databaseUrl: 'E2E_DATABASE_URL',
  secret: 'E2E_SECRET',
} as const;

export function publishApp(app: RunningApp): void {
  for (const [key, name] of Object.entries(NAMES)) process.env[name] = app[key as keyof RunningApp];
}

export function runningApp(): RunningApp {
  const read = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: run through npm run test:e2e or npx playwright test`);
    return value;
  };
  return {
    baseUrl: read(NAMES.baseUrl),
    data: read(NAMES.data),
    databaseUrl: read(NAMES.databaseUrl),
    secret: read(NAMES.secret),
  };
}
