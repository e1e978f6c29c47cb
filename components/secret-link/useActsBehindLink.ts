'use client';

import { useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { type BehindLink, useBehindLink } from './useBehindLink';

/** Why an act is refused for something else than what was filled in; a page may know more reasons (`Code`). */
export type ActRefusal = 'LINK_INVALID' | 'NOT_NOW';

/** What came of the last act, for the part of the page in which it was done. */
export interface Told<Part, Code extends string = ActRefusal> {
  readonly part: Part;
  readonly code: 'done' | Code | 'offline';
}

type Refusal<Problems, Code> =
  | Code
  | { readonly code: Code }
  | { readonly code: string; readonly problems: Problems };

type Act<Part, Problems, Code> = <Value>(
  part: Part,
  work: (token: string) => Promise<Result<Value, Refusal<Problems, Code>>>,
  onDone?: (value: Value) => void,
) => void;

export interface ActsBehindLink<View, Part, Problems, Code extends string = ActRefusal> {
  readonly view: BehindLink<View>;
  readonly told: Told<Part, Code> | null;
  /** What was wrong with what was filled in the last time; `null` when nothing was. */
  readonly problems: Problems | null;
  readonly busy: boolean;
  /** One at a time. What is wrong with the fields is not told as well. */
  readonly act: Act<Part, Problems, Code>;
}

/** What a secret link leads to, and what its owner does with it; after each act it is read anew. */
export function useActsBehindLink<View, Part, Problems, Code extends string = ActRefusal>(
  token: string | null,
  read: (token: string) => Promise<Result<View, 'LINK_INVALID'>>,
): ActsBehindLink<View, Part, Problems, Code> {
  const { view, setView } = useBehindLink(token || null, read);
  const [told, setTold] = useState<Told<Part, Code> | null>(null);
  const [problems, setProblems] = useState<Problems | null>(null);
  const [busy, setBusy] = useState(false);
  const perform: (...given: Parameters<Act<Part, Problems, Code>>) => Promise<void> = async (
    part,
    work,
    onDone,
  ) => {
    if (!token || busy) return;
    setBusy(true);
    setTold(null);
    try {
      const done = await work(token);
      const refusal = done.ok ? null : done.error;
      const bad = refusal !== null && typeof refusal === 'object' && 'problems' in refusal;
      setProblems(bad ? refusal.problems : null);
      if (!bad) setTold({ part, code: refusal === null ? 'done' : codeOf(refusal) });
      if (done.ok) onDone?.(done.value);
      const found = await read(token);
      setView(() => (found.ok ? found.value : 'invalid'));
    } catch {
      setTold({ part, code: 'offline' });
    }
    setBusy(false);
  };
  const act: Act<Part, Problems, Code> = (part, work, onDone) =>
    void perform(part, work, onDone as ((value: unknown) => void) | undefined);
  return { view, told, problems, busy, act };
}

function codeOf<Code extends string>(refusal: Code | { readonly code: Code }): Code {
  return typeof refusal === 'string' ? refusal : refusal.code;
}
