'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { StaffRole } from '@/lib/domain/permissions';
import { leaveSession } from '../staff/session';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';

interface StaffBarProps {
  readonly name: string;
  readonly role: StaffRole;
  readonly location: string | null;
  readonly rounds: boolean;
  readonly people: boolean;
  readonly settings: boolean;
  readonly log: boolean;
}

const OWN = '/beheer/mensen/ik';
/** Where one can be, besides the rounds; the narrower first. */
const PARTS = [OWN, '/beheer/mensen', '/beheer/instellingen', '/beheer/logboek'];

/** The way through the workspace, who one is there, and the way out. */
export function StaffBar({ name, role, location, rounds, people, settings, log }: StaffBarProps) {
  const t = useTranslations('account.nav');
  const roles = useTranslations('staff.role');
  const path = usePathname();
  const [failed, setFailed] = useState(false);
  // Led here by a click, so the account was switched off: this bar, which a click does not ask for again, has to go.
  useEffect(() => {
    if (path === '/beheer/aanmelden') window.location.reload();
  }, [path]);
  const part = PARTS.find((one) => path.startsWith(one)) ?? '/beheer';
  const links = [
    ...(rounds ? [{ href: '/beheer', text: t('rounds') }] : []),
    ...(people ? [{ href: '/beheer/mensen', text: t('people') }] : []),
    ...(settings ? [{ href: '/beheer/instellingen', text: t('settings') }] : []),
    ...(log ? [{ href: '/beheer/logboek', text: t('log') }] : []),
    { href: OWN, text: t('own') },
  ];
  const signOut = async () => {
    const left = await leaveSession();
    setFailed(!left);
    // In place of this page, so that Back does not lead to it.
    if (left) window.location.replace('/beheer/aanmelden?afgemeld=1');
  };
  return (
    <div className="wc-staffbar wc-gutter">
      <nav aria-label={t('label')}>
        <ul className="wc-staffbar__links wc-list-plain">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                className="wc-staffbar__link"
                aria-current={part === href ? (path === href ? 'page' : 'true') : undefined}
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="wc-staffbar__who">
        <span>
          {t('who', { name, role: roles(role) })}
          {location && ` · ${location}`}
        </span>
        <Button look="subtle" onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </div>
      {failed && (
        <Alert kind="error" role="alert">
          {t('signOutFailed')}
        </Alert>
      )}
    </div>
  );
}
