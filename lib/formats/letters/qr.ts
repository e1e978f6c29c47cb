import { create } from 'qrcode';

/** A QR code as runs of black modules: `[x, y, width]`, the height of each being 1. */
export interface QrDrawing {
  readonly size: number;
  readonly runs: readonly (readonly [x: number, y: number, width: number])[];
}

/**
 * The QR code of a text with error correction level M: it survives a fold or a stain on 15 % of it (ISO/IEC 18004).
 * Runs and not single modules, because a letter holds hundreds.
 */
export function qrDrawing(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: [number, number, number][] = [];
  for (let y = 0; y < modules.size; y++) {
    let from = -1;
    for (let x = 0; x <= modules.size; x++) {
      const black = x < modules.size && modules.get(y, x) !== 0;
      if (black && from < 0) from = x;
      if (!black && from >= 0) {
        runs.push([from, y, x - from]);
        from = -1;
      }
    }
  }
  return { size: modules.size, runs };
}
