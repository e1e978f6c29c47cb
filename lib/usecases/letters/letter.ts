import { formatCode } from '@/lib/crypto/code';
import type { MadeCheque } from './make-codes';

/** What goes on one letter. It is the code itself: to be destroyed after posting. */
export interface Letter {
  readonly householdId: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  /** As printed, in groups of four. */
  readonly code: string;
  readonly stripCode: string;
  /** Where the QR code leads: a path with the code behind `#`, which never reaches a server. */
  readonly path: string;
  /** "1 van 2" at an address with several cheques, in order of the cheques' ids; absent where there is one. */
  readonly ordinal?: { readonly number: number; readonly of: number };
}

export interface HouseholdAddress {
  readonly id: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly houseLetter: string;
  readonly addition: string;
  readonly postcode: string;
  readonly city: string;
}

/** `Voorbeeldlaan 12A-1`. */
export function addressLine({ street, houseNumber, houseLetter, addition }: HouseholdAddress): string {
  return `${street} ${houseNumber}${houseLetter}${addition ? `-${addition}` : ''}`;
}

export function letterFor(
  household: HouseholdAddress,
  cheque: Pick<MadeCheque, 'code' | 'stripCode'>,
  roundId: string,
  ordinal?: Letter['ordinal'],
): Letter {
  return {
    householdId: household.id,
    address: addressLine(household),
    postcode: household.postcode,
    city: household.city,
    code: formatCode(cheque.code),
    stripCode: `U${formatCode(cheque.stripCode.slice(1))}`,
    path: `/stemmen#c=${cheque.code}&r=${roundId}`,
    ...(ordinal ? { ordinal } : {}),
  };
}
