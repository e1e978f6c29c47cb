'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { AreaGeometry, PlaceKind, Position } from '@/lib/domain/area';
import type { BaseMap } from '@/lib/domain/views';
import { MapNotice } from '../../map/MapNotice';
import { boxAround } from '../../map/outline';
import { FieldNotes, notesOf } from '../form/CheckedField';

const PickMap = dynamic(
  () => import('../../map/PickMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

interface PointFieldProps {
  readonly district: { readonly name: string; readonly geometry: AreaGeometry | null };
  readonly baseMap: BaseMap;
  readonly kind: PlaceKind;
  readonly filled: Position | null;
  readonly error: string | undefined;
}

/** The point of a place. The form gets it in two hidden boxes. */
export function PointField({ district, baseMap, kind, filled, error }: PointFieldProps) {
  const t = useTranslations('admin.place');
  const [position, setPosition] = useState(filled);
  const { name, geometry } = district;
  const drawn = useMemo(() => (geometry ? [{ name, geometry }] : []), [name, geometry]);
  const box = useMemo(() => boxAround(drawn.map((one) => one.geometry)), [drawn]);
  const id = 'place';
  const hint = t('pointHint');
  return (
    <fieldset id={id} tabIndex={-1} className="wc-setup__set" aria-describedby={notesOf({ id, hint, error })}>
      <legend className="utrecht-form-label">{t('point')}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <PickMap
        name={t('map', { district: name })}
        middleText={t('middle')}
        baseMap={baseMap}
        areas={drawn}
        box={box}
        spot={{ kind }}
        position={position}
        onPick={setPosition}
      />
      <p role="status" className="wc-muted wc-small">
        {t(position ? 'pointSet' : 'pointNotSet')}
      </p>
      <input type="hidden" name="lat6" value={position?.lat6 ?? ''} />
      <input type="hidden" name="lon6" value={position?.lon6 ?? ''} />
    </fieldset>
  );
}
