import type { WindowSide } from './types';

/** Points of 1/72 inch in a millimetre: PDF measures in points, paper is measured in millimetres. */
export const MM = 72 / 25.4;

/** A4, ISO 216. */
export const PAPER = { width: 210, height: 297 } as const;

export const MARGIN = { side: 20, top: 11, bottom: 9 } as const;
export const BODY_WIDTH = PAPER.width - 2 * MARGIN.side;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an address is behind the window of DL (110 × 220 mm, sheet folded in three) and of C5 (162 × 229 mm, folded in
 * two), wherever the sheet slides to. Windows as in DIN 680: 45 × 90 mm, 20 mm from the side, 15 mm (DL) or 77 mm (C5)
 * from the bottom. The sheet has 11 × 10 mm to move in DL and 13.5 × 19 mm in C5, so what shows in all four cases is
 * from 50 to 71.5 mm below the top and from 20 to 91 mm, or from 119 to 190 mm, from the left. Dutch envelopes (NEN 1026)
 * differ by some millimetres from maker to maker, which is why a proof is printed first.
 */
export const ADDRESS: Readonly<Record<WindowSide, Box>> = {
  left: { x: 23, y: 51, width: 67, height: 20 },
  right: { x: 121, y: 51, width: 67, height: 20 },
};

/** What stands beside the address and must not show in the window, which ends at 120 mm or begins at 100 mm. */
export const BESIDE: Readonly<Record<WindowSide, Box>> = {
  left: { x: 124, y: 46, width: 66, height: 34 },
  right: { x: 20, y: 46, width: 76, height: 34 },
};

/** The running text begins below the window of either envelope. */
export const BODY_TOP = 84;
/** Where the paper form is torn off. */
export const FORM_TOP = 214;

/** White border that scanners need, in modules (ISO/IEC 18004). */
export const QUIET = 4;
