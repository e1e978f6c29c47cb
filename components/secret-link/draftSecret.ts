/**
 * 256 random bits of the device, kept with a draft and sent along: the server derives the secret links from it, so that a
 * draft sent again, after an answer that got lost, is the same one with links that work.
 */
export function makeDraftSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
