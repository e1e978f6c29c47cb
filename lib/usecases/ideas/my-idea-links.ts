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
 * The links of the idea that a draft becomes: the secret that the device made with the draft (64 hex digits) gives the same
 * two in one round, so that a draft sent again, after an answer that got lost, is known and answered alike. Of anything
 * else they are new.
 */
export function linksOfDraft(roundId: string, secret: string): IdeaLinks {
  if (!/^[0-9a-f]{64}$/.test(secret)) return { mine: makeLinkSecret(), join: makeLinkSecret() };
  const key = Buffer.from(secret, 'hex');
  const derive = (name: string) =>
    linkSecretOf(createHmac('sha256', key).update(`${name}/${roundId}`).digest());
  return { mine: derive('mine'), join: derive('join') };
}

/** For who brought an idea in. Behind the `#`: a browser sends it to no server, so it stands in no log. */
export function minePath({ token }: LinkSecret): string {
  return `/mijn-idee#t=${token}`;
}

/** For neighbours who organise along. */
export function joinPath({ token }: LinkSecret): string {
  return `/meedoen#t=${token}`;
}
