import type { IdeaStatus } from './idea';
import { fail, ok, type Result } from './result';
import { isFrozen, type RoundPhase } from './round';

/** Photos of one idea. */
export const MOST_PHOTOS = 3;
/** Of a file as it is sent: what a telephone makes at its best setting is smaller. */
export const MOST_PHOTO_BYTES = 12 * 1024 * 1024;
/** Characters of the alternative text. */
export const MOST_ALT = 200;
/** What browsers are asked to offer; a telephone that keeps HEIC hands over JPEG then. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Ideas that still go somewhere; the others are as they were left. */
const AT_WORK: readonly IdeaStatus[] = ['draft', 'submitted', 'returned', 'accepted'];

/** Whether photos of an idea may change: what residents vote on is fixed with its photos. */
export function photosMayChange(phase: RoundPhase, status: IdeaStatus): boolean {
  return !isFrozen(phase) && AT_WORK.includes(status);
}

/** A photo of an idea, without its bytes. */
export interface Photo {
  readonly id: string;
  readonly alt: string;
  /** Pixels of the large one. */
  readonly width: number;
  readonly height: number;
}

/** Why a file did not become a photo. */
export const PHOTO_FAULTS = [
  'EMPTY',
  'TOO_LARGE',
  /** Not a picture, or of a kind we do not read: an SVG can hold a program, a GIF a film. */
  'NOT_A_PHOTO',
  /** HEIC, where the server's picture library cannot read it. */
  'HEIC',
  'TOO_MANY_PIXELS',
  /** Cut off or damaged on its way. */
  'DAMAGED',
] as const;
export type PhotoFault = (typeof PHOTO_FAULTS)[number];

/** Why an act on photos was refused. */
export const PHOTO_REFUSALS = [
  'FORBIDDEN',
  'LINK_INVALID',
  'UNKNOWN_IDEA',
  'UNKNOWN_PHOTO',
  /** Voting has opened, or the idea has come to an end. */
  'NOT_NOW',
  'TOO_MANY',
  'NO_ALT',
  'ALT_TOO_LONG',
  'SLOW_DOWN',
] as const;
export type PhotoError = (typeof PHOTO_REFUSALS)[number] | PhotoFault;

/** What can be done with a photo that is there. */
export type PhotoAct =
  | { readonly kind: 'remove' | 'earlier' | 'later' }
  | { readonly kind: 'describe'; readonly alt: string };

/** The kinds of picture that are read, by their first bytes and never by the name of the file. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic';

/**
 * Kind of a picture file by its signature: JPEG (ISO 10918-1, SOI), PNG (ISO 15948, 5.2), WebP (RFC 9649, 2.4) and HEIC
 * (ISO 23008-12, brands in `ftyp`). `null` for everything else.
 */
export function photoKind(bytes: Uint8Array): PhotoKind | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(text(8, 12))) return 'heic';
  return null;
}

/** The alternative text as it is kept. */
export function readAlt(text: string): Result<string, 'NO_ALT' | 'ALT_TOO_LONG'> {
  const alt = text.trim().replaceAll(/\s+/g, ' ');
  if (alt === '') return fail('NO_ALT');
  return alt.length > MOST_ALT ? fail('ALT_TOO_LONG') : ok(alt);
}
