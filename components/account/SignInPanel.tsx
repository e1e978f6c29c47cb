'use client';

import { PasskeySignIn } from './PasskeySignIn';

/** Signing in on its own page. The page is loaded anew, and the server leads on from there. */
export function SignInPanel({ onwards }: { readonly onwards: string }) {
  return <PasskeySignIn onDone={() => window.location.replace(onwards)} />;
}
