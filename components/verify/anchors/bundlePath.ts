/** The bundle of a published round. */
export function bundlePath(round: string): string {
  return `/api/stembus/${encodeURIComponent(round)}/bundel`;
}
