import { LazyHouseholdSession } from '@/components/account/LazyHouseholdSession';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { currentSession } from '@/lib/auth';
import { endOf } from '@/lib/auth/session';
import '@/components/account/session.css';

/** The warning before a household's session ends; nothing for who has none. A kiosk has a shorter one of its own. */
export async function HouseholdEnd() {
  const now = new Date();
  const session = await currentSession(now);
  if (session?.actor.kind !== 'household') return null;
  return (
    <ClientMessages paths={['account.session']}>
      <LazyHouseholdSession end={endOf(session, now)} />
    </ClientMessages>
  );
}
