import { relyingParty } from '@/lib/usecases/auth/relying-party';
import { makeFirstLink } from '@/lib/usecases/staff/first-link';

/**
 * Prints the link that makes the first administrator, as long as there is none. On the screen only: the log is kept, and
 * whoever reads the link first is the administrator. `another`: also when there is one.
 */
export async function printFirstLink(another = false): Promise<void> {
  const link = await makeFirstLink(new Date(), another);
  if (!link) return;
  console.log(`
${another ? 'This link makes an administrator' : 'There is no administrator yet. This link makes the first one'}; it works once, until ${link.expiresAt.toISOString()}:
  ${relyingParty().origin}${link.path}
Open it yourself or give it to that person alone. The next start makes it worthless.
`);
}
