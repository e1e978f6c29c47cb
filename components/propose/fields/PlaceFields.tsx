'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Position } from '@/lib/domain/area';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { areaAt } from '@/lib/domain/idea-form';
import type { ProposalForm } from '@/lib/domain/idea-proposal';
import type { NamedArea } from '@/lib/domain/idea-proposal-views';
import type { BaseMap } from '@/lib/domain/views';
import { MapNotice } from '../../map/MapNotice';
import { boxAround } from '../../map/outline';
import { FieldNotes, notesOf } from '../../staff/form/CheckedField';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { AddressSearch } from '../place/AddressSearch';
import type { AddressScope } from '../place/useAddressSearch';

const PickMap = dynamic(
  () => import('../../map/PickMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

type Where = Pick<ProposalForm, 'lat6' | 'lon6' | 'neighbourhood' | 'theme'>;

export interface PlaceFieldsProps {
  readonly form: Where;
  readonly problems: { readonly place?: string | undefined };
  readonly set: (changes: Partial<Where>) => void;
  /** Id of the round, or of the fund. */
  readonly round: string;
  readonly scope?: AddressScope;
  /** The areas are no buurten to choose from (default: they are). */
  readonly onlyPoint?: boolean;
  /** Said of a point outside the areas, where that is no mistake. */
  readonly outsideText?: string;
  readonly areas: readonly NamedArea[];
  readonly baseMap: BaseMap;
}

/** Where it comes: a point, or a buurt when there is none. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { form, set, areas, onlyPoint = false } = props;
  const t = useTranslations('propose');
  return (
    <>
      <PointField {...props} />
      {positionOf(form) === null && !onlyPoint && (
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

function PointField(props: PlaceFieldsProps) {
  const { form, problems, set, round, scope = 'ronde', areas, baseMap, outsideText } = props;
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
      <AddressSearch round={round} scope={scope} id="adres" onPick={pick} />
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
        {position &&
          (inside ? t('place.inside', { name: inside.name }) : (outsideText ?? t('place.outside')))}
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
