import type { Page } from '@playwright/test';

interface Watched {
  /** Where progress is written. */
  readonly area: string;
  /** When this is written there, the button is clicked from within the page. */
  readonly duringText: string;
  readonly button: string;
  /** What comes when the work is done. */
  readonly result: string;
}

export interface Responsiveness {
  readonly texts: readonly string[];
  /** Milliseconds on the page's clock, as the others: the first progress. */
  readonly startedAt: number;
  /** When the click had been answered with another screen. */
  readonly clickedAt: number | null;
  readonly doneAt: number;
  /** 0 = no task of 50 ms or more. */
  readonly longestTaskMs: number;
}

/** Watches the page's own thread from now until a result shows: its long tasks, and whether a click is answered. */
export async function watchResponsiveness(page: Page, watched: Watched) {
  const watching = await page.evaluateHandle(({ area, duringText, button, result }) => {
    const texts: string[] = [];
    let longestTaskMs = 0;
    let startedAt = 0;
    let clickedAt: number | null = null;
    let clicked = false;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, entry.duration);
    }).observe({ type: 'longtask' });
    const done = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        const text = document.querySelector(area)?.textContent ?? '';
        if (text !== '' && texts.length === 0) startedAt = performance.now();
        if (text !== '' && text !== texts.at(-1)) texts.push(text);
        if (!clicked && text.includes(duringText)) {
          clicked = true;
          setTimeout(() => {
            document.querySelector<HTMLElement>(button)?.click();
            requestAnimationFrame(() => {
              clickedAt = performance.now();
            });
          });
        }
        if (!document.querySelector(result)) return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return { report: async () => ({ doneAt: await done, startedAt, texts, clickedAt, longestTaskMs }) };
  }, watched);
  return {
    result: (): Promise<Responsiveness> =>
      watching.evaluate(async (state) => {
        const { doneAt } = await state.report();
        // The observer of tasks hears of the last ones a moment later.
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { ...(await state.report()), doneAt };
      }),
  };
}
