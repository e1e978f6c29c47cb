import { useTranslations } from 'next-intl';
import { MAX_LOCATION, type Posting } from '@/lib/domain/staff';
import { CheckedField } from '../staff/form/CheckedField';
import type { DutiesProblem } from './dutiesProblem';

interface PostingFieldsProps {
  readonly start: Posting | null;
  readonly problem: DutiesProblem | null;
}

/** Where a desk assistant works, and between which days. */
export function PostingFields({ start, problem }: PostingFieldsProps) {
  const t = useTranslations('account.invite');
  const wrong = (field: DutiesProblem['field']) => (problem?.field === field ? problem.sentence : undefined);
  return (
    <>
      <CheckedField
        id="staff-location"
        name="location"
        label={t('location')}
        hint={t('locationHint')}
        error={wrong('location')}
        defaultValue={start?.location ?? ''}
        maxLength={MAX_LOCATION}
        autoComplete="off"
      />
      {(['from', 'until'] as const).map((name) => (
        <CheckedField
          key={name}
          id={`staff-${name}`}
          name={name}
          type="date"
          label={t(name)}
          hint={t(`${name}Hint`)}
          error={wrong(name)}
          defaultValue={start?.[name] ?? ''}
        />
      ))}
    </>
  );
}
