'use client';

import dynamic from 'next/dynamic';

/**
 * {@link HouseholdSession}, which only a household that is signed in loads. It shows nothing until a session nears its
 * end, so the page does not wait for it, and goes on without it where it does not come.
 */
export const LazyHouseholdSession = dynamic(
  () =>
    import('./HouseholdSession').then(
      ({ HouseholdSession }) => HouseholdSession,
      () => () => null,
    ),
  { ssr: false },
);
