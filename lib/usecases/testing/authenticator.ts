import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { RegistrationQuestion, SignInQuestion } from '../auth/passkey';
import { relyingParty } from '../auth/relying-party';

/** What a test makes an authenticator or browser do wrong. */
export interface Mischief {
  readonly origin?: string;
  readonly host?: string;
  /** The owner was there, but did not prove to be the owner. */
  readonly unverified?: boolean;
  readonly challenge?: string;
  readonly counter?: number;
  /** Signs with a key of its own. */
  readonly forged?: boolean;
  readonly userHandle?: string;
}

/** Flags of authenticator data: user present, user verified, attested credential data (WebAuthn, section 6.1). */
const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

/**
 * An authenticator in software with one passkey, and the browser around it: ECDSA with P-256, attestation "none"
 * (W3C Web Authentication, sections 6.1, 6.5 and 8.7).
 */
export function softAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let owner = '';
  let counter = 0;
  return {
    id: id.toString('base64url'),
    /** Answers a registration. */
    register({ options }: RegistrationQuestion, mischief: Mischief = {}) {
      owner = options.user.id;
      const flags = PRESENT | ATTESTED | (mischief.unverified ? 0 : VERIFIED);
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const data = Buffer.concat([authenticatorData(flags, counter, mischief), attested]);
      const clientDataJSON = clientData('webauthn.create', options.challenge, mischief);
      const attestationObject = encode(attestation(data));
      return credential(id, {
        clientDataJSON: encode(clientDataJSON),
        attestationObject,
        transports: ['internal'],
      });
    },
    /** Answers a sign-in. */
    assert({ options }: SignInQuestion, mischief: Mischief = {}) {
      counter = mischief.counter ?? counter + 1;
      const flags = PRESENT | (mischief.unverified ? 0 : VERIFIED);
      const data = authenticatorData(flags, counter, mischief);
      const clientDataJSON = clientData('webauthn.get', options.challenge, mischief);
      const key = mischief.forged
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
        : privateKey;
      const signature = sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), key);
      return credential(id, {
        clientDataJSON: encode(clientDataJSON),
        authenticatorData: encode(data),
        signature: encode(signature),
        userHandle: mischief.userHandle ?? owner,
      });
    },
  };
}

export type SoftAuthenticator = ReturnType<typeof softAuthenticator>;

function credential<R>(id: Buffer, response: R) {
  return { id: encode(id), rawId: encode(id), type: 'public-key', clientExtensionResults: {}, response };
}

function clientData(type: string, challenge: string, mischief: Mischief): Buffer {
  const origin = mischief.origin ?? relyingParty().origin;
  return Buffer.from(
    JSON.stringify({ type, challenge: mischief.challenge ?? challenge, origin, crossOrigin: false }),
  );
}

function authenticatorData(flags: number, counter: number, mischief: Mischief): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const host = sha256(Buffer.from(mischief.host ?? relyingParty().id));
  return Buffer.concat([host, Buffer.from([flags]), count]);
}

/** CBOR of `{fmt: "none", attStmt: {}, authData}` (RFC 8949). */
function attestation(data: Buffer): Buffer {
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    length,
    data,
  ]);
}

/** CBOR of a COSE_Key: EC2, ES256, P-256, x, y (RFC 9053, section 7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (label: number, value: string) =>
    Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    bytes(0x21, x),
    bytes(0x22, y),
  ]);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
