import { getTranslations } from 'next-intl/server';
import { AUDIT_ACTS } from '@/lib/domain/audit';
import {
  type GivenLogFilter,
  type LogFilterField,
  type LogFilterProblems,
  type LogSubject,
  MAX_PERSON,
} from '@/lib/domain/log-book';
import { Button, ButtonLink } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { LOG_NAMES } from './logQuery';

interface LogFilterFormProps {
  readonly given: GivenLogFilter;
  readonly problems: LogFilterProblems;
  readonly rounds: readonly LogSubject[];
  readonly districts: readonly LogSubject[];
}

/** What to look for; a form that changes the address, so that a view can be kept and it works without scripts. */
export async function LogFilterForm({ given, problems, rounds, districts }: LogFilterFormProps) {
  const [t, acts] = await Promise.all([getTranslations('admin.log'), getTranslations('retention.act')]);
  const sentences: { readonly [Field in LogFilterField]?: string } = {
    ...(problems.from && { from: t(`problem.from.${problems.from}`) }),
    ...(problems.until && { until: t(`problem.until.${problems.until}`) }),
    ...(problems.act && { act: t(`problem.act.${problems.act}`) }),
    ...(problems.person && { person: t(`problem.person.${problems.person}`, { most: MAX_PERSON }) }),
  };
  const day = (name: 'from' | 'until') => ({
    id: `log-${name}`,
    name: LOG_NAMES[name],
    type: 'date',
    label: t(name),
    error: sentences[name],
    defaultValue: given[name],
  });
  const sorted = AUDIT_ACTS.map((act) => ({ act, words: acts(act) })).toSorted((a, b) =>
    a.words.localeCompare(b.words),
  );
  return (
    <form method="get" action="/beheer/logboek" className="wc-setup" aria-label={t('filter')} noValidate>
      <div className="wc-setup__pair">
        <CheckedField {...day('from')} />
        <CheckedField {...day('until')} />
      </div>
      <div className="wc-setup__pair">
        <div>
          <SelectField id="log-act" name={LOG_NAMES.act} label={t('act')} defaultValue={given.act}>
            <option value="">{t('allActs')}</option>
            {sorted.map(({ act, words }) => (
              <option key={act} value={act}>
                {words}
              </option>
            ))}
          </SelectField>
          {sentences.act && <p className="utrecht-form-field-error-message">{sentences.act}</p>}
        </div>
        <SelectField
          id="log-subject"
          name={LOG_NAMES.subject}
          label={t('subject')}
          defaultValue={given.subject}
        >
          <option value="">{t('allSubjects')}</option>
          <Subjects label={t('rounds')} subjects={rounds} />
          <Subjects label={t('districts')} subjects={districts} />
        </SelectField>
      </div>
      <CheckedField
        id="log-person"
        name={LOG_NAMES.person}
        label={t('person')}
        hint={t('personHint')}
        error={sentences.person}
        defaultValue={given.person}
        autoComplete="off"
      />
      <p className="wc-setup__acts">
        <Button type="submit" look="primary">
          {t('apply')}
        </Button>
        <ButtonLink href="/beheer/logboek">{t('clear')}</ButtonLink>
      </p>
    </form>
  );
}

function Subjects({ label, subjects }: { readonly label: string; readonly subjects: readonly LogSubject[] }) {
  return (
    subjects.length > 0 && (
      <optgroup label={label}>
        {subjects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    )
  );
}
