import { DEMO_SEED, seedDemo } from '../demo/seed-demo';

/** The whole demo, in an empty database. */
export async function makeDemoData(now: Date): Promise<void> {
  const seeded = await seedDemo(DEMO_SEED, now, () => undefined);
  if (!seeded.ok) throw new Error(`the demo could not be made: ${seeded.error}`);
}
