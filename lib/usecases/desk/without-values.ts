/**
 * Runs `work`; a fault of the database is thrown on with its code only. The original error names the values of the
 * statement, here addresses, keys and marks of forms, and whoever catches it last may log it.
 */
export async function withoutValues<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = databaseCode(error);
    throw code === null ? error : new Error(`database fault ${code}`);
  }
}

/** The SQLSTATE of a fault; `unknown` for a query that failed without one; null for any other error. */
function databaseCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, severity, query, cause } = error as {
    code?: unknown;
    severity?: unknown;
    query?: unknown;
    cause?: unknown;
  };
  if (severity !== undefined) return String(code);
  return query === undefined ? null : (databaseCode(cause) ?? 'unknown');
}
