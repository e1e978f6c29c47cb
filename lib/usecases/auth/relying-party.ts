import { readEnv } from '@/lib/env';

/** Who asks for a passkey (W3C Web Authentication, "relying party"). */
export interface RelyingParty {
  readonly name: string;
  /** Host name: a passkey works on this host and on no other. */
  readonly id: string;
  readonly origin: string;
}

/**
 * From the configured address and never from a request, which could name any host. Throws when there is none: our own
 * server sets it to the port it listens on.
 */
export function relyingParty(): RelyingParty {
  const configured = readEnv().NEXTAUTH_URL;
  if (!configured) throw new Error('NEXTAUTH_URL is not set: passkeys belong to one address');
  const { hostname, origin } = new URL(configured);
  return { name: 'Wijkcheque', id: hostname, origin };
}
