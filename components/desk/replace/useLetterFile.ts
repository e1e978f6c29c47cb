'use client';

import { useState } from 'react';
import type { NewLetter } from './types';

interface LetterFile {
  readonly busy: boolean;
  readonly failed: boolean;
  /** With what the form says about the envelope. */
  readonly save: (form: FormData) => Promise<void>;
}

/** Lets the server draw the letter, and saves what it answers; the letter itself stays on the screen. */
export function useLetterFile(letter: NewLetter, round: string): LetterFile {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async (form: FormData) => {
    if (busy) return;
    setBusy(true);
    const pdf = await drawn(letter, round, form).catch(() => null);
    setFailed(pdf === null);
    setBusy(false);
    if (pdf) download(pdf, 'nieuwe-brief.pdf');
  };
  return { busy, failed, save };
}

async function drawn(letter: NewLetter, round: string, form: FormData): Promise<Blob | null> {
  form.set('adres', letter.address);
  form.set('postcode', letter.postcode);
  form.set('plaats', letter.city);
  form.set('code', letter.code);
  form.set('strook', letter.stripCode);
  const answer = await fetch(`/api/beheer/ronde/${encodeURIComponent(round)}/brief`, {
    method: 'POST',
    body: form,
    cache: 'no-store',
  });
  return answer.ok ? answer.blob() : null;
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
