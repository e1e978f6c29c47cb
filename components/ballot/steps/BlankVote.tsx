'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/Field';
import { Heading } from '@/components/ui/Heading';

interface BlankVoteProps {
  readonly id: string;
  readonly blank: boolean;
  readonly onChange: (blank: boolean) => void;
  readonly error: string | null;
}

/** A blank ballot is a choice of its own, never the result of forgetting something. */
export function BlankVote({ id, blank, onChange, error }: BlankVoteProps) {
  const t = useTranslations('vote.check');
  return (
    <section className="wc-ballot">
      <Heading level={2}>{t('blankTitle')}</Heading>
      <p className="nl-paragraph">{t('blankText')}</p>
      {error && (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      <CheckboxField
        id={id}
        aria-describedby={error ? `${id}-fout` : undefined}
        label={t('blankLabel')}
        checked={blank}
        onChange={(event) => onChange(event.target.checked)}
      />
    </section>
  );
}
