/** A key file has some 120 bytes; nothing longer is read. */
const MOST_BYTES = 4096;

/**
 * SHA-256 (hex) of a file, made on this device. `null` where the browser does not hash, as on a page without https; a file
 * far too long gets the fingerprint of nothing, which fits no key file.
 */
export async function fingerprintOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = file.size > MOST_BYTES ? new ArrayBuffer(0) : await file.arrayBuffer();
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
