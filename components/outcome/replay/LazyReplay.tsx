'use client';

import dynamic from 'next/dynamic';

/** The replay and the chart library, fetched when they are about to be seen; the table below it is always there. */
export const LazyReplay = dynamic(() => import('./Replay').then((part) => part.Replay), { ssr: false });
