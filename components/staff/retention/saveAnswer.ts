/** What came of asking for a file: saved, refused with a code, or no answer. */
export type SaveOutcome =
  | { readonly code: 'SAVED' }
  | { readonly code: 'REFUSED'; readonly error: string }
  | { readonly code: 'NO_ANSWER' };

/** Sends a form and saves the file that comes back under the name it has there. */
export async function saveAnswer(address: string, form: FormData): Promise<SaveOutcome> {
  try {
    const response = await fetch(address, { method: 'POST', body: form });
    if (response.ok) {
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
      saveFile(await response.blob(), name ?? 'bestand');
      return { code: 'SAVED' };
    }
    const { code } = (await response.json()) as { code?: unknown };
    return typeof code === 'string' ? { code: 'REFUSED', error: code } : { code: 'NO_ANSWER' };
  } catch {
    return { code: 'NO_ANSWER' };
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken it over by then; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
