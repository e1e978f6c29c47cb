import { readTrack } from '@/lib/crypto/code';

/** A stembewijs somebody gave, as the check takes it, and what it is called on the screen. */
export interface GivenTicket {
  readonly text: string;
  /** `7K3FQ-9ZT2M`. */
  readonly word: string;
  /** Carries the round's signature; a word alone does not. */
  readonly signed: boolean;
  /** The round it says it is of; `null` for a word alone. */
  readonly round: string | null;
}

/** A stembewijs is at most a few kB; anything much larger is another file. */
const MAX_TICKET = 64 * 1024;

/**
 * Reads what was typed, chosen or given by a link; nothing in it is believed yet. `null` when it is no stembewijs.
 * The reader of signed promises is fetched only when there is one to read.
 */
export async function readGivenTicket(text: string): Promise<GivenTicket | null> {
  const track = readTrack(text);
  if (track) return { text: track, word: printed(track), signed: false, round: null };
  if (text.length > MAX_TICKET) return null;
  const { readTicket } = await import('@/lib/crypto/bulletin/look-up');
  const ticket = readTicket(text);
  if (!ticket || !('receipt' in ticket)) return null;
  const { track: name, round } = ticket.receipt;
  return { text: JSON.stringify(ticket), word: printed(name), signed: true, round };
}

/** As `formatTrack` writes it, without the cryptography that comes with it. */
function printed(track: string): string {
  return `${track.slice(0, 5)}-${track.slice(5)}`;
}

/**
 * The mark of a round as people copy it from a letter, or a whole log key: hex digits in any case, with spaces or
 * hyphens. `null` when it is neither.
 */
export function readMark(text: string): string | null {
  const digits = text.replace(/[\s\u00a0\u2010-\u2015\u2212-]/g, '').toLowerCase();
  return /^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(digits) ? digits : null;
}
