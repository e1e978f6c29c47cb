'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { HELPER_LENGTHS, type HelperField, type OfferHelpError } from '@/lib/domain/helper-form';
import type { Result } from '@/lib/domain/result';
import { CheckedField, FieldNotes, notesOf } from '../staff/form/CheckedField';
import { CheckedText } from '../staff/form/CheckedText';
import { ErrorList } from '../staff/form/ErrorList';
import { keepTyped } from '../staff/form/keepTyped';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { CheckboxField } from '../ui/Field';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import './help.css';
import { HelpThanks } from './HelpThanks';

type Answer = Result<string, OfferHelpError>;

export interface HelpFormProps {
  readonly round: string;
  readonly number: number;
  readonly action: (before: unknown, form: FormData) => Promise<Answer>;
  readonly onClose: () => void;
}

const FIELDS = ['name', 'contact', 'offer', 'consent'] as const satisfies readonly HelperField[];

/** Who wants to help, how to reach them, and what they can do. What was typed and refused stays as it was. */
export default function HelpForm({ round, number, action, onClose }: HelpFormProps) {
  const t = useTranslations('help.offer');
  const [answer, send, busy] = useActionState<Answer | 'offline' | null, FormData>(
    (before, form) => action(before, form).catch(() => 'offline' as const),
    null,
  );
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.querySelector('h3')?.focus(), []);
  const error = answer === 'offline' ? answer : answer?.ok === false ? answer.error : null;
  const { said, told } = useProblems(error);
  if (answer && answer !== 'offline' && answer.ok) return <HelpThanks path={answer.value} />;
  const other = error === 'offline' ? error : error?.code === 'BAD_FORM' ? null : error?.code;
  return (
    <form action={send} onSubmit={keepTyped(send)} noValidate className="wc-help">
      <div ref={heading}>
        <Heading level={3} tabIndex={-1}>
          {t('title')}
        </Heading>
      </div>
      {error && error !== 'offline' && told.length > 0 && (
        <ErrorList title={t('summary')} attempt={error} errors={told} />
      )}
      <Paragraph>{t('intro')}</Paragraph>
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="number" value={number} />
      <CheckedField
        id="help-name"
        name="name"
        autoComplete="name"
        label={t('name')}
        hint={t('nameHint')}
        error={said.name}
        maxLength={HELPER_LENGTHS.name}
      />
      <CheckedField
        id="help-contact"
        name="contact"
        autoComplete="email"
        label={t('contact')}
        hint={t('contactHint')}
        error={said.contact}
      />
      <CheckedText
        id="help-offer"
        name="offer"
        rows={3}
        label={t('offer')}
        hint={t('offerHint')}
        error={said.offer}
        maxLength={HELPER_LENGTHS.offer}
      />
      <Consent error={said.consent} />
      <p className="wc-actions">
        <Button type="submit" look="secondary" disabled={busy}>
          {t('send')}
        </Button>
        <Button look="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </p>
      <div role="alert">{other && <Alert kind="error">{t(`error.${other}`)}</Alert>}</div>
    </form>
  );
}

function Consent({ error }: { readonly error: string | undefined }) {
  const t = useTranslations('help.offer');
  const told = { id: 'help-consent', hint: t('consentHint'), error };
  return (
    <div className="wc-field">
      <CheckboxField
        id="help-consent"
        name="consent"
        value="1"
        label={t('consent')}
        aria-invalid={error ? true : undefined}
        aria-describedby={notesOf(told)}
      />
      <FieldNotes {...told} />
    </div>
  );
}

/** What is wrong in words: by field, and as a list in the order of the form. */
function useProblems(error: OfferHelpError | 'offline' | null) {
  const t = useTranslations('help.offer.problem');
  const problems = error && error !== 'offline' && error.code === 'BAD_FORM' ? error.problems : {};
  const text = (field: 'name' | 'offer') => {
    const code = problems[field];
    return code && t(`${field}.${code}`, { most: HELPER_LENGTHS[field] });
  };
  const said: { readonly [Field in HelperField]: string | undefined } = {
    name: text('name'),
    contact: problems.contact && t(`contact.${problems.contact}`),
    offer: text('offer'),
    consent: problems.consent && t(`consent.${problems.consent}`),
  };
  const told = FIELDS.flatMap((field) => {
    const message = said[field];
    return message ? [{ field: `help-${field}`, message }] : [];
  });
  return { said, told };
}
