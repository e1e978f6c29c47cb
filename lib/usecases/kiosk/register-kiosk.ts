import { findDistrict } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { listRounds } from '@/db/queries/rounds';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { isKioskReader, type Kiosk, SMALLEST_COUNT } from './kiosk';

export interface KioskDistrict {
  readonly slug: string;
  readonly name: string;
}

/** Districts with a cheque round for which this actor may register a kiosk. Error: FORBIDDEN. */
export async function listKioskDistricts(actor: Actor): Promise<Result<KioskDistrict[], 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const slugs = (await listRounds(db)).flatMap(({ kind, districtSlug }) =>
    kind === 'cheque' && districtSlug && may(actor, 'register_kiosk', districtSlug) ? [districtSlug] : [],
  );
  if (slugs.length === 0) return fail('FORBIDDEN');
  const districts = await Promise.all([...new Set(slugs)].map((slug) => findDistrict(db, slug)));
  return ok(districts.flatMap((one) => (one ? [{ slug: one.slug, name: one.name }] : [])));
}

/**
 * Notes in the log book that a device became a kiosk, and says what its cookie must hold. No list of devices is kept:
 * a kiosk has no rights that would have to be taken away. Errors: FORBIDDEN, UNKNOWN_READER.
 */
export async function registerKiosk(
  actor: Actor,
  input: { readonly district: string; readonly reader: string },
  now: Date,
): Promise<Result<Kiosk, 'FORBIDDEN' | 'UNKNOWN_READER'>> {
  const { district, reader } = input;
  return database().transaction(async (tx): Promise<Result<Kiosk, 'FORBIDDEN' | 'UNKNOWN_READER'>> => {
    if (!may(actor, 'register_kiosk', district) || !(await findDistrict(tx, district))) {
      return fail('FORBIDDEN');
    }
    if (!isKioskReader(reader)) return fail('UNKNOWN_READER');
    const details = { reader };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'register_kiosk',
      subject: district,
      details,
    });
    return ok({ district, reader });
  });
}

/**
 * Notes that a device is no kiosk any more, with how many ballots it counted per round of its district. The device
 * counted them itself, so this is what it says; below {@link SMALLEST_COUNT} only that it was fewer. Error: FORBIDDEN.
 */
export async function unregisterKiosk(
  actor: Actor,
  { district }: Kiosk,
  counts: Readonly<Record<string, number>>,
  now: Date,
): Promise<Result<null, 'FORBIDDEN'>> {
  return database().transaction(async (tx): Promise<Result<null, 'FORBIDDEN'>> => {
    if (!may(actor, 'register_kiosk', district)) return fail('FORBIDDEN');
    const rounds = (await listRounds(tx)).filter(({ districtSlug }) => districtSlug === district);
    const details = Object.fromEntries(
      rounds.flatMap(({ id }) => {
        const count = Object.hasOwn(counts, id) ? counts[id] : undefined;
        return count === undefined || !Number.isSafeInteger(count) || count < 1 ? [] : [[id, told(count)]];
      }),
    );
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'unregister_kiosk',
      subject: district,
      details,
    });
    return ok(null);
  });
}

function told(count: number): number | string {
  return count < SMALLEST_COUNT ? `< ${SMALLEST_COUNT}` : count;
}
