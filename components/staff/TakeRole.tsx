'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { StaffRole } from '@/lib/domain/permissions';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { leaveSession, takeSession } from './session';

interface TakeRoleProps {
  readonly people: readonly { readonly id: string; readonly role: StaffRole }[];
  /** Who one is now, if staff. */
  readonly current: string | null;
}

/** Takes a role of the demo and goes to its first page. */
export function TakeRole({ people, current }: TakeRoleProps) {
  const t = useTranslations('staff');
  const [failed, setFailed] = useState(false);
  const take = async (person: string, role: StaffRole) => {
    const taken = await takeSession(person);
    setFailed(!taken);
    if (taken) window.location.assign(role === 'council_member' ? '/' : '/beheer');
  };
  const leave = async () => {
    await leaveSession();
    window.location.reload();
  };
  return (
    <>
      {failed && (
        <Alert kind="error" role="alert">
          {t('dev.failed')}
        </Alert>
      )}
      {current !== null && (
        <p className="nl-paragraph">
          {t('dev.now', { name: current })} <Button onClick={() => void leave()}>{t('dev.leave')}</Button>
        </p>
      )}
      <ul className="wc-roles">
        {people.map(({ id, role }) => (
          <li key={id}>
            <Button look="secondary" onClick={() => void take(id, role)}>
              {t('dev.take', { role: t(`role.${role}`) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
