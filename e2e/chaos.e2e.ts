import type { CastOk } from '@/lib/crypto/receipt';
import { type Fault, startChaosProxy } from '@/lib/usecases/evidence/chaos/proxy';
import { expect, test } from './fixtures';
import { Voting } from './pages/voting';
import { storedFor } from './support/box';
import { recordScreens } from './support/chaos';
import { runningApp } from './support/environment';

test.skip(({ isMobile }) => !isMobile, 'runs once, on the telephone');

/** What a ballot meets on its way, one after another; then the line is good. */
const WAY: readonly Fault[] = [
  'reset-before',
  'half-request',
  // Before there is an answer to this ballot: later the proxy's "other" one would be its own.
  'other-answer',
  'gateway',
  'cut-after-commit',
  'half-answer',
  'reset-after',
  'twice',
];

test('over the worst of lines a ballot is stored once, and "binnen" is said when its receipt is there and not before', async ({
  browser,
  letter,
}) => {
  const way = [...WAY];
  const proxy = await startChaosProxy(runningApp().baseUrl, (path) =>
    path.endsWith('/stem') ? (way.shift() ?? null) : null,
  );
  const context = await browser.newContext({
    baseURL: runningApp().baseUrl,
    locale: 'nl-NL',
    // Chromium leaves out this machine's own addresses unless it is told not to.
    proxy: { server: proxy.url, bypass: '<-loopback>' },
  });
  try {
    const page = await context.newPage();
    // Not "zeggen we niet dat uw stem bewaard is", which is the very opposite.
    const screens = await recordScreens(page, /is binnen|is (?:al |verstuurd en )?bewaard/);
    const voting = new Voting(page);
    await voting.toChoice(letter);
    await voting.send.click();
    for (let turn = 0; turn < WAY.length && !(await voting.words.isVisible()); turn++) {
      await expect(voting.sendAgain.or(voting.words)).toBeVisible();
      if (await voting.words.isVisible()) break;
      expect(await screens(), 'nothing is said to be in').toEqual([]);
      const before = proxy.passages.length;
      await voting.sendAgain.click();
      await expect.poll(() => proxy.passages.length).toBeGreaterThan(before);
    }
    const words = await voting.expectReceipt();

    const stem = proxy.passages.filter(({ path }) => path.endsWith('/stem'));
    expect(stem.map(({ fault }) => fault).slice(0, WAY.length)).toEqual(WAY);
    // From the first that arrived on: the same receipt for the same bytes, and one ballot.
    const answers = new Set(stem.flatMap(({ answer }) => (answer === null ? [] : [answer])));
    expect(answers.size).toBe(1);
    const { receipt } = JSON.parse([...answers][0] ?? '') as CastOk;
    expect(words.replace('-', '')).toBe(receipt.track);
    expect(stem.filter(({ delivered }) => delivered)).toHaveLength(1);
    expect(await storedFor(letter)).toMatchObject({ seq: 1 });
  } finally {
    await context.close();
    await proxy.close();
  }
});
