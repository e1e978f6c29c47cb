'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { PACKAGE_KINDS, type PackageKind, type PackageRefusal } from '@/lib/domain/publication';
import type { Result } from '@/lib/domain/result';
import { RadioGroup } from '../staff/form/RadioGroup';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';

export type PackageAction = (before: unknown, form: FormData) => Promise<Result<null, PackageRefusal>>;

interface PackageFormProps {
  readonly round: string;
  readonly action: PackageAction;
}

/** Whom a package is for, and the button that begins to make it. */
export function PackageForm({ round, action }: PackageFormProps) {
  const [t, refusals] = [useTranslations('publication.staff'), useTranslations('publication.refusal')];
  const [kind, setKind] = useState<PackageKind>('public');
  const [result, start, busy] = useActionState<Result<null, PackageRefusal> | null, FormData>(action, null);
  const about = { public: t('publicAbout'), internal: t('internalAbout') };
  return (
    <form action={start} className="wc-publication__form">
      <input type="hidden" name="round" value={round} />
      <RadioGroup
        id="voor-wie"
        name="kind"
        legend={t('kind')}
        value={kind}
        onChange={setKind}
        options={PACKAGE_KINDS.map((value) => ({
          value,
          label: (
            <>
              <b>{t(value)}</b>
              <br />
              {about[value]}
            </>
          ),
        }))}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t('start')}
      </Button>
      <div role="status">{result?.ok === false && <Alert kind="error">{refusals(result.error)}</Alert>}</div>
    </form>
  );
}

interface StopFormProps extends PackageFormProps {
  readonly label: string;
}

/** Ends what is going on, or throws away what was made. */
export function StopForm({ round, action, label }: StopFormProps) {
  const refusals = useTranslations('publication.refusal');
  const [result, stop, busy] = useActionState<Result<null, PackageRefusal> | null, FormData>(action, null);
  return (
    <form action={stop} className="wc-publication__form">
      <input type="hidden" name="round" value={round} />
      <Button type="submit" look="secondary" disabled={busy}>
        {label}
      </Button>
      <div role="status">{result?.ok === false && <Alert kind="error">{refusals(result.error)}</Alert>}</div>
    </form>
  );
}
