import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link, and the hash that is all we keep of it. */
export interface LinkSecret {
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits. */
export function makeLinkSecret(): LinkSecret {
  const bytes = randomBytes(32);
  return { token: bytes.toString('base64url'), hash: createHash('sha256').update(bytes).digest() };
}

/** For who brought an idea in. Behind the `#`: a browser sends it to no server, so it stands in no log. */
export function minePath({ token }: LinkSecret): string {
  return `/mijn-idee#t=${token}`;
}

/** For neighbours who organise along. */
export function joinPath({ token }: LinkSecret): string {
  return `/meedoen#t=${token}`;
}
