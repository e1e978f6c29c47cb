'use client';

import { useRef, useState } from 'react';
import type { PaperRow } from './readForm';

/** A form has this many empty lines to begin with; more come as they are filled. */
const LINES = 3;

export interface PaperForm {
  readonly strip: string;
  readonly rows: readonly PaperRow[];
  /** "Nothing is filled in on this form", said in so many words. */
  readonly blank: boolean;
}

export interface PaperFormState extends PaperForm {
  readonly setStrip: (text: string) => void;
  readonly setBlank: (blank: boolean) => void;
  readonly setRow: (key: number, change: Partial<Omit<PaperRow, 'key'>>) => void;
  readonly dropRow: (key: number) => void;
  readonly reset: () => void;
}

/** What is typed over from one form; there is always an empty line at the end. */
export function usePaperForm(): PaperFormState {
  const lastKey = useRef(0);
  const line = (): PaperRow => ({ key: ++lastKey.current, number: '', amount: '' });
  const [form, setForm] = useState<PaperForm>({
    strip: '',
    rows: Array.from({ length: LINES }, (_, i) => ({ key: -i - 1, number: '', amount: '' })),
    blank: false,
  });
  const setRows = (make: (rows: readonly PaperRow[]) => readonly PaperRow[]) =>
    setForm((now) => {
      const rows = make(now.rows);
      const last = rows.at(-1);
      const full = last?.number !== '' || last.amount !== '';
      return { ...now, rows: full ? [...rows, line()] : rows };
    });
  return {
    ...form,
    setStrip: (strip) => setForm((now) => ({ ...now, strip })),
    setBlank: (blank) => setForm((now) => ({ ...now, blank })),
    setRow: (key, change) =>
      setRows((rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row))),
    dropRow: (key) => setRows((rows) => rows.filter((row) => row.key !== key)),
    reset: () => setForm({ strip: '', rows: Array.from({ length: LINES }, line), blank: false }),
  };
}
