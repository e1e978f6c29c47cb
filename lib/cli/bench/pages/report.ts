import { columns, verdict } from '../support/columns';
import type { Scripts } from './scripts';

/** Bytes of gzip per page that people vote with, and of the council's page with its charts; 1 kB is 1,000 bytes. */
const TARGET_BYTES = 200_000;
const COUNCIL_BYTES = 260_000;

interface Route {
  readonly path: string;
  /** A selector of what must be there before the page counts as loaded. */
  readonly shows: string;
  /** At most so many bytes; `null` where nothing was promised. */
  readonly target: number | null;
}

/** An almost empty page of the same stack: what every page pays. */
const YARDSTICK = '/toegankelijkheid';

/** The pages of the product's description that people vote with and the council's, beside an empty one. */
export const ROUTES: readonly Route[] = [
  { path: YARDSTICK, shows: 'h1', target: null },
  { path: '/', shows: 'h1', target: null },
  { path: '/wijk/seghwaert', shows: '.leaflet-marker-icon', target: TARGET_BYTES },
  { path: '/stemmen', shows: 'h1', target: TARGET_BYTES },
  { path: '/stemmen/verdelen', shows: 'h1', target: TARGET_BYTES },
  { path: '/stemmen/controleren', shows: 'h1', target: TARGET_BYTES },
  { path: '/uitslag/seghwaert-2025', shows: 'h1', target: null },
  { path: '/raad', shows: '.recharts-surface', target: COUNCIL_BYTES },
];

export type PageScripts = Route & Scripts;

export interface PagesReport {
  readonly bench: 'pages';
  readonly targetBytes: number;
  readonly yardstickBytes: number;
  readonly pages: readonly (PageScripts & { readonly met: boolean | null })[];
}

export function pagesReport(pages: readonly PageScripts[]): PagesReport {
  return {
    bench: 'pages',
    targetBytes: TARGET_BYTES,
    yardstickBytes: pages.find(({ path }) => path === YARDSTICK)?.gzipBytes ?? 0,
    pages: pages.map((page) => ({
      ...page,
      met: page.target === null ? null : page.gzipBytes <= page.target,
    })),
  };
}

export function pagesTable({ pages, yardstickBytes, targetBytes }: PagesReport): string {
  const head = ['page', 'files', 'kB', 'kB gzip', 'above empty', ''];
  const rows = pages.map(({ path, files, bytes, gzipBytes, met }) => [
    path,
    String(files.length),
    kB(bytes),
    kB(gzipBytes),
    path === YARDSTICK ? 'empty' : kB(gzipBytes - yardstickBytes),
    met === null ? '' : verdict(met),
  ]);
  return [
    'JavaScript a current browser loads for a page, nothing cached (1 kB = 1,000 bytes).',
    '',
    columns([head, ...rows]),
    '',
    `Target for the district and the voting pages: at most ${kB(targetBytes)} kB gzip, the map included; for the council's ${kB(COUNCIL_BYTES)} kB.`,
  ].join('\n');
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
