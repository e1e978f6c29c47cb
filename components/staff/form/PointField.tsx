'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, useMemo, useState } from 'react';
import type { AreaGeometry, Position } from '@/lib/domain/area';
import type { BaseMap } from '@/lib/domain/views';
import { MapNotice } from '../../map/MapNotice';
import { boxAround } from '../../map/outline';
import { Button } from '../../ui/Button';
import { FieldNotes, notesOf } from './CheckedField';

const PickMap = dynamic(
  () => import('../../map/PickMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

interface PointFieldProps {
  readonly district: { readonly name: string; readonly geometry: AreaGeometry | null };
  readonly baseMap: BaseMap;
  readonly spot: ComponentProps<typeof PickMap>['spot'];
  readonly filled: Position | null;
  readonly error: string | undefined;
  readonly words: {
    readonly label: string;
    readonly hint: string;
    readonly map: string;
    readonly middle: string;
    readonly set: string;
    readonly notSet: string;
    /** For a point that may be left out: takes it away again. */
    readonly clear?: string;
  };
}

/** A point on the map of a district. The form gets it in two hidden boxes, `lat6` and `lon6`. */
export function PointField({ district, baseMap, spot, filled, error, words }: PointFieldProps) {
  const [position, setPosition] = useState(filled);
  const { name, geometry } = district;
  const drawn = useMemo(() => (geometry ? [{ name, geometry }] : []), [name, geometry]);
  const box = useMemo(() => boxAround(drawn.map((one) => one.geometry)), [drawn]);
  const id = 'place';
  const { hint } = words;
  return (
    <fieldset id={id} tabIndex={-1} className="wc-setup__set" aria-describedby={notesOf({ id, hint, error })}>
      <legend className="utrecht-form-label">{words.label}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <PickMap
        name={words.map}
        middleText={words.middle}
        baseMap={baseMap}
        areas={drawn}
        box={box}
        spot={spot}
        position={position}
        onPick={setPosition}
      >
        {words.clear && position && <Button onClick={() => setPosition(null)}>{words.clear}</Button>}
      </PickMap>
      <p role="status" className="wc-muted wc-small">
        {position ? words.set : words.notSet}
      </p>
      <input type="hidden" name="lat6" value={position?.lat6 ?? ''} />
      <input type="hidden" name="lon6" value={position?.lon6 ?? ''} />
    </fieldset>
  );
}
