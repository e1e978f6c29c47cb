'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/Button';

interface KioskBarProps {
  /** The round this kiosk is there for. */
  readonly title: string | null;
  /** `null` on the first screen: there is nothing to stop. */
  readonly onStop: (() => void) | null;
}

/** Says that this is a shared device, and has the way out at any moment. */
export function KioskBar({ title, onStop }: KioskBarProps) {
  const t = useTranslations('desk.kiosk');
  return (
    <div className="wc-kiosk__bar wc-gutter">
      <p className="wc-tight">{title === null ? t('bar') : t('barRound', { title })}</p>
      {onStop && <Button onClick={onStop}>{t('stop')}</Button>}
    </div>
  );
}
