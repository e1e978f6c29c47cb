'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { AreaUploadError, BoundaryUpload, KeyFigureUpload } from '@/lib/domain/area-import';
import type { Result } from '@/lib/domain/result';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { sendFile } from '../form/sendFile';
import { AreaReport } from './AreaReport';
import { AreaTrouble, type AreaTroubleError } from './AreaTrouble';

type Answer = Result<BoundaryUpload | KeyFigureUpload, AreaTroubleError>;
type Kind = 'boundaries' | 'figures';

/** Chooses and sends one file; says what came of it, or everything that is wrong with it. */
export function AreaForm({ kind }: { readonly kind: Kind }) {
  const t = useTranslations('areas');
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(!file);
    if (!file || busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setAnswer(null);
    const came = await send(kind, file, form);
    setAnswer(came);
    setBusy(false);
    // The counts above the forms are the page's.
    if (came.ok) router.refresh();
  };
  const error = answer?.ok === false ? answer.error : null;
  return (
    <form className="wc-setup" noValidate onSubmit={(event) => void submit(event)}>
      <CheckedField
        id={`bestand-${kind}`}
        type="file"
        accept={kind === 'boundaries' ? '.geojson,.json' : '.csv,text/csv'}
        label={t(`${kind}.file`)}
        error={missing ? t('chooseFile') : undefined}
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {kind === 'boundaries' && <Choices error={error} />}
      <Button type="submit" look="primary" aria-disabled={busy}>
        {t('send')}
      </Button>
      <div role="status">
        {busy && <p className="nl-paragraph">{t('busy')}</p>}
        {answer?.ok && <AreaReport report={answer.value} />}
        {error && <AreaTrouble error={error} />}
      </div>
    </form>
  );
}

/** What a file of CBS does not always say by itself. */
function Choices({
  error,
}: {
  readonly error: { readonly code: AreaUploadError['code'] | 'NO_ANSWER' } | null;
}) {
  const t = useTranslations('areas');
  const field = (name: 'gemeente' | 'gemeentenaam' | 'jaar', wrong?: 'BAD_MUNICIPALITY' | 'BAD_YEAR') => ({
    id: name,
    name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: wrong && error?.code === wrong ? t(`error.${wrong}`) : undefined,
    autoComplete: 'off',
  });
  return (
    <>
      <div className="wc-setup__pair">
        <CheckedField {...field('gemeente', 'BAD_MUNICIPALITY')} />
        <CheckedField {...field('gemeentenaam')} />
      </div>
      <CheckedField {...field('jaar', 'BAD_YEAR')} inputMode="numeric" />
    </>
  );
}

function send(kind: Kind, file: File, form: FormData): Promise<Answer> {
  const given = (name: string) => String(form.get(name) ?? '');
  return sendFile(
    '/api/beheer/gebieden',
    {
      soort: kind,
      naam: file.name,
      gemeente: given('gemeente'),
      gemeentenaam: given('gemeentenaam'),
      jaar: given('jaar'),
    },
    file,
  );
}
