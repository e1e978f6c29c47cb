'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { dropCounts, readCounts } from '../counts';
import './register.css';

/** As in the log book: a smaller number could point at who was there. */
const SMALLEST = 10;

type Counts = Readonly<Record<string, number>>;

interface KioskRegisteredProps {
  /** Of the district. */
  readonly name: string;
  readonly action: (counts: Counts) => Promise<'OK' | 'FORBIDDEN' | 'UNKNOWN_READER' | 'NO_KIOSK'>;
}

/** This browser is a kiosk: how much it was used, and how it becomes an ordinary browser again. */
export function KioskRegistered({ name, action }: KioskRegisteredProps) {
  const t = useTranslations('desk.register');
  const [counts, setCounts] = useState<Counts>({});
  const [failed, setFailed] = useState(false);
  useEffect(() => setCounts(ownCounts()), []);
  const end = async () => {
    const code = await action(ownCounts()).catch(() => null);
    if (code !== 'OK' && code !== 'NO_KIOSK') return setFailed(true);
    forgetCounts();
    window.location.reload();
  };
  const rounds = Object.entries(counts);
  return (
    <>
      <Alert kind="info">{t('registered', { name })}</Alert>
      {failed && (
        <Alert kind="error" role="alert">
          {t('failed.TROUBLE')}
        </Alert>
      )}
      <Heading level={2}>{t('used')}</Heading>
      {rounds.length === 0 && <p className="nl-paragraph">{t('unused')}</p>}
      <ul className="wc-register__points">
        {rounds.map(([round, count]) => (
          <li key={round}>
            {count < SMALLEST ? t('usedFew', { round, count: SMALLEST }) : t('usedCount', { round, count })}
          </li>
        ))}
      </ul>
      <p className="nl-paragraph wc-muted">{t('usedText')}</p>
      <div className="wc-actions">
        <Button look="primary" onClick={() => window.location.replace('/stemmen/opnieuw')}>
          {t('toStart')}
        </Button>
        <Button onClick={() => void end()}>{t('unregister')}</Button>
      </div>
      <p className="nl-paragraph wc-muted">{t('toStartText')}</p>
    </>
  );
}

/** A browser that refuses storage has counted nothing. */
function ownCounts(): Counts {
  try {
    return readCounts(window.localStorage);
  } catch {
    return {};
  }
}

function forgetCounts(): void {
  try {
    dropCounts(window.localStorage);
  } catch {
    // Nothing was kept.
  }
}
