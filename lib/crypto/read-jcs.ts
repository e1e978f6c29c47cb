import { type Canonical, jcs } from './jcs';

/**
 * The value of these bytes if they are exactly its JCS in UTF-8; else `undefined`. A member that stands there twice,
 * another order or spacing, or a number that is no integer is not canonical, so one content has one spelling.
 */
export function readJcs(bytes: Uint8Array): unknown {
  try {
    return readJcsText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The same for a text. */
export function readJcsText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return jcs(value as Canonical) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
