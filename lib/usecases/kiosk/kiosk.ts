/** How a kiosk reads the QR code on a letter: its own camera, a scanner that types, or not at all. */
export const KIOSK_READERS = ['camera', 'scanner', 'none'] as const;
export type KioskReader = (typeof KIOSK_READERS)[number];

/** A browser on which neighbours vote one after another, as at the Huis van de Wijk. */
export interface Kiosk {
  /** Slug of the district whose round is tried first. */
  readonly district: string;
  readonly reader: KioskReader;
}

/** A count below this is not shown or written down: it could point at who was there (ballot protocol). */
export const SMALLEST_COUNT = 10;

export function isKioskReader(value: string): value is KioskReader {
  return (KIOSK_READERS as readonly string[]).includes(value);
}
