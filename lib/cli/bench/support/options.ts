import { CommandError } from '../../support/command';

/** A whole number from the command line; a misuse (exit code 2) when it is none or lies outside the range. */
export function wholeNumber(
  name: string,
  given: string | undefined,
  range: { readonly default: number; readonly from: number; readonly to: number },
): number {
  if (given === undefined) return range.default;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= range.from && value <= range.to) return value;
  throw new CommandError(`--${name} is "${given}", not a whole number from ${range.from} to ${range.to}`, 2);
}
