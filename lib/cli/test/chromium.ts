import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { fail, ok, type Result } from '@/lib/domain/result';

/** What finding and installing touches; tests give their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Where Playwright keeps the browser it downloads. */
  readonly ownPath: () => string;
  /** True when this program starts and calls itself a Chromium. A file that is there may be a stub of a package. */
  readonly runs: (program: string) => boolean;
  /** Runs an installer with its output on the terminal; true when it succeeded. */
  readonly install: (program: string, args: readonly string[]) => boolean;
  readonly say: (line: string) => void;
}

/** Nothing but the pages under test: no graphics card, no browser services that call home. */
export const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const ADVICE = `The tests in a browser need a Chromium. Do one of these and try again:
  - install one: apt-get install chromium (Debian), brew install --cask chromium (macOS), or Google Chrome
  - let Playwright download its own: npx playwright install --with-deps chromium
  - name one that is there: CHROMIUM_PATH=/path/to/chromium npm test`;

/** The Chromium to use, without installing one. The error is a sentence for the person at the keyboard. */
export function findChromium(machine: Machine = thisMachine()): Result<string> {
  const named = machine.env.CHROMIUM_PATH;
  if (named) return machine.runs(named) ? ok(named) : fail(`CHROMIUM_PATH is ${named}, which does not run.`);
  const found = [...usualPlaces(machine), machine.ownPath()].find((program) => machine.runs(program));
  return found ? ok(found) : fail(ADVICE);
}

/** Finds a Chromium, or installs one: Playwright's download, else the system's package manager when root. */
export function ensureChromium(machine: Machine = thisMachine()): Result<string> {
  const found = findChromium(machine);
  if (found.ok || machine.env.CHROMIUM_PATH) return found;
  machine.say('No Chromium found. Asking Playwright to download one …');
  const playwright = path.join(import.meta.dirname, '../../../node_modules/@playwright/test/cli.js');
  const withDependencies = machine.isRoot && machine.platform === 'linux' ? ['--with-deps'] : [];
  machine.install(process.execPath, [playwright, 'install', ...withDependencies, 'chromium']);
  if (machine.runs(machine.ownPath())) return ok(machine.ownPath());
  if (machine.isRoot && machine.platform === 'linux') {
    machine.say('That gave none. Asking the package manager …');
    machine.install('apt-get', ['update', '-qq']);
    machine.install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  return findChromium(machine);
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', `${env.HOME}/Applications`].flatMap((folder) =>
      MAC.map((app) => `${folder}/${app}`),
    );
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (one) => one !== undefined,
    );
    return folders.flatMap((folder) => WINDOWS.map((program) => path.join(folder, program)));
  }
  const folders = [...(env.PATH ?? '').split(':').filter((one) => one.startsWith('/')), ...LINUX_FOLDERS];
  return [...new Set(LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)))];
}

export function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    ownPath: () => chromium.executablePath(),
    runs: (program) => {
      if (!existsSync(program)) return false;
      // On Windows the browser prints no version; being there is all that can be asked.
      if (process.platform === 'win32') return true;
      const asked = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
      return asked.status === 0 && /chrom|edge/i.test(asked.stdout);
    },
    install: (program, args) => spawnSync(program, args, { stdio: 'inherit' }).status === 0,
    say: (line) => console.log(line),
  };
}
