import { isHex } from '@/lib/crypto/bytes';
import { hasExactly } from '@/lib/crypto/shape';

/** What members of the bundle's files may hold. */
export type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** An object with exactly these members, each of its kind. */
export function fits(value: unknown, shape: Shape): boolean {
  return (
    hasExactly(value, Object.keys(shape)) && Object.entries(value).every(([key, one]) => shape[key]?.(one))
  );
}

export function listOf(fitsItem: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(fitsItem);
}

export function orNull(fitsValue: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || fitsValue(value);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A number of one or more. */
export function isOrdinal(value: unknown): value is number {
  return isCount(value) && value > 0;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The slug of a round. */
export function isRoundName(value: unknown): value is string {
  return isText(value) && /^[a-z0-9-]+$/.test(value);
}

/** `2026-05-01T08:00:00.000Z`. */
export function isTime(value: unknown): value is string {
  return (
    isText(value) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

export function isHash(value: unknown): value is string {
  return isHex(value, 32);
}

/** Each greater than the one before; texts by code unit. */
export function isAscending(values: readonly (number | string)[]): boolean {
  return values.every((value, i) => i === 0 || (values[i - 1] as typeof value) < value);
}
