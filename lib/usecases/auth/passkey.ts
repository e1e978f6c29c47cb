import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyRow } from '@/db/queries/staff';
import { CHALLENGE_SECONDS } from './challenge';
import { relyingParty } from './relying-party';

/** What the browser is asked, and the sealed challenge for its cookie. */
export interface PasskeyQuestion<Options> {
  readonly options: Options;
  readonly sealed: string;
}
export type RegistrationQuestion = PasskeyQuestion<PublicKeyCredentialCreationOptionsJSON>;
export type SignInQuestion = PasskeyQuestion<PublicKeyCredentialRequestOptionsJSON>;

export type NewPasskey = Pick<PasskeyRow, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'synced'>;

/** Ed25519, ECDSA with P-256, RSA with SHA-256 (IANA COSE Algorithms): what authenticators offer. */
const ALGORITHMS = [-8, -7, -257];
const TIMEOUT_MS = CHALLENGE_SECONDS * 1000;

/** Asks for a passkey that needs no name to sign in with, and that is used only after the owner proved to be there. */
export function registrationOptions(
  challenge: Uint8Array,
  account: { readonly id: string; readonly name: string },
  registered: readonly PasskeyRow[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { name, id } = relyingParty();
  return generateRegistrationOptions({
    rpName: name,
    rpID: id,
    userName: account.name,
    userDisplayName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id)),
    challenge: Uint8Array.from(challenge),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: registered.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

export function signInOptions(challenge: Uint8Array): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Uint8Array.from(challenge),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
  });
}

/** The passkey in a browser's answer. `null` when anything in it is not as asked: challenge, origin, host, presence. */
export async function readRegistration(response: unknown, challenge: Uint8Array): Promise<NewPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      ...expected(challenge),
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credentialId: id, publicKey, counter, transports, synced: registrationInfo.credentialBackedUp };
  } catch {
    // The library names every refusal by throwing, and what it was given is nobody's to read.
    return null;
  }
}

/**
 * What a valid answer says of a passkey that is known. `null` when it is not one: also when its counter did not rise,
 * which is how a copied authenticator shows.
 */
export async function readAssertion(
  response: unknown,
  challenge: Uint8Array,
  passkey: PasskeyRow,
): Promise<Pick<PasskeyRow, 'counter' | 'synced'> | null> {
  const { credentialId, publicKey, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      ...expected(challenge),
      credential: { id: credentialId, publicKey: Uint8Array.from(publicKey), counter },
    });
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return verified ? { counter: newCounter, synced: credentialBackedUp } : null;
  } catch {
    return null;
  }
}

function expected(challenge: Uint8Array) {
  const { origin, id } = relyingParty();
  return {
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  };
}
