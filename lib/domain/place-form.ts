import { PLACE_KINDS, type PlaceKind, type Position, SCHEMES, type Scheme } from './area';
import { fail, ok, type Result } from './result';

/** A place as it comes from a form. */
export interface PlaceForm {
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly contact: string;
  readonly hours: string;
  /** Millionths of a degree. */
  readonly lat6: string;
  readonly lon6: string;
}

export const PLACE_PROBLEMS = {
  name: ['EMPTY', 'TOO_LONG'],
  kind: ['UNKNOWN'],
  address: ['TOO_LONG'],
  hours: ['TOO_LONG'],
  contact: ['TOO_LONG'],
  place: ['NO_POINT', 'FAR_AWAY'],
} as const;
export type PlaceField = keyof typeof PLACE_PROBLEMS;
export type PlaceProblems = { readonly [Field in PlaceField]?: (typeof PLACE_PROBLEMS)[Field][number] };

export const PLACE_LENGTHS = { name: 80, address: 120, contact: 160, hours: 160 } as const;

export interface PlaceText {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly address: string;
  readonly contact: string | null;
  readonly hours: string | null;
  readonly position: Position;
}

/** The European Netherlands, in millionths of a degree: a point outside it is a slip. */
const HERE = { south: 50_700_000, north: 53_700_000, west: 3_200_000, east: 7_300_000 };

/**
 * Reads all fields and names every one that cannot be. A place may lie outside its district: the office of a housing
 * corporation often does.
 */
export function readPlaceForm(form: PlaceForm): Result<PlaceText, PlaceProblems> {
  const [name, address, contact, hours] = [
    tidy(form.name),
    tidy(form.address),
    tidy(form.contact),
    tidy(form.hours),
  ];
  const kind = PLACE_KINDS.find((one) => one === form.kind);
  const point = readPoint(form);
  const long = (text: string, field: keyof typeof PLACE_LENGTHS) => text.length > PLACE_LENGTHS[field];
  const problems: PlaceProblems = {
    ...(name === '' && { name: 'EMPTY' }),
    ...(long(name, 'name') && { name: 'TOO_LONG' }),
    ...(!kind && { kind: 'UNKNOWN' }),
    ...(long(address, 'address') && { address: 'TOO_LONG' }),
    ...(long(contact, 'contact') && { contact: 'TOO_LONG' }),
    ...(long(hours, 'hours') && { hours: 'TOO_LONG' }),
    ...(!point.ok && { place: point.error }),
  };
  if (Object.keys(problems).length > 0 || !kind || !point.ok) return fail(problems);
  return ok({ name, kind, address, contact: contact || null, hours: hours || null, position: point.value });
}

function readPoint({ lat6, lon6 }: PlaceForm): Result<Position, 'NO_POINT' | 'FAR_AWAY'> {
  if (!(/^-?\d{1,9}$/.test(lat6) && /^-?\d{1,9}$/.test(lon6))) return fail('NO_POINT');
  const position = { lat6: Number(lat6), lon6: Number(lon6) };
  const { south, north, west, east } = HERE;
  const here =
    position.lat6 >= south && position.lat6 <= north && position.lon6 >= west && position.lon6 <= east;
  return here ? ok(position) : fail('FAR_AWAY');
}

/** A district as it comes from a form. */
export interface DistrictForm {
  readonly name: string;
  readonly scheme: string;
  readonly pilot: boolean;
}

export const MAX_DISTRICT_NAME = 60;
export const DISTRICT_PROBLEMS = { name: ['EMPTY', 'TOO_LONG'], scheme: ['UNKNOWN'] } as const;
export type DistrictProblems = {
  readonly [Field in keyof typeof DISTRICT_PROBLEMS]?: (typeof DISTRICT_PROBLEMS)[Field][number];
};

export interface DistrictFacts {
  readonly name: string;
  readonly scheme: Scheme;
  readonly pilot: boolean;
}

/** Name, scheme and whether it is a pilot; every field that is wrong is named at once. */
export function readDistrictForm(form: DistrictForm): Result<DistrictFacts, DistrictProblems> {
  const name = tidy(form.name);
  const scheme = SCHEMES.find((one) => one === form.scheme);
  const problems: DistrictProblems = {
    ...(name === '' && { name: 'EMPTY' }),
    ...(name.length > MAX_DISTRICT_NAME && { name: 'TOO_LONG' }),
    ...(!scheme && { scheme: 'UNKNOWN' }),
  };
  if (Object.keys(problems).length > 0 || !scheme) return fail(problems);
  return ok({ name, scheme, pilot: form.pilot });
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
}
