'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorList } from '../../staff/form/ErrorList';
import { Alert } from '../../ui/Alert';
import type { useFundAct } from './useFundAct';

interface ActFormProps {
  readonly act: ReturnType<typeof useFundAct>;
  readonly fund: string;
  /** Of the application; left out where it is about the fund. */
  readonly number?: number;
  /** Of the application as it stands on the page, where it is judged. */
  readonly version?: number;
  /** Said when it was done. */
  readonly done: string;
  /** The form goes once it is done: then reading goes on at what is said about it. */
  readonly takeFocus?: boolean;
  readonly children: ReactNode;
}

/** The frame of a form about a fund or an application: what was wrong on top, what was done below. */
export function ActForm({ act, fund, number, version, done, takeFocus = false, children }: ActFormProps) {
  const t = useTranslations('fund.staff');
  const said = useRef<HTMLDivElement>(null);
  const finished = act.done && takeFocus;
  useEffect(() => {
    if (finished) said.current?.focus();
  }, [finished]);
  return (
    <form {...act.form}>
      {act.result && act.told.length > 0 && (
        <ErrorList title={t('summary')} attempt={act.result} errors={act.told} />
      )}
      <input type="hidden" name="fund" value={fund} />
      {number !== undefined && <input type="hidden" name="number" value={number} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {children}
      <div ref={said} tabIndex={-1} role="status">
        {act.done && <Alert kind="ok">{done}</Alert>}
      </div>
    </form>
  );
}
