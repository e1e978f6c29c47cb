import { sql } from 'drizzle-orm';
import type { Connection, Database } from '../client';

const ENTER = { roll: sql`SET LOCAL ROLE roll`, box: sql`SET LOCAL ROLE box` } as const;

/** Runs `work` in a transaction as role `roll`, which sees nothing but its own schema. */
export function asRoll<T>(db: Database, work: (tx: Connection) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(ENTER.roll);
    return work(tx);
  });
}

/**
 * Runs `work` in a transaction as role `box`, which sees nothing but its own schema. `snapshot`: every statement sees the
 * same moment.
 */
export function asBox<T>(
  db: Database,
  work: (tx: Connection) => Promise<T>,
  options: { readonly snapshot?: boolean } = {},
): Promise<T> {
  const isolationLevel = options.snapshot ? 'repeatable read' : 'read committed';
  return db.transaction(
    async (tx) => {
      await tx.execute(ENTER.box);
      return work(tx);
    },
    { isolationLevel },
  );
}

/** For one step of a larger transaction: enters a role and leaves it again. */
export async function withRole<T>(tx: Connection, role: 'roll' | 'box', work: () => Promise<T>): Promise<T> {
  await tx.execute(ENTER[role]);
  const result = await work();
  await tx.execute(sql`RESET ROLE`);
  return result;
}
