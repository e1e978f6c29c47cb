'use client';

import dynamic from 'next/dynamic';

/** {@link HouseholdSession}, which only a household that is signed in loads. */
export const LazyHouseholdSession = dynamic(() =>
  import('./HouseholdSession').then(({ HouseholdSession }) => HouseholdSession),
);
