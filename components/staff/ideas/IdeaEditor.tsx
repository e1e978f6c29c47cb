'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { IDEA_THEMES, type IdeaTheme } from '@/lib/domain/idea';
import { IDEA_LENGTHS, type IdeaForm, type IdeaProblems } from '@/lib/domain/idea-form';
import type { Result } from '@/lib/domain/result';
import type { BaseMap } from '@/lib/domain/views';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { CheckedText } from '../form/CheckedText';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';
import { type PlaceArea, PlaceField } from './PlaceField';
import { useIdeaProblems } from './useIdeaProblems';

type SaveError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'UNKNOWN_IDEA' | 'ROUND_FROZEN' | 'TOO_MANY' }
  | { readonly code: 'CHANGED_MEANWHILE' }
  | { readonly code: 'BAD_IDEA'; readonly problems: IdeaProblems };
export type SaveIdeaResult = Result<number, SaveError>;

interface IdeaEditorProps {
  readonly round: string;
  /** `null` = an idea that is not there yet. */
  readonly number: number | null;
  /** Version of the idea that is on the screen; none of one that is not there yet. */
  readonly version?: string;
  /** The number it has or will have. */
  readonly shownNumber: number;
  readonly filled: Omit<IdeaForm, 'theme'> & { readonly theme: IdeaTheme };
  readonly areas: readonly PlaceArea[];
  readonly baseMap: BaseMap;
  readonly action: (before: unknown, form: FormData) => Promise<SaveIdeaResult>;
}

/** The text of an idea, its money and its place. What was typed and refused stays as it was. */
export function IdeaEditor(props: IdeaEditorProps) {
  const { round, number, version, shownNumber, filled, areas, baseMap, action } = props;
  const t = useTranslations('ideas');
  const themes = useTranslations('common.theme');
  const [result, save, busy] = useActionState<SaveIdeaResult | null, FormData>(action, null);
  const [theme, setTheme] = useState(filled.theme);
  const error = result?.ok === false ? result.error : null;
  const { problems, told } = useIdeaProblems(error?.code === 'BAD_IDEA' ? error.problems : {});
  const text = (name: keyof typeof IDEA_LENGTHS) => ({
    id: name,
    name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems[name],
    defaultValue: filled[name],
    autoComplete: 'off',
    maxLength: IDEA_LENGTHS[name],
  });
  const money = (name: 'cost' | 'cofunding') => ({
    id: name,
    name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems[name],
    defaultValue: filled[name],
    autoComplete: 'off',
    inputMode: 'decimal' as const,
  });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="number" value={number ?? ''} />
      <input type="hidden" name="seen" value={version ?? ''} />
      <CheckedField {...text('title')} />
      <CheckedText {...text('summary')} rows={5} />
      <CheckedText {...text('contact')} rows={3} />
      <SelectField
        id="theme"
        name="theme"
        label={t('field.theme')}
        value={theme}
        onChange={(event) => setTheme(IDEA_THEMES.find((one) => one === event.target.value) ?? 'other')}
      >
        {IDEA_THEMES.map((one) => (
          <option key={one} value={one}>
            {themes(one)}
          </option>
        ))}
      </SelectField>
      <div className="wc-setup__pair">
        <CheckedField {...money('cost')} />
        <CheckedField {...money('cofunding')} />
      </div>
      <CheckedField {...text('organiser')} />
      <CheckedField {...text('maintainer')} />
      <PlaceField
        round={round}
        areas={areas}
        baseMap={baseMap}
        number={shownNumber}
        theme={theme}
        filled={positionOf(filled)}
        error={problems.place}
      />
      <SelectField
        id="neighbourhood"
        name="neighbourhood"
        label={t('field.neighbourhood')}
        defaultValue={filled.neighbourhood}
      >
        <option value="">{t('wholeDistrict')}</option>
        {areas.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" look="primary" disabled={busy}>
        {number === null ? t('create') : t('save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('saved')}</Alert>}
        {error && error.code !== 'BAD_IDEA' && <Alert kind="error">{t(`error.${error.code}`)}</Alert>}
      </div>
    </form>
  );
}

function positionOf({ lat6, lon6 }: Pick<IdeaForm, 'lat6' | 'lon6'>) {
  return lat6 === '' || lon6 === '' ? null : { lat6: Number(lat6), lon6: Number(lon6) };
}
