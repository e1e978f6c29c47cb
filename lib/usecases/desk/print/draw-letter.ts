import { drawApart } from '../../system/draw-apart';
import type { PrintOrder } from './child';

const PROGRAM = ['lib', 'usecases', 'desk', 'print', 'child.ts'];

/** One letter as a PDF, drawn by a process that ends afterwards; `null` when it could not be. */
export function drawLetter(order: PrintOrder): Promise<Uint8Array | null> {
  return drawApart(PROGRAM, order);
}
