/** Where the whole register of a round is. */
export function registerPath(round: string): string {
  return `/api/stembus/${encodeURIComponent(round)}/register`;
}
