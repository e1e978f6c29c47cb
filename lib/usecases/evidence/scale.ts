/** How often a proof is repeated: a few times in `npm test`, many times under `npm run nightly`. */
export function times(inEveryTest: number, everyNight: number): number {
  const asked = Number(process.env.EVIDENCE_RUNS ?? Number.NaN);
  if (process.env.EVIDENCE !== 'nightly') return inEveryTest;
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, everyNight) : everyNight;
}
