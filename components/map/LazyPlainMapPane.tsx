'use client';

import dynamic from 'next/dynamic';
import { MapNotice } from './MapNotice';

/** {@link PlainMapPane} for a page that mostly shows another map: loaded only where it is drawn. */
export const LazyPlainMapPane = dynamic(() =>
  import('./PlainMapPane').then(
    ({ PlainMapPane }) => PlainMapPane,
    () => () => <MapNotice text="failed" />,
  ),
);
