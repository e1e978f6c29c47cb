import { readEnv } from '@/lib/env';

/** Where links in mails lead: the address by which the application is known. */
export function publicOrigin(): string {
  return new URL(readEnv().NEXTAUTH_URL ?? 'http://localhost').origin;
}
