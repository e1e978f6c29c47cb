import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { SelectField } from '@/components/ui/Field';
import { Heading } from '@/components/ui/Heading';
import { PROMISE_CHOICES, type PromiseChoice } from '@/lib/domain/visit/choose';
import { VISIT_KINDS } from '@/lib/domain/visit/words';

interface PromiseChooserProps {
  readonly choice: PromiseChoice;
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
}

/** Which promises to show; a plain form, so that the address holds the choice. */
export function PromiseChooser({ choice, districts }: PromiseChooserProps) {
  const t = useTranslations('council.promises.choose');
  const kinds = useTranslations('visit.kind');
  const statuses = useTranslations('visit.status');
  return (
    <form method="get" action="/raad/bezoeken" className="wc-council__choose" aria-labelledby="kies-beloften">
      <Heading level={2} look={3} id="kies-beloften">
        {t('heading')}
      </Heading>
      <SelectField id="wijk" name="wijk" label={t('district')} defaultValue={choice.district ?? ''}>
        <option value="">{t('all')}</option>
        {districts.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField id="soort" name="soort" label={t('kind')} defaultValue={choice.kind ?? ''}>
        <option value="">{t('all')}</option>
        {VISIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField id="stand" name="stand" label={t('state')} defaultValue={choice.state ?? ''}>
        <option value="">{t('all')}</option>
        {PROMISE_CHOICES.map((state) => (
          <option key={state} value={state}>
            {state === 'open' || state === 'overdue' ? t(state) : statuses(state)}
          </option>
        ))}
      </SelectField>
      <div className="wc-council__wide wc-actions">
        <Button type="submit" look="secondary">
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
