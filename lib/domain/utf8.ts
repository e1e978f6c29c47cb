/** The text of a file; `null` = not UTF-8: a wrong guess would put damaged names on maps and letters. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
