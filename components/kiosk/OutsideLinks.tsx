'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';

/** Only the voting steps open on a kiosk; for every other link it says where the page is to be found at home. */
export function OutsideLinks() {
  const t = useTranslations('desk.kiosk');
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const followed = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || staysHere(link)) return;
      event.preventDefault();
      event.stopPropagation();
      setAddress(link.host + link.pathname);
    };
    // Before React and the router hear of it; auxclick is the middle button.
    const kinds = ['click', 'auxclick'] as const;
    for (const kind of kinds) document.addEventListener(kind, followed, { capture: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, followed, { capture: true });
    };
  }, []);
  return (
    <div className="wc-kiosk__outside" role="status">
      {address !== null && (
        <Alert kind="info">
          <p className="wc-tight">{t('outside', { address })}</p>
          <p className="wc-tight">
            <Button onClick={() => setAddress(null)}>{t('outsideClose')}</Button>
          </p>
        </Alert>
      )}
    </div>
  );
}

function staysHere(link: HTMLAnchorElement): boolean {
  return link.origin === window.location.origin && /^\/stemmen(\/|$)/.test(link.pathname) && !link.target;
}
