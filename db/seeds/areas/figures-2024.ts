import type { KeyFigures } from '@/lib/domain/area';

/**
 * Inhabitants and households of the districts shown outside Zoetermeer. Source: CBS, Kerncijfers wijken en buurten 2024
 * (table 85984NED), CC BY 4.0; CBS rounds to 5. There are none of Zoetermeer's division of 2025: figures of the older
 * division belong to other areas under the same codes, so its areas carry none.
 */
const FIGURES: Readonly<Record<string, readonly [inhabitants: number, households: number]>> = {
  WK015001: [8900, 5535],
  WK015002: [2290, 985],
  WK015003: [11760, 6210],
  WK015004: [10725, 5445],
  WK015005: [5370, 2690],
  WK015006: [12370, 5935],
  WK015007: [5665, 2825],
  WK015008: [5840, 2595],
  WK015009: [12560, 4635],
  WK015010: [9115, 4050],
  WK015011: [4910, 2090],
  WK015012: [5940, 2245],
  WK015013: [315, 140],
  WK015014: [1705, 655],
  WK015015: [5925, 2465],
  BU05460500: [2455, 1380],
};

/** `null` where CBS has no figure for this code in the division of 2024 that the seeds use. */
export function figuresOf2024(code: string): KeyFigures | null {
  const figures = FIGURES[code];
  if (!figures) return null;
  const [inhabitants, households] = figures;
  return {
    inhabitants,
    households,
    year: 2024,
    source: 'CBS, Kerncijfers wijken en buurten 2024 (85984NED)',
  };
}
