import { z } from 'zod';
import type { Actor } from '@/lib/domain/permissions';
import { STAFF_ROLES } from '@/lib/domain/permissions';

/** Actors that a session can hold. */
export type Claims = Extract<Actor, { kind: 'household' | 'staff' }>;

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('household'), round: z.string(), neighbourhood: z.string().nullable() }),
  z.object({
    kind: z.literal('staff'),
    id: z.string(),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    districts: z.array(z.string()),
  }),
]);

/** An actor from a token; anything that is not exactly one is nobody. */
export function readClaims(value: unknown): Claims | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
