import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './chromium';

const OWN = '/home/somebody/.cache/ms-playwright/chromium/chrome';

/** A machine on which only these programs run; what is installed becomes one of them. */
function machineWith(programs: readonly string[], change: Partial<Machine> = {}) {
  const present = new Set(programs);
  const asked: string[] = [];
  const machine: Machine = {
    env: { PATH: '/usr/bin:/home/somebody/bin' },
    platform: 'linux',
    isRoot: false,
    ownPath: () => OWN,
    runs: (program) => present.has(program),
    install: (_, args) => asked.push(args.join(' ')) > 0,
    say: () => undefined,
    ...change,
  };
  return { machine, present, asked };
}

describe('finding a Chromium', () => {
  it('takes the one that is named, before any other', () => {
    const { machine } = machineWith(['/opt/mine', '/usr/bin/chromium']);
    expect(findChromium({ ...machine, env: { CHROMIUM_PATH: '/opt/mine' } })).toEqual({
      ok: true,
      value: '/opt/mine',
    });
  });

  it('does not silently use another than the one that is named', () => {
    const { machine, asked } = machineWith(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/gone' } });
    expect(ensureChromium(machine)).toMatchObject({ ok: false, error: expect.stringContaining('/opt/gone') });
    expect(asked).toEqual([]);
  });

  it.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/home/somebody/bin/google-chrome'],
    ['linux', '/snap/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['linux', OWN],
  ] as const)('knows the usual places: %s %s', (platform, program) => {
    const { machine } = machineWith([program], { platform });
    expect(findChromium(machine)).toEqual({ ok: true, value: program });
  });

  it('says what to do when there is none', () => {
    const { machine } = machineWith([]);
    expect(findChromium(machine)).toMatchObject({
      ok: false,
      error: expect.stringContaining('CHROMIUM_PATH='),
    });
  });
});

describe('installing a Chromium', () => {
  it('installs nothing when there is one', () => {
    const { machine, asked } = machineWith(['/usr/bin/chromium']);
    expect(ensureChromium(machine).ok).toBe(true);
    expect(asked).toEqual([]);
  });

  it('uses Playwright’s download', () => {
    const { machine, present, asked } = machineWith([]);
    const installing = {
      ...machine,
      install: (_: string, args: readonly string[]) => asked.push(args.join(' ')) > 0 && !!present.add(OWN),
    };
    expect(ensureChromium(installing)).toEqual({ ok: true, value: OWN });
    expect(asked).toEqual([expect.stringMatching(/cli\.js install chromium$/)]);
  });

  it('falls back to the package manager when root', () => {
    const { machine, present, asked } = machineWith([], { isRoot: true });
    const install = (program: string, args: readonly string[]) => {
      asked.push(`${program} ${args.join(' ')}`);
      if (args[0] === 'install' && program === 'apt-get') present.add('/usr/bin/chromium');
      return true;
    };
    expect(ensureChromium({ ...machine, install })).toEqual({ ok: true, value: '/usr/bin/chromium' });
    expect(asked).toHaveLength(3);
  });

  it('touches no package manager when not root, and says what to do', () => {
    const { machine, asked } = machineWith([]);
    expect(ensureChromium(machine)).toMatchObject({ ok: false });
    expect(asked).toHaveLength(1);
  });
});
