import { ticketAddress } from '@/components/ballot/check/ticketLink';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readGivenTicket } from '../anchors/ticket';

export type FileProblem = 'file' | 'otherRound';

/**
 * Where the file of a stembewijs is checked: the page of its round, with the signed promise behind `#`. What else is in
 * the file stays out of the address. Errors: `file` (it is no stembewijs), `otherRound` (of a round that is not listed).
 */
export async function receiptFileAddress(
  text: string,
  rounds: readonly string[],
): Promise<Result<string, FileProblem>> {
  const ticket = await readGivenTicket(text);
  if (!ticket?.signed || ticket.round === null) return fail('file');
  if (!rounds.includes(ticket.round)) return fail('otherRound');
  return ok(ticketAddress(JSON.parse(ticket.text)));
}
