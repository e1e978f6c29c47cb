'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { checkPath, wordAddress } from '@/components/ballot/check/ticketLink';
import { KEEP, localKeep } from '@/components/ballot/keepsakes';
import { Button } from '@/components/ui/Button';
import { SelectField } from '@/components/ui/Field';
import { TextLink } from '@/components/ui/Text';
import { readTrack } from '@/lib/crypto/code';
import { FileField } from '../anchors/FileField';
import { WordField } from '../anchors/WordField';
import { type FileProblem, receiptFileAddress } from './receiptFile';
import '../verify.css';

export interface ListedRound {
  readonly id: string;
  readonly title: string;
}

/** `/controle`: from a stembewijs to the page of its round, with what was given filled in there. */
export function FindReceipt({ rounds }: { readonly rounds: readonly ListedRound[] }) {
  const t = useTranslations('verify.index');
  const router = useRouter();
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const choose = async (file: File) => {
    const address = await receiptFileAddress(
      await file.text(),
      rounds.map(({ id }) => id),
    );
    if (address.ok) router.push(address.value);
    else setProblem(address.error);
  };
  return (
    <div className="wc-verify wc-verify__given">
      <KeptReceipts rounds={rounds} />
      <FileField
        id="stembewijs-bestand"
        label={t('file')}
        hint={t('fileHint')}
        accept=".json,application/json"
        error={problem && t(`problem.${problem}`)}
        onFile={(file) => file && void choose(file)}
      />
      <WordForm rounds={rounds} onAddress={router.push} />
    </div>
  );
}

/** A word does not name its round. */
function WordForm({
  rounds,
  onAddress,
}: {
  readonly rounds: readonly ListedRound[];
  readonly onAddress: (address: string) => void;
}) {
  const t = useTranslations('verify.index');
  const [round, setRound] = useState(rounds[0]?.id ?? '');
  const [word, setWord] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const track = readTrack(word);
    setWrong(track === null);
    if (track) onAddress(wordAddress(round, track));
    else document.getElementById('stembewijs-woord')?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className="wc-verify__given">
      <WordField
        id="stembewijs-woord"
        label={t('word')}
        hint={t('wordHint')}
        value={word}
        error={wrong ? t('problem.word') : null}
        onText={setWord}
      />
      {rounds.length > 1 && (
        <SelectField
          id="stembewijs-ronde"
          label={t('round')}
          value={round}
          onChange={(event) => setRound(event.target.value)}
        >
          {rounds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <div>
        <Button type="submit" look="primary">
          {t('go')}
        </Button>
      </div>
    </form>
  );
}

/** Receipts that this browser was asked to remember; their page fills them in by itself. */
function KeptReceipts({ rounds }: { readonly rounds: readonly ListedRound[] }) {
  const t = useTranslations('verify.index');
  const [kept, setKept] = useState<readonly ListedRound[]>([]);
  useEffect(() => setKept(rounds.filter(({ id }) => localKeep.getItem(KEEP.kept(id)) !== null)), [rounds]);
  return kept.map(({ id, title }) => (
    <p key={id}>
      {t('kept', { round: title })} <TextLink href={checkPath(id)}>{t('toKept')}</TextLink>
    </p>
  ));
}
