import { drawWaiting } from '@/components/outcome/WhenSeen';

/** How long charts may take to come and be drawn; by then they will not come. */
const MOST_MS = 10_000;
const LOOK_MS = 50;

/** Waits until every chart in this part of the page is drawn; `false` when one of them does not come. */
export async function drawAll(part: ParentNode): Promise<boolean> {
  drawWaiting();
  const isDrawn = () =>
    [...part.querySelectorAll('.wc-chart__place')].every((place) => place.querySelector('svg'));
  for (let waited = 0; waited < MOST_MS && !isDrawn(); waited += LOOK_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  return isDrawn();
}
