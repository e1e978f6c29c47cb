import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { StaffBar } from '@/components/account/StaffBar';
import { StaffSession } from '@/components/account/StaffSession';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { currentActor, currentSession } from '@/lib/auth';
import { endOf } from '@/lib/auth/session';
import { PATH_HEADER, signInPath, wayBack } from '@/lib/auth/workspace';
import { signInDemoStaff } from '@/lib/usecases/auth/demo-staff';
import { staffMenu } from '@/lib/usecases/staff/menu';
import '@/components/account/account.css';
import '@/components/account/session.css';

export const metadata: Metadata = { robots: { index: false } };

/**
 * The workspace around its pages. Who is nobody here is led to where one signs in: without a session by the proxy, and
 * here when the account behind a living session was switched off.
 */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const now = new Date();
  const [session, menu] = await Promise.all([currentSession(now), currentActor().then(staffMenu)]);
  if (session?.actor.kind !== 'staff' || !menu) {
    const asked = wayBack((await headers()).get(PATH_HEADER));
    if (asked !== null) redirect(signInPath(asked));
    return children;
  }
  const { id } = session.actor;
  return (
    <>
      <ClientMessages paths={['account.nav', 'staff.role']}>
        <StaffBar {...menu} />
      </ClientMessages>
      {children}
      <ClientMessages paths={['account.session', 'account.signIn', 'account.error']}>
        <StaffSession end={endOf(session, now)} who={id} sample={signInDemoStaff(id) !== null} />
      </ClientMessages>
    </>
  );
}
