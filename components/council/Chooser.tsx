import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { CheckboxField, SelectField } from '@/components/ui/Field';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { CardArea } from './AreaCards';
import type { CouncilChoice } from './choice';

export interface DistrictChoice {
  readonly slug: string;
  readonly name: string;
  readonly municipality: { readonly code: string; readonly name: string };
}

interface ChooserProps {
  readonly choice: CouncilChoice;
  readonly choices: readonly DistrictChoice[];
  readonly areas: readonly CardArea[];
}

const PLACES = [0, 1, 2, 3] as const;

/** Which districts, rounds and reference to show; a plain form, so that the address holds the choice. */
export function Chooser({ choice, choices, areas }: ChooserProps) {
  const t = useTranslations('council.choose');
  const municipalities = [...new Map(choices.map((one) => [one.municipality.code, one.municipality.name]))];
  return (
    <form method="get" action="/raad" className="wc-council__choose" aria-labelledby="kies-wijken">
      <Heading level={2} look={3} id="kies-wijken">
        {t('heading')}
      </Heading>
      <Paragraph className="wc-council__wide">{t('intro')}</Paragraph>
      {PLACES.map((place) => (
        <SelectField
          key={`${place} ${areas[place]?.slug ?? ''}`}
          id={`wijk-${place + 1}`}
          name="wijk"
          label={t('district', { number: place + 1 })}
          defaultValue={areas[place]?.slug ?? ''}
        >
          {place > 0 && <option value="">{t('empty')}</option>}
          {municipalities.map(([code, name]) => (
            <optgroup key={code} label={name}>
              {choices
                .filter((one) => one.municipality.code === code)
                .map((one) => (
                  <option key={one.slug} value={one.slug}>
                    {one.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
      ))}
      {areas
        .filter(({ rounds }) => rounds.length > 1)
        .map((area) => (
          <SelectField
            key={area.slug}
            id={`ronde-${area.slug}`}
            name="ronde"
            label={t('round', { district: area.area.name })}
            defaultValue={area.rounds.find(({ id }) => choice.rounds.includes(id))?.id ?? ''}
          >
            <option value="">{t('latest')}</option>
            {area.rounds.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        ))}
      <div className="wc-council__wide wc-actions">
        <CheckboxField
          id="gemeente"
          name="gemeente"
          value="ja"
          label={t('municipality')}
          defaultChecked={choice.municipality}
        />
        <Button type="submit" look="secondary">
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
