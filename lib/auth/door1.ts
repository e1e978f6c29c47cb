import { signInHousehold } from '@/lib/usecases/auth/sign-in-household';
import { failsTooOften } from '@/lib/usecases/ballots/failure-limit';
import { type Claims, readClaims } from './claims';

/**
 * Door 1: the household whose secret this is, or null. Failures of a network are counted; whoever holds a right secret is
 * let in however many others failed there. Throws SLOW_DOWN, which the browser is told, instead of the null of a failure
 * too many.
 */
export async function openDoor1(
  given: { readonly round?: string; readonly signin?: string } | undefined,
  network: string,
  now: Date,
): Promise<Claims | null> {
  const household = readClaims(await signInHousehold(given?.round ?? '', given?.signin ?? ''));
  if (!household && failsTooOften(`household/${network}`, now)) throw new Error('SLOW_DOWN');
  return household;
}
