/**
 * What the voting pages keep in the browser, in one place. The code, the sign-in secret and the seed are never among
 * it: those live in memory only (docs/ballot-protocol.md, "Code").
 */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const KEEP = {
  /** localStorage: the basket; the QR link opens a new tab and must find it. */
  basket: (round: string) => `wijkcheque:mandje:${round}`,
  /** sessionStorage: a signed ballot without an answer yet. */
  pending: (round: string) => `wijkcheque:onderweg:${round}`,
  /** sessionStorage: the receipt just given, so that a reload still shows it. Gone after "Klaar, sluit af". */
  proof: (round: string) => `wijkcheque:bewijs:${round}`,
  /** localStorage, only when asked for: lets the outcome page show what this cheque did. */
  kept: (round: string) => `stembewijs:${round}`,
  /** sessionStorage: the seed of this visitor's order of ideas. */
  order: 'wijkcheque:volgorde',
} as const;

/**
 * A storage that cannot fail: browsers refuse it in private windows, by policy or when full, and so does a kiosk. Then
 * a map takes over, which lasts as long as the page.
 */
export function safeStorage(find: () => TextStorage): TextStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(act: (storage: TextStorage) => T): T | undefined => {
    try {
      return act(find());
    } catch {}
  };
  return {
    getItem: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    setItem(key, text) {
      memory.set(key, text);
      attempt((storage) => {
        storage.setItem(key, text);
        memory.delete(key);
      });
    },
    removeItem(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

export const localKeep: TextStorage = safeStorage(() => window.localStorage);
export const tabKeep: TextStorage = safeStorage(() => window.sessionStorage);
