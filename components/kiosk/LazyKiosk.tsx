'use client';

import dynamic from 'next/dynamic';

/** {@link Kiosk}, which only a kiosk loads: everybody else votes without its scripts. */
export const LazyKiosk = dynamic(() => import('./Kiosk').then(({ Kiosk }) => Kiosk));
