'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Result } from '@/lib/domain/result';
import {
  type ChangePersonError,
  type Duties,
  MAX_LOCATION,
  type RecoveryError,
  type SwitchPersonError,
} from '@/lib/domain/staff';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { type DistrictChoice, DutiesFields } from './DutiesFields';
import { dutiesField } from './dutiesProblem';
import { type GivenLink, LinkOnce } from './LinkOnce';
import { useKeptForm } from './useKeptForm';

type Act<T, E> = (before: unknown, form: FormData) => Promise<Result<T, E>>;

interface ChangeFormProps {
  readonly id: string;
  readonly duties: Duties;
  readonly districts: readonly DistrictChoice[];
  readonly action: Act<Duties, ChangePersonError>;
}

/** Role, districts, desk and days of an account. */
export function ChangeForm({ id, duties, districts, action }: ChangeFormProps) {
  const t = useTranslations('account');
  const { answer, busy, form } = useKeptForm(action);
  const element = useRef<HTMLFormElement>(null);
  const error = answer && !answer.ok ? answer.error : null;
  const field = error && dutiesField(error);
  const sentence = error && t(`error.${error}`, { most: MAX_LOCATION });
  useEffect(() => {
    if (answer && field) element.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }, [answer, field]);
  return (
    <form ref={element} {...form}>
      <input type="hidden" name="id" value={id} />
      <DutiesFields
        districts={districts}
        start={duties}
        problem={field && sentence ? { field, sentence } : null}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t('person.save')}
      </Button>
      <div role="status">{answer?.ok && <Alert kind="ok">{t('person.saved')}</Alert>}</div>
      <div role="alert">{sentence && <Alert kind="error">{sentence}</Alert>}</div>
    </form>
  );
}

interface SwitchFormProps {
  readonly id: string;
  readonly active: boolean;
  readonly action: Act<{ readonly active: boolean }, SwitchPersonError>;
}

/** Switches an account off, or on again. */
export function SwitchForm({ id, active, action }: SwitchFormProps) {
  const t = useTranslations('account');
  const { answer, busy, form } = useKeptForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="active" value={active ? '0' : '1'} />
      <Button type="submit" look="secondary" disabled={busy}>
        {t(active ? 'person.switchOffButton' : 'person.switchOnButton')}
      </Button>
      <div role="status">
        {answer?.ok && (
          <Alert kind="ok">{t(answer.value.active ? 'person.switchedOn' : 'person.switchedOff')}</Alert>
        )}
      </div>
      <div role="alert">
        {answer && !answer.ok && <Alert kind="error">{t(`error.${answer.error}`)}</Alert>}
      </div>
    </form>
  );
}

interface RecoveryFormProps {
  readonly id: string;
  readonly name: string;
  readonly action: Act<GivenLink, RecoveryError>;
}

/** A one-time link for who lost the passkey. */
export function RecoveryForm({ id, name, action }: RecoveryFormProps) {
  const t = useTranslations('account');
  const { answer, busy, form } = useKeptForm(action);
  if (answer?.ok) return <LinkOnce link={answer.value} name={name} />;
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" look="secondary" disabled={busy}>
        {t('person.recoveryButton')}
      </Button>
      <div role="alert">{answer && <Alert kind="error">{t(`error.${answer.error}`)}</Alert>}</div>
    </form>
  );
}
