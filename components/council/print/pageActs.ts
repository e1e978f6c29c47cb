import { drawAll } from './drawAll';

/** How an act of the page ended; each has its words. */
export const ACT_ENDS = ['printed', 'someMissing', 'copied', 'copyFailed'] as const;
export type ActEnd = (typeof ACT_ENDS)[number];

/** Prints the page with every chart drawn and every definition and long table open; what was closed is closed again. */
export async function print(): Promise<ActEnd> {
  const all = await drawAll(document);
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('.wc-council details:not([open])')];
  for (const one of closed) one.open = true;
  const close = () => {
    for (const one of closed) one.open = false;
  };
  window.addEventListener('afterprint', close, { once: true });
  window.print();
  return all ? 'printed' : 'someMissing';
}

/** The address of the page, which holds the whole choice. */
export async function link(): Promise<ActEnd> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}
