'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { AreaGeometry, Position } from '@/lib/domain/area';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { BaseMap } from '@/lib/domain/views';
import { MapNotice } from '../../map/MapNotice';
import { boxAround } from '../../map/outline';
import { AddressSearch } from '../../propose/place/AddressSearch';
import { Button } from '../../ui/Button';
import { FieldNotes, notesOf } from '../form/CheckedField';

const PickMap = dynamic(
  () => import('../../map/PickMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

export interface PlaceArea {
  readonly code: string;
  readonly name: string;
  readonly geometry: AreaGeometry | null;
}

interface PlaceFieldProps {
  readonly round: string;
  readonly areas: readonly PlaceArea[];
  readonly baseMap: BaseMap;
  readonly number: number;
  readonly theme: IdeaTheme;
  readonly filled: Position | null;
  readonly error: string | undefined;
}

/** The point of an idea on the map, which may be left out. The form gets it in two hidden boxes. */
export function PlaceField({ round, areas, baseMap, number, theme, filled, error }: PlaceFieldProps) {
  const t = useTranslations('ideas');
  const [position, setPosition] = useState(filled);
  const drawn = useMemo(
    () => areas.flatMap(({ name, geometry }) => (geometry ? [{ name, geometry }] : [])),
    [areas],
  );
  const box = useMemo(() => boxAround(drawn.map(({ geometry }) => geometry)), [drawn]);
  const id = 'place';
  const hint = t('hint.place');
  return (
    <fieldset id={id} tabIndex={-1} className="wc-setup__set" aria-describedby={notesOf({ id, hint, error })}>
      <legend className="utrecht-form-label">{t('field.place')}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <AddressSearch round={round} id={`${id}-search`} onPick={setPosition} />
      <PickMap
        name={t('map')}
        middleText={t('middle')}
        baseMap={baseMap}
        areas={drawn}
        box={box}
        spot={{ number, theme }}
        position={position}
        onPick={setPosition}
      >
        {position && <Button onClick={() => setPosition(null)}>{t('noPoint')}</Button>}
      </PickMap>
      <p role="status" className="wc-muted wc-small">
        {position ? t('pointSet') : t('pointNotSet')}
      </p>
      <input type="hidden" name="lat6" value={position?.lat6 ?? ''} />
      <input type="hidden" name="lon6" value={position?.lon6 ?? ''} />
    </fieldset>
  );
}
