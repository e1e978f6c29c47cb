'use client';

import dynamic from 'next/dynamic';

// The charts and their library, fetched when the first of them is about to be seen.

export const LazyDotChart = dynamic(() => import('./DotChart').then((part) => part.DotChart), { ssr: false });

export const LazyRankChart = dynamic(() => import('./RankChart').then((part) => part.RankChart), {
  ssr: false,
});

export const LazyStackChart = dynamic(() => import('./StackChart').then((part) => part.StackChart), {
  ssr: false,
});
