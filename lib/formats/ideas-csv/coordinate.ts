/**
 * Degrees as text, with a comma or a point, in millionths as text: the unit of an idea's form. Anything else comes back as
 * it is, for that form to refuse; a whole number gets a sign, because the form would take it for millionths.
 */
export function millionths(text: string): string {
  const bare = text.trim();
  if (/^-?\d{1,3}(?:[.,]\d{1,20})?$/.test(bare))
    return String(Math.round(Number(bare.replace(',', '.')) * 1e6));
  return /^-?\d+$/.test(bare) ? `${bare}°` : bare;
}
