'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { keyMark } from '../steps/keyMark';
import { LookUpAnswer } from './LookUpAnswer';
import { registerPath } from './registerPath';
import { useLookUp } from './useLookUp';
import './check.css';

interface RegisterCheckProps {
  readonly round: string;
  /** Public log key, hex. */
  readonly logKey: string;
}

/** `/controle/[ronde]`: one word or one file, and the answer. */
export function RegisterCheck({ round, logKey }: RegisterCheckProps) {
  const t = useTranslations('vote.register');
  const { state, search } = useLookUp({ id: round, logKey });
  const [word, setWord] = useState('');
  const busy = state.at === 'busy';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void search(word);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void file.text().then(search);
  };
  return (
    <div className="wc-lookup">
      <form onSubmit={submit} className="wc-lookup__word">
        <TextField
          id="stembewijs-woord"
          label={t('word')}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          aria-describedby="stembewijs-woord-uitleg"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p id="stembewijs-woord-uitleg" className="wc-small wc-muted">
          {t('wordHint')}
        </p>
        <Button type="submit" look="primary" disabled={busy}>
          {t('search')}
        </Button>
      </form>
      <div className="wc-field">
        <label className="utrecht-form-label" htmlFor="stembewijs-bestand">
          {t('file')}
        </label>
        <input id="stembewijs-bestand" type="file" accept="application/json,.json" onChange={choose} />
      </div>
      <div role="status">
        <LookUpAnswer state={state} />
      </div>
      <KeyMark logKey={logKey} />
      <p>
        <a className="nl-link" href={registerPath(round)} download={`register-${round}.json`}>
          {t('download')}
        </a>
      </p>
    </div>
  );
}

function KeyMark({ logKey }: { readonly logKey: string }) {
  const t = useTranslations('vote.register');
  const [mark, setMark] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void keyMark(logKey).then((made) => {
      if (!left) setMark(made);
    });
    return () => {
      left = true;
    };
  }, [logKey]);
  return mark === null ? null : <p className="wc-small wc-muted">{t('keyMark', { mark })}</p>;
}
