import { createHash, createHmac, randomBytes } from 'node:crypto';

/** The secret of a link, and the hash that is all we keep of it. */
export interface LinkSecret {
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits. */
export function makeLinkSecret(): LinkSecret {
  return linkSecretOf(randomBytes(32));
}

function linkSecretOf(bytes: Buffer): LinkSecret {
  return { token: bytes.toString('base64url'), hash: createHash('sha256').update(bytes).digest() };
}

/** The two links of an idea. */
export interface IdeaLinks {
  readonly mine: LinkSecret;
  readonly join: LinkSecret;
}

/**
 * The secret of a link by its name, out of the secret that the device made with a draft (64 hex digits): the same each time,
 * so that a draft sent again, after an answer that got lost, is known and answered alike. Of anything else it is a new one.
 */
export function linkOfDraft(secret: string, name: string): LinkSecret {
  if (!/^[0-9a-f]{64}$/.test(secret)) return makeLinkSecret();
  return linkSecretOf(createHmac('sha256', Buffer.from(secret, 'hex')).update(name).digest());
}

/** The links of the idea that a draft becomes in a round, see {@link linkOfDraft}. */
export function linksOfDraft(roundId: string, secret: string): IdeaLinks {
  return { mine: linkOfDraft(secret, `mine/${roundId}`), join: linkOfDraft(secret, `join/${roundId}`) };
}

/** For who brought an idea in. Behind the `#`: a browser sends it to no server, so it stands in no log. */
export function minePath({ token }: LinkSecret): string {
  return `/mijn-idee#t=${token}`;
}

/** For neighbours who organise along. */
export function joinPath({ token }: LinkSecret): string {
  return `/meedoen#t=${token}`;
}
