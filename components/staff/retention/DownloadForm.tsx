'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { type SaveOutcome, saveAnswer } from './saveAnswer';

interface DownloadFormProps {
  /** Where the form goes; a file comes back, or a code. */
  readonly address: string;
  readonly label: string;
  readonly look?: 'primary' | 'secondary';
  /** A sentence for every code. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

/**
 * A download that writes down that it was made, so it is a form and not a link. Without scripts the browser sends it
 * itself; with them what came of it is said here, and the page is read again.
 */
export function DownloadForm({ address, label, look = 'primary', sentences, children }: DownloadFormProps) {
  const t = useTranslations('retention.download');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const download = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setOutcome(null);
    const saved = await saveAnswer(address, new FormData(event.currentTarget));
    setBusy(false);
    setOutcome(saved);
    if (saved.code === 'SAVED') router.refresh();
  };
  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => void download(event)}
      className="wc-keep__form"
    >
      {children}
      <Button type="submit" look={look} disabled={busy}>
        {busy ? t('busy') : label}
      </Button>
      <div role="status">
        {outcome && (
          <Alert kind={outcome.code === 'SAVED' ? 'ok' : 'error'}>
            {outcome.code === 'SAVED' && t('done')}
            {outcome.code === 'REFUSED' && (sentences[outcome.error] ?? t('failed'))}
            {outcome.code === 'NO_ANSWER' && t('failed')}
          </Alert>
        )}
      </div>
    </form>
  );
}
