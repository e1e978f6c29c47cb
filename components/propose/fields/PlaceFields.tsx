'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Position } from '@/lib/domain/area';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { areaAt } from '@/lib/domain/idea-form';
import type { NamedArea } from '@/lib/domain/idea-proposal-views';
import type { BaseMap } from '@/lib/domain/views';
import { MapNotice } from '../../map/MapNotice';
import { boxAround } from '../../map/outline';
import { FieldNotes, notesOf } from '../../staff/form/CheckedField';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { AddressSearch } from '../place/AddressSearch';
import type { FieldsProps } from './types';

const PickMap = dynamic(
  () => import('../../map/PickMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

export interface PlaceFieldsProps extends FieldsProps {
  readonly round: string;
  readonly areas: readonly NamedArea[];
  readonly baseMap: BaseMap;
}

/** Where it comes: a point, or a buurt when there is none. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { form, set, areas } = props;
  const t = useTranslations('propose');
  return (
    <>
      <PointField {...props} />
      {positionOf(form) === null && (
        <div>
          <SelectField
            id="neighbourhood"
            label={t('field.neighbourhood')}
            value={form.neighbourhood}
            onChange={(event) => set({ neighbourhood: event.target.value })}
            aria-describedby="neighbourhood-hint"
          >
            <option value="">{t('field.wholeDistrict')}</option>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <p id="neighbourhood-hint" className="wc-muted wc-small">
            {t('hint.neighbourhood')}
          </p>
        </div>
      )}
    </>
  );
}

function PointField({ form, problems, set, round, areas, baseMap }: PlaceFieldsProps) {
  const t = useTranslations('propose');
  const drawn = useMemo(
    () => areas.flatMap(({ name, geometry }) => (geometry ? [{ name, geometry }] : [])),
    [areas],
  );
  const box = useMemo(() => boxAround(drawn.map(({ geometry }) => geometry)), [drawn]);
  const position = positionOf(form);
  const pick = (at: Position | null) =>
    set({ lat6: at ? String(at.lat6) : '', lon6: at ? String(at.lon6) : '' });
  const inside = position && areaAt(areas, position);
  const told = { id: 'place', hint: t('hint.place'), error: problems.place };
  return (
    <fieldset id="place" tabIndex={-1} className="wc-setup__set" aria-describedby={notesOf(told)}>
      <legend className="utrecht-form-label">{t('field.place')}</legend>
      <AddressSearch round={round} id="adres" onPick={pick} />
      <FieldNotes {...told} />
      <PickMap
        name={t('place.map')}
        middleText={t('place.middle')}
        baseMap={baseMap}
        areas={drawn}
        box={box}
        spot={{ number: '+', theme: IDEA_THEMES.find((one) => one === form.theme) ?? 'other' }}
        position={position}
        onPick={pick}
      >
        {position && <Button onClick={() => pick(null)}>{t('place.remove')}</Button>}
      </PickMap>
      <p role="status" className="wc-propose__spot">
        {position === null && t('place.none')}
        {position && (inside ? t('place.inside', { name: inside.name }) : t('place.outside'))}
      </p>
    </fieldset>
  );
}

export function positionOf({
  lat6,
  lon6,
}: {
  readonly lat6: string;
  readonly lon6: string;
}): Position | null {
  return lat6 === '' || lon6 === '' ? null : { lat6: Number(lat6), lon6: Number(lon6) };
}
