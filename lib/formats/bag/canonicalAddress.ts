import { fail, ok, type Result } from '@/lib/domain/result';

/** An address by the parts that identify it within the Netherlands. */
export interface AddressParts {
  /** `1234AB`, without space. */
  readonly postcode: string;
  readonly number: number;
  /** One letter A–Z, or empty. */
  readonly letter: string;
  /** Up to four of A–Z0–9, or empty. */
  readonly addition: string;
}

export type AddressPartError = 'BAD_POSTCODE' | 'BAD_NUMBER' | 'BAD_LETTER' | 'BAD_ADDITION';

/** Cleans the four parts as a register writes them. All faulty parts are named, in the order of the parts. */
export function readAddressParts(
  postcode: string,
  number: string,
  letter: string,
  addition: string,
): Result<AddressParts, readonly AddressPartError[]> {
  const parts = {
    postcode: postcode.replace(/\s/g, '').toUpperCase(),
    number: number.trim(),
    letter: letter.trim().toUpperCase(),
    addition: addition.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  };
  const errors: AddressPartError[] = [];
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(parts.postcode)) errors.push('BAD_POSTCODE');
  if (!/^\d+$/.test(parts.number) || !isHouseNumber(Number(parts.number))) errors.push('BAD_NUMBER');
  if (!/^[A-Z]?$/.test(parts.letter)) errors.push('BAD_LETTER');
  // An addition of nothing but signs would silently become another address.
  if (parts.addition.length > 4 || (parts.addition === '' && addition.trim() !== ''))
    errors.push('BAD_ADDITION');
  return errors.length > 0 ? fail(errors) : ok({ ...parts, number: Number(parts.number) });
}

/**
 * The canonical address of the ballot protocol: `POSTCODE|number|LETTER|ADDITION`. Four fields, so house letter A with
 * addition 1 differs from addition A1.
 */
export function canonicalAddress({ postcode, number, letter, addition }: AddressParts): string {
  return `${postcode}|${number}|${letter}|${addition}`;
}

function isHouseNumber(number: number): boolean {
  return number >= 1 && number <= 99_999;
}
