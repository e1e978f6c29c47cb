import type { ChartAbout, SaveKind } from '../ChartStage';
import { drawAll } from '../print/drawAll';
import { composeSvg, type Drawing, type LegendLine } from './compose';

/** What a drawing takes from style sheets, and must carry along when it leaves the page. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'display',
] as const;
/** Of a picture in dots: sharp on paper too. */
const SCALE = 2;

/**
 * Saves a chart as it stands on the screen, all drawings of it, with its title, source and the whole of it in words. Throws
 * where one of them does not come, or the browser makes no picture of it.
 */
export async function saveChart(frame: HTMLElement, about: ChartAbout, kind: SaveKind): Promise<void> {
  if (!(await drawAll(frame))) throw new Error('a chart that is not drawn');
  const body = getComputedStyle(document.body);
  const { svg, width, height } = composeSvg({
    title: about.title,
    source: about.source,
    alternative: alternativeOf(frame),
    drawings: drawingsIn(frame),
    notes: notesIn(frame),
    legend: legendIn(frame),
    colours: { paper: body.backgroundColor, text: body.color },
    font: body.fontFamily,
  });
  const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await inDots(svg, width, height);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${about.file}.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function alternativeOf(frame: HTMLElement): string {
  return [...frame.querySelectorAll('[role="img"]')]
    .map((one) => one.getAttribute('aria-label') ?? '')
    .filter(Boolean)
    .join(' ');
}

/** What is told of areas without a drawing. */
function notesIn(frame: HTMLElement): readonly string[] {
  return [...frame.querySelectorAll('.wc-chart__without')].map((one) => one.textContent ?? '');
}

function drawingsIn(frame: HTMLElement): readonly Drawing[] {
  return [...frame.querySelectorAll('svg')]
    .filter((one) => !one.closest('.wc-chart__legend') && !one.parentElement?.closest('svg'))
    .map((one) => ({
      ...drawingOf(one),
      caption: one.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
    }));
}

function legendIn(frame: HTMLElement): readonly LegendLine[] {
  return [...frame.querySelectorAll('.wc-chart__legend li')].map((line) => {
    const sign = line.querySelector('svg');
    return { sign: sign ? { ...drawingOf(sign), caption: '' } : null, text: line.textContent ?? '' };
  });
}

function drawingOf(svg: SVGSVGElement): Omit<Drawing, 'caption'> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeStyles(svg, copy);
  const own = [...copy.children].map((one) => new XMLSerializer().serializeToString(one)).join('');
  return { inner: own, viewBox: svg.getAttribute('viewBox') ?? `0 0 ${width} ${height}`, width, height };
}

/** Both are the same tree; what the style sheets make of the first is written on the second. */
function writeStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name);
    // Within the file a pattern goes by its name alone.
    if (value) to.setAttribute(name, value.replace(/url\("[^"#]*#/g, 'url("#').replaceAll('"', ''));
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const [i, child] of [...from.children].entries()) {
    const same = to.children[i];
    if (same) writeStyles(child, same);
  }
}

async function inDots(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
