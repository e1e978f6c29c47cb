'use client';

import { useState } from 'react';
import { useGivenTicket } from '@/components/ballot/check/useGivenTicket';
import { readTrack } from '@/lib/crypto/code';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CheckRequest, GivenAnchors } from '../checking';
import { bundlePath } from './bundlePath';
import { type GivenTicket, readGivenTicket, readMark } from './ticket';

/** Files that can be given beside the stembewijs. */
export type GivenFile = 'since' | 'auditor' | 'bundle';

/** A field whose content cannot be used. */
export type GivenProblem = 'word' | 'file' | 'mark';

export interface Given {
  readonly ticket: GivenTicket | null;
  readonly word: string;
  readonly mark: string;
  readonly files: Readonly<Partial<Record<GivenFile, File>>>;
}

const NOTHING: Given = { ticket: null, word: '', mark: '', files: {} };

/** What somebody gives to compare the round with; it begins with the stembewijs that the page was opened with. */
export function useGiven(round: string) {
  const [given, setGiven] = useState(NOTHING);
  const [unreadable, setUnreadable] = useState(false);
  const set = (change: Partial<Given>) => setGiven((now) => ({ ...now, ...change }));

  const giveTicket = async (text: string) => {
    const ticket = await readGivenTicket(text);
    setUnreadable(ticket === null);
    if (ticket?.signed) set({ ticket, word: '' });
    else if (ticket) set({ ticket: null, word: ticket.word });
  };
  useGivenTicket(round, (text) => void giveTicket(text));

  return {
    given,
    /** True after a file was chosen that is no stembewijs. */
    unreadable,
    setMark: (mark: string) => set({ mark }),
    giveTicket,
    dropTicket: () => set({ ticket: null }),
    /** A word takes the place of a file that could not be read. */
    setWord: (word: string) => {
      setUnreadable(false);
      set({ word });
    },
    setFile: (name: GivenFile, file: File | undefined) =>
      setGiven(({ files: { [name]: _, ...others }, ...now }) => ({
        ...now,
        files: file ? { ...others, [name]: file } : others,
      })),
  };
}

/** The check to ask for, or the fields that must change first. */
export function requestOf(
  { ticket, word, mark, files }: Given,
  { round, unreadable }: { readonly round: string; readonly unreadable: boolean },
): Result<CheckRequest, readonly GivenProblem[]> {
  const track = word.trim() === '' ? undefined : readTrack(word);
  const logKey = mark.trim() === '' ? undefined : readMark(mark);
  const problems: GivenProblem[] = [];
  if (!ticket && track === null) problems.push('word');
  if (!ticket && unreadable) problems.push('file');
  if (logKey === null) problems.push('mark');
  if (problems.length > 0) return fail(problems);
  const { bundle, since, auditor } = files;
  const receipt = ticket?.text ?? track;
  const anchors: GivenAnchors = {
    ...(logKey && { logKey }),
    ...(receipt && { receipt }),
    ...(since && { since }),
    ...(auditor && { auditor }),
  };
  return ok({
    bundle: bundle ? { kind: 'file', file: bundle } : { kind: 'url', url: bundlePath(round) },
    anchors,
  });
}
