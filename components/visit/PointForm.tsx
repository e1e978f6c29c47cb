'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { AreaGeometry, Position } from '@/lib/domain/area';
import type { Result } from '@/lib/domain/result';
import type { BaseMap } from '@/lib/domain/views';
import { POINT_LENGTHS, type PointProblems } from '@/lib/domain/visit/point-form';
import { CheckedText } from '../staff/form/CheckedText';
import { ErrorList } from '../staff/form/ErrorList';
import { keepTyped } from '../staff/form/keepTyped';
import { PointField } from '../staff/form/PointField';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import type { VisitErrorCode } from './types';

type SaveError =
  | { readonly code: VisitErrorCode }
  | { readonly code: 'BAD_POINT'; readonly problems: PointProblems };
type Saved = Result<number, SaveError>;

interface PointFormProps {
  readonly visit: string;
  /** `null` = a point that is not there yet. */
  readonly number: number | null;
  /** The number that it has or will have. */
  readonly shownNumber: number;
  readonly filled: { readonly text: string; readonly answer: string; readonly position: Position | null };
  /** Points that this one could put right; none before the visit is published. */
  readonly earlier: readonly { readonly number: number; readonly text: string }[];
  readonly district: { readonly name: string; readonly geometry: AreaGeometry | null };
  readonly baseMap: BaseMap;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** What was heard, what was answered on the spot, and where it is about. */
export function PointForm(props: PointFormProps) {
  const { visit, number, shownNumber, filled, earlier, district, baseMap, action } = props;
  const t = useTranslations('visit.staff');
  const errors = useTranslations('visit.error');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = useProblems(error && 'problems' in error ? error.problems : {});
  const told = Object.entries(problems).map(([field, message]) => ({ field, message }));
  const box = (name: 'text' | 'answer') => ({
    id: name,
    name,
    label: t(`pointField.${name}`),
    hint: t(`pointHint.${name}`),
    error: problems[name],
    defaultValue: filled[name],
    maxLength: POINT_LENGTHS[name],
    rows: 4,
  });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input type="hidden" name="visit" value={visit} />
      <input type="hidden" name="number" value={number ?? ''} />
      {earlier.length > 0 && (
        <SelectField id="corrects" name="corrects" label={t('pointField.corrects')} defaultValue="">
          <option value="">{t('noCorrection')}</option>
          {earlier.map((one) => (
            <option key={one.number} value={one.number}>
              {t('correction', { number: one.number, text: one.text.slice(0, 60) })}
            </option>
          ))}
        </SelectField>
      )}
      <CheckedText {...box('text')} />
      <CheckedText {...box('answer')} />
      <PointField
        district={district}
        baseMap={baseMap}
        spot={{ number: shownNumber, theme: 'other' }}
        words={{
          label: t('pointField.place'),
          hint: t('pointHint.place'),
          map: t('map', { district: district.name }),
          middle: t('middle'),
          set: t('pointSet'),
          notSet: t('pointNotSet'),
          clear: t('noPoint'),
        }}
        filled={filled.position}
        error={problems.place}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t(number === null ? 'addPoint' : 'save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('saved')}</Alert>}
        {error && !('problems' in error) && <Alert kind="error">{errors(error.code)}</Alert>}
      </div>
    </form>
  );
}

function useProblems(found: PointProblems): { readonly [Field in keyof PointProblems]?: string } {
  const t = useTranslations('visit.problem.point');
  return {
    ...(found.corrects && { corrects: t(`corrects.${found.corrects}`) }),
    ...(found.text && { text: t(`text.${found.text}`) }),
    ...(found.answer && { answer: t(`answer.${found.answer}`) }),
    ...(found.place && { place: t(`place.${found.place}`) }),
  };
}
