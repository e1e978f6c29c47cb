import { z } from 'zod';

/**
 * What a session holds. Of a household its round and buurt, so that a page needs no read; of staff the account's id
 * alone, so that what somebody may do is never older than the request.
 */
const claims = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('household'), round: z.string(), neighbourhood: z.string().nullable() }),
  z.object({ kind: z.literal('staff'), id: z.string(), generation: z.number().int() }),
]);

const token = z.object({ actor: claims, since: z.number(), seen: z.number() });

export type Claims = Readonly<z.infer<typeof claims>>;
/** With when it began and when it was last used, in seconds since 1970 UTC. */
export type Session = Readonly<z.infer<typeof token>>;

/** Claims from outside; anything that is not exactly one is nobody. */
export function readClaims(value: unknown): Claims | null {
  const parsed = claims.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A session from a decoded token, whether it is over or not. */
export function readSession(value: unknown): Session | null {
  const parsed = token.safeParse(value);
  return parsed.success ? parsed.data : null;
}
