/**
 * Degrees as text, with a comma or a point, in millionths as text: the unit of an idea's form. Anything else comes back in
 * quotation marks, which that form refuses: a whole number must not pass for millionths.
 */
export function millionths(text: string): string {
  const bare = text.trim();
  if (!/^-?\d{1,3}(?:[.,]\d{1,20})?$/.test(bare)) return bare === '' ? '' : `“${bare}”`;
  return String(Math.round(Number(bare.replace(',', '.')) * 1e6));
}
