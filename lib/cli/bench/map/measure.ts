import type { Browser, Page } from '@playwright/test';
import { asNewVisitor } from '../support/browser';

export interface MapRun {
  /** From the start of navigation until markers stand and the page has been free of long tasks since. */
  readonly interactiveMs: number;
  /** The longest task while the map moved; 0 when none took over 50 ms, which browsers do not report. */
  readonly longestMs: number;
  /** Tasks over 50 ms while the map moved. */
  readonly longTasks: number;
  /** A fixed piece of JavaScript on the same page: how fast browser and machine are at that moment. */
  readonly yardstickMs: number;
}

interface LongTask {
  readonly start: number;
  readonly end: number;
}

const MARKER = '.leaflet-marker-pane .leaflet-marker-icon';
/** Without a long task for this long the page counts as quiet. */
const QUIET_MS = 1000;

/** Opens the page as a new visitor, moves its map for some seconds, and tells what that cost. */
export async function measureMap(browser: Browser, address: string): Promise<MapRun> {
  return asNewVisitor(browser, async (context) => {
    const page = await context.newPage();
    // The loader of these commands marks inner functions with this helper, which no browser has.
    await page.addInitScript('globalThis.__name = (it) => it');
    await page.addInitScript(watchTasks, MARKER);
    await page.goto(address);
    const interactiveMs = await untilQuiet(page);
    const yardstickMs = await page.evaluate(fixedWork);
    const from = await page.evaluate(() => performance.now());
    await moveAbout(page);
    const moving = (await readTasks(page)).filter(({ start }) => start >= from);
    return {
      interactiveMs,
      longestMs: Math.max(0, ...moving.map(({ start, end }) => end - start)),
      longTasks: moving.length,
      yardstickMs,
    };
  });
}

/** Runs inside the page before its own scripts: notes long tasks and the moment at which the first marker stands. */
function watchTasks(marker: string): void {
  const noted = { tasks: [] as { start: number; end: number }[], markerAt: 0 };
  Object.assign(window, { __bench: noted });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      noted.tasks.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector(marker)) noted.markerAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

function readTasks(page: Page): Promise<LongTask[]> {
  return page.evaluate(() => (window as unknown as { __bench: { tasks: LongTask[] } }).__bench.tasks);
}

/** Milliseconds from navigation until the first marker stood and the last long task before a quiet spell had ended. */
async function untilQuiet(page: Page): Promise<number> {
  const quiet = await page.waitForFunction(
    (quietMs) => {
      const { tasks, markerAt } = (window as unknown as { __bench: { tasks: LongTask[]; markerAt: number } })
        .__bench;
      const ready = Math.max(markerAt, ...tasks.map(({ end }) => end));
      return markerAt > 0 && performance.now() - ready >= quietMs && ready;
    },
    QUIET_MS,
    { polling: 100, timeout: 60_000 },
  );
  return Number(await quiet.jsonValue());
}

/** Drags to and fro, zooms in and out with the wheel, and drags again: as somebody does who looks around. */
async function moveAbout(page: Page): Promise<void> {
  const box = await page.locator('.leaflet-container').boundingBox();
  if (!box) throw new Error('the map has no place on the screen');
  const [x, y] = [box.x + box.width / 2, Math.min(box.y + box.height / 2, 500)];
  const drag = async (dx: number, dy: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 20 });
    await page.mouse.up();
    await page.waitForTimeout(300);
  };
  for (const wheel of [0, -300, -300, 300, 300, 300, -300]) {
    await page.mouse.move(x, y);
    if (wheel !== 0) await page.mouse.wheel(0, wheel);
    await page.waitForTimeout(wheel === 0 ? 0 : 500);
    await drag(-150, -100);
    await drag(150, 100);
  }
  await page.waitForTimeout(500);
}

/** Runs inside the page: sorts the same 200,000 numbers, the median of five times. */
function fixedWork(): number {
  const times = Array.from({ length: 5 }, () => {
    const numbers = Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003);
    const start = performance.now();
    numbers.sort((a, b) => a - b);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
