import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { AcceptLinkError, OwnPasskeyError, SignInError } from '@/lib/domain/staff';
import { postAuth } from '../staff/session';

/** What goes wrong before the server has seen a passkey. */
export type BrowserError =
  | 'CANCELLED'
  | 'NOT_SUPPORTED'
  | 'WRONG_ADDRESS'
  | 'PASSKEY_KNOWN'
  | 'NO_CONNECTION';

/** Signs in with a passkey that the visitor chooses. */
export async function signInWithPasskey(): Promise<Result<null, SignInError | BrowserError>> {
  const question = await ask<PublicKeyCredentialRequestOptionsJSON, SignInError>('aanmelden', {});
  if (!question.ok) return question;
  const answer = await fromDevice(() => startAuthentication({ optionsJSON: question.value }));
  return answer.ok ? hand<SignInError>('passkey', { response: JSON.stringify(answer.value) }) : answer;
}

/** Makes the passkey that a one-time link is for, and is signed in by it. */
export async function acceptWithPasskey(
  token: string,
  name: string,
): Promise<Result<null, AcceptLinkError | BrowserError>> {
  const made = await makePasskey<AcceptLinkError>('uitnodiging', { token, name });
  if (!made.ok) return made;
  return hand<AcceptLinkError>('invitation', { token, name, response: JSON.stringify(made.value) });
}

/** Makes one more passkey for one's own account; the server has not kept it yet. */
export function makeOwnPasskey(): Promise<Result<RegistrationResponseJSON, OwnPasskeyError | BrowserError>> {
  return makePasskey<OwnPasskeyError>('toevoegen', {});
}

async function makePasskey<E extends string>(
  purpose: string,
  body: Readonly<Record<string, string>>,
): Promise<Result<RegistrationResponseJSON, E | BrowserError>> {
  const question = await ask<PublicKeyCredentialCreationOptionsJSON, E>(purpose, body);
  if (!question.ok) return question;
  return fromDevice(() => startRegistration({ optionsJSON: question.value }));
}

/** What the server wants the device to sign. */
async function ask<Options, E extends string>(
  purpose: string,
  body: Readonly<Record<string, string>>,
): Promise<Result<Options, E | BrowserError>> {
  if (!browserSupportsWebAuthn()) return fail('NOT_SUPPORTED');
  try {
    const response = await fetch(`/api/auth/passkey/${purpose}`, {
      method: 'POST',
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    return (await response.json()) as Result<Options, E>;
  } catch {
    return fail('NO_CONNECTION');
  }
}

/** Names of exceptions: W3C Web Authentication, sections 5.1.3 and 5.1.4. */
async function fromDevice<T>(act: () => Promise<T>): Promise<Result<T, BrowserError>> {
  try {
    return ok(await act());
  } catch (error) {
    switch ((error as Error).name) {
      case 'InvalidStateError':
        return fail('PASSKEY_KNOWN');
      case 'SecurityError':
        return fail('WRONG_ADDRESS');
      case 'NotSupportedError':
        return fail('NOT_SUPPORTED');
      default:
        return fail('CANCELLED');
    }
  }
}

/** Hands the device's answer to next-auth; a refusal comes back as the code in the address it would lead to. */
async function hand<E extends string>(
  provider: string,
  fields: Readonly<Record<string, string>>,
): Promise<Result<null, E | BrowserError>> {
  const response = await postAuth(`/api/auth/callback/${provider}`, fields);
  if (!response) return fail('NO_CONNECTION');
  if (response.ok) return ok(null);
  try {
    const { url } = (await response.json()) as { url: string };
    return fail((new URL(url).searchParams.get('error') ?? 'NO_CONNECTION') as E);
  } catch {
    return fail('NO_CONNECTION');
  }
}
