'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { type AreaGeometry, PLACE_KINDS, type PlaceKind } from '@/lib/domain/area';
import {
  type PlaceForm as Filled,
  PLACE_LENGTHS,
  type PlaceField,
  type PlaceProblems,
} from '@/lib/domain/place-form';
import type { Result } from '@/lib/domain/result';
import type { BaseMap } from '@/lib/domain/views';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';
import { PointField } from '../form/PointField';

type SaveError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_DISTRICT' | 'UNKNOWN_PLACE' }
  | { readonly code: 'BAD_PLACE'; readonly problems: PlaceProblems };
type Saved = Result<number, SaveError>;

interface PlaceFormProps {
  readonly district: { readonly slug: string; readonly name: string; readonly geometry: AreaGeometry | null };
  /** `null` = a place that is not there yet. */
  readonly id: number | null;
  readonly filled: Filled & { readonly kind: PlaceKind };
  readonly baseMap: BaseMap;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** A partner or place, with its point on the map. What was typed and refused stays as it was. */
export function PlaceForm({ district, id, filled, baseMap, action }: PlaceFormProps) {
  const t = useTranslations('admin');
  const kinds = useTranslations('district.map.place');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const [kind, setKind] = useState(filled.kind);
  const error = result?.ok === false ? result.error : null;
  const problems = useProblems(error?.code === 'BAD_PLACE' ? error.problems : {});
  const told = Object.entries(problems).map(([field, message]) => ({ field, message }));
  const text = (name: keyof typeof PLACE_LENGTHS) => ({
    id: name,
    name,
    label: t(`place.${name}`),
    hint: name === 'name' ? undefined : t(`place.${name}Hint`),
    error: problems[name],
    defaultValue: filled[name],
    maxLength: PLACE_LENGTHS[name],
    autoComplete: 'off',
  });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input type="hidden" name="district" value={district.slug} />
      <input type="hidden" name="id" value={id ?? ''} />
      <CheckedField {...text('name')} />
      <SelectField
        id="kind"
        name="kind"
        label={t('place.kind')}
        value={kind}
        onChange={(event) =>
          setKind(PLACE_KINDS.find((one) => one === event.currentTarget.value) ?? filled.kind)
        }
      >
        {PLACE_KINDS.map((one) => (
          <option key={one} value={one}>
            {kinds(one)}
          </option>
        ))}
      </SelectField>
      <CheckedField {...text('address')} />
      <CheckedField {...text('hours')} />
      <CheckedField {...text('contact')} />
      <PointField
        district={district}
        baseMap={baseMap}
        spot={{ kind }}
        words={{
          label: t('place.point'),
          hint: t('place.pointHint'),
          map: t('place.map', { district: district.name }),
          middle: t('place.middle'),
          set: t('place.pointSet'),
          notSet: t('place.pointNotSet'),
        }}
        filled={filled.lat6 === '' ? null : { lat6: Number(filled.lat6), lon6: Number(filled.lon6) }}
        error={problems.place}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t(id === null ? 'place.add' : 'save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('place.saved')}</Alert>}
        {error && error.code !== 'BAD_PLACE' && <Alert kind="error">{t(`error.${error.code}`)}</Alert>}
      </div>
    </form>
  );
}

/** A sentence per field, in the order of the form. */
function useProblems(found: PlaceProblems): { readonly [Field in PlaceField]?: string } {
  const t = useTranslations('admin.place.problem');
  const most = (field: keyof typeof PLACE_LENGTHS) => ({ most: PLACE_LENGTHS[field] });
  return {
    ...(found.name && { name: t(`name.${found.name}`, most('name')) }),
    ...(found.kind && { kind: t(`kind.${found.kind}`) }),
    ...(found.address && { address: t(`address.${found.address}`, most('address')) }),
    ...(found.hours && { hours: t(`hours.${found.hours}`, most('hours')) }),
    ...(found.contact && { contact: t(`contact.${found.contact}`, most('contact')) }),
    ...(found.place && { place: t(`place.${found.place}`) }),
  };
}
