import { useTranslations } from 'next-intl';
import { CheckboxField } from '../../ui/Field';
import { FieldNotes, notesOf } from '../form/CheckedField';

interface NeighbourhoodsProps {
  readonly all: readonly {
    readonly code: string;
    readonly name: string;
    readonly households: number | null;
  }[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

/** Which buurten of the district take part, with how many households each has by CBS. */
export function Neighbourhoods({ all, chosen, error }: NeighbourhoodsProps) {
  const t = useTranslations('setup');
  const id = 'neighbourhoods';
  const hint = t('hint.neighbourhoods');
  return (
    <fieldset id={id} tabIndex={-1} className="wc-setup__set" aria-describedby={notesOf({ id, hint, error })}>
      <legend className="utrecht-form-label">{t('field.neighbourhoods')}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {all.map(({ code, name, households }) => (
        <CheckboxField
          key={code}
          id={code}
          name="neighbourhood"
          value={code}
          defaultChecked={chosen.includes(code)}
          label={households === null ? name : t('neighbourhood', { name, households })}
        />
      ))}
    </fieldset>
  );
}
