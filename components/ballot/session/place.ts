/** Wipes what is left in cookies and shows a kiosk's first screen, as a new document. */
const KIOSK_START = '/stemmen/opnieuw';

let kiosk = false;

/**
 * From now until the page is left this is a device on which neighbours vote one after another: the page has no storage,
 * as in a browser that refuses it, so whatever a part of it wants to keep stays in memory; and nobody is signed in.
 */
export function becomeKiosk(): void {
  if (kiosk) return;
  kiosk = true;
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('a kiosk keeps nothing', 'SecurityError');
      },
    });
  }
}

export function atKiosk(): boolean {
  return kiosk;
}

/** Where leaving the vote leads. */
export function afterVoting(): string {
  return kiosk ? KIOSK_START : '/';
}
