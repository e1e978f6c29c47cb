'use client';

import { useTranslations } from 'next-intl';
import { POINT_LENGTHS } from '@/lib/domain/visit/point-form';
import { VISIT_LENGTHS } from '@/lib/domain/visit/visit-form';
import { CheckedField } from '../staff/form/CheckedField';
import { CheckedText } from '../staff/form/CheckedText';
import { ActForm } from './ActForm';
import type { VisitAct } from './types';

const TEXT_ERRORS = { EMPTY: 'text', TOO_LONG: 'text' } as const;

interface VisitActProps {
  readonly visit: string;
  readonly action: VisitAct;
}

/** Shows a visit to everybody. */
export function PublishVisit({ visit, action }: VisitActProps) {
  const t = useTranslations('visit.staff');
  return <ActForm action={action} hidden={{ visit }} button={t('publish')} look="primary" />;
}

/** Takes away a visit that nobody has read. */
export function RemoveVisit({ visit, action }: VisitActProps) {
  const t = useTranslations('visit.staff');
  return <ActForm action={action} hidden={{ visit }} button={t('remove')} look="subtle" />;
}

/** Whom residents can ask. */
export function ContactForm({ visit, contact, action }: VisitActProps & { readonly contact: string }) {
  const t = useTranslations('visit.staff');
  return (
    <ActForm action={action} hidden={{ visit }} fields={TEXT_ERRORS} button={t('save')}>
      {(errorOf) => (
        <CheckedField
          id="text"
          name="text"
          label={t('field.contact')}
          hint={t('hint.contact')}
          error={errorOf('text')}
          defaultValue={contact}
          maxLength={VISIT_LENGTHS.contact}
          autoComplete="off"
        />
      )}
    </ActForm>
  );
}

interface PointActProps extends VisitActProps {
  readonly number: number;
}

/** An answer that was not given on the spot. */
export function AnswerForm({ visit, number, action }: PointActProps) {
  const t = useTranslations('visit.staff');
  return (
    <ActForm action={action} hidden={{ visit, number }} fields={TEXT_ERRORS} button={t('save')}>
      {(errorOf) => (
        <CheckedText
          id="text"
          name="text"
          label={t('answerLater')}
          error={errorOf('text')}
          maxLength={POINT_LENGTHS.answer}
          rows={4}
        />
      )}
    </ActForm>
  );
}

export function RemovePoint({ visit, number, action }: PointActProps) {
  const t = useTranslations('visit.staff');
  return <ActForm action={action} hidden={{ visit, number }} button={t('removePoint')} look="subtle" />;
}

interface PromiseActProps extends VisitActProps {
  readonly position: number;
}

export function RemovePromise({ visit, position, action }: PromiseActProps) {
  const t = useTranslations('visit.staff');
  return <ActForm action={action} hidden={{ visit, position }} button={t('removePromise')} look="subtle" />;
}
