/** What a QR link carries behind `#`: the code, and the round it was printed for when the letter names it. */
export interface HashCode {
  readonly code: string;
  readonly round: string | null;
}

/** Reads `#c=<code>[&r=<round>]`; `null` when there is no code in it. */
export function readHash(hash: string): HashCode | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const code = params.get('c');
  return code ? { code, round: params.get('r') } : null;
}

/** What was typed or pasted; of a whole QR link only the code. */
export function codeFromText(text: string): string {
  const at = text.indexOf('#');
  return (at >= 0 ? readHash(text.slice(at))?.code : undefined) ?? text;
}
