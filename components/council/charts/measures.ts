/** Height of a row: words above, mark below, because a telephone has no room beside. */
export const ROW_PX = 52;
export const AXIS_PX = 30;
/** From the top of a row. */
export const TEXT_Y = 14;
export const MARK_Y = 32;
/** Average width of a letter at the size of the chart's words. */
const LETTER_PX = 7.6;

/** The name, cut off where it would run into the words at the end of the line. */
export function fitName(name: string, text: string, width: number): string {
  const letters = Math.floor(width / LETTER_PX - text.length - 3);
  return name.length > letters ? `${name.slice(0, Math.max(6, letters - 1))}…` : name;
}
