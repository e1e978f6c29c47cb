import type { BaseMap } from '@/lib/domain/views';
import { readEnv } from '@/lib/env';

const PDOK = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0';
const PDOK_STYLES = ['standaard', 'grijs', 'pastel', 'water'];

/**
 * The base map by setting BASEMAP: `none`, `pdok:<standaard|grijs|pastel|water>`, or an https address of its own with
 * {z}, {x} and {y}. Throws on anything else, at start.
 */
export function getBaseMap(): BaseMap {
  const env = readEnv();
  if (env.BASEMAP === 'none') return { url: null, attribution: null };
  const style = env.BASEMAP.startsWith('pdok:') ? env.BASEMAP.slice(5) : null;
  if (style !== null && PDOK_STYLES.includes(style)) {
    return { url: `${PDOK}/${style}/EPSG:3857/{z}/{x}/{y}.png`, attribution: 'Kaartgegevens © Kadaster' };
  }
  if (/^https:\/\/[^{}]+.*\{z\}.*$/.test(env.BASEMAP)) {
    return { url: env.BASEMAP, attribution: env.BASEMAP_ATTRIBUTION ?? null };
  }
  throw new Error('BASEMAP must be none, pdok:<standaard|grijs|pastel|water> or https://…/{z}/{x}/{y}…');
}

/** Where tiles may come from, for the Content Security Policy. */
export function baseMapOrigin(): string | null {
  const { url } = getBaseMap();
  return url ? new URL(url.replace(/[{}]/g, '')).origin : null;
}
