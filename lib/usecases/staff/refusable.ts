import type { Connection } from '@/db/client';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';

class Refused<E> extends Error {
  constructor(readonly code: E) {
    super('refused');
  }
}

/** One transaction: what `work` refuses is rolled back as a whole and answered with its code. */
export async function refusable<T, E extends string>(
  work: (tx: Connection, refuse: (code: E) => never) => Promise<T>,
): Promise<Result<T, E>> {
  const refuse = (code: E): never => {
    throw new Refused(code);
  };
  try {
    return ok(await database().transaction((tx) => work(tx, refuse)));
  } catch (error) {
    if (error instanceof Refused) return fail(error.code as E);
    throw error;
  }
}
