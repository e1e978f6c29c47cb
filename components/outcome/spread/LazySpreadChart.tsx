'use client';

import dynamic from 'next/dynamic';

/** The chart and its library, fetched when it is about to be seen. */
export const LazySpreadChart = dynamic(() => import('./SpreadChart').then((part) => part.SpreadChart), {
  ssr: false,
});
