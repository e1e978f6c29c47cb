import type { VerifyAnchors, VerifyCode } from '../../types';
import { buildRound } from '../build';
import { type RoundParts, smallRound } from '../parts';
import { Tampered } from '../tamper';

/** One way to cheat, and every code by which it is named. */
export interface TamperCase {
  readonly name: string;
  readonly finds: readonly VerifyCode[];
  /** The bundle; without it the honest one. */
  readonly zip?: () => Uint8Array;
  readonly anchors?: () => VerifyAnchors;
}

export const PARTS = smallRound();
export const HONEST = buildRound(PARTS);

export function tampered(): Tampered {
  return new Tampered(HONEST.zip);
}

/** The round with other parts and everything signed again, with the round's real log key unless that is among them. */
export function resigned(
  change: Partial<RoundParts>,
  forgery?: Parameters<typeof buildRound>[1],
): Uint8Array {
  return buildRound({ ...PARTS, ...change }, forgery).zip;
}
