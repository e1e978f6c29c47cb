'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { type InviteError, MAX_LOCATION, MAX_STAFF_NAME } from '@/lib/domain/staff';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { type DistrictChoice, DutiesFields } from './DutiesFields';
import { dutiesField } from './dutiesProblem';
import { type GivenLink, LinkOnce } from './LinkOnce';
import { NameField } from './NameField';
import { useKeptForm } from './useKeptForm';

type Invited = Result<GivenLink & { readonly name: string }, InviteError>;

interface InviteFormProps {
  readonly districts: readonly DistrictChoice[];
  readonly action: (before: unknown, form: FormData) => Promise<Invited>;
}

/** Invites people one after the other: each link makes place for an empty form when it was passed on. */
export function InviteForm(props: InviteFormProps) {
  const [turn, setTurn] = useState(0);
  return <OneInvitation key={turn} {...props} onNext={() => setTurn((before) => before + 1)} />;
}

function OneInvitation({ districts, action, onNext }: InviteFormProps & { readonly onNext: () => void }) {
  const t = useTranslations('account');
  const { answer, busy, form } = useKeptForm(action);
  const element = useRef<HTMLFormElement>(null);
  const error = answer && !answer.ok ? answer.error : null;
  // After every answer, also when it says the same as the one before.
  useEffect(() => {
    const field = answer && !answer.ok ? fieldOf(answer.error) : null;
    if (field) element.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }, [answer]);
  if (answer?.ok) {
    return (
      <LinkOnce link={answer.value} name={answer.value.name}>
        <Button onClick={onNext}>{t('invite.another')}</Button>
      </LinkOnce>
    );
  }
  const sentence =
    error && t(`error.${error}`, { most: error === 'LOCATION_TOO_LONG' ? MAX_LOCATION : MAX_STAFF_NAME });
  const field = error && fieldOf(error);
  return (
    <form ref={element} {...form}>
      <div role="alert">{sentence && <Alert kind="error">{sentence}</Alert>}</div>
      <NameField label={t('invite.name')} autoComplete="off" error={field === 'name' ? sentence : null} />
      <DutiesFields
        districts={districts}
        start={{ role: 'wijkregisseur', districts: [], posting: null }}
        problem={sentence && field && field !== 'name' ? { field, sentence } : null}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t('invite.button')}
      </Button>
    </form>
  );
}

/** The field that a refusal is about; `null` for one about the whole. */
function fieldOf(error: InviteError) {
  return error === 'NO_NAME' || error === 'NAME_TOO_LONG' ? 'name' : dutiesField(error);
}
