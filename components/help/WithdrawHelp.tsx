'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Help } from '@/lib/domain/helper-form';
import type { Result } from '@/lib/domain/result';
import { formatDate } from '@/lib/format';
import { useLinkToken } from '../account/useLinkToken';
import { useBehindLink } from '../secret-link/useBehindLink';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

interface OwnHelp extends Help {
  readonly givenOn: string;
  readonly number: number;
  readonly title: string;
}

interface WithdrawHelpProps {
  readonly read: (token: string) => Promise<Result<OwnHelp, 'LINK_INVALID'>>;
  readonly withdraw: (token: string) => Promise<Result<null, 'LINK_INVALID'>>;
}

/** What a helper's own link leads to: what is kept, and the button that removes it. */
export function WithdrawHelp({ read, withdraw }: WithdrawHelpProps) {
  const t = useTranslations('help.withdraw');
  const token = useLinkToken();
  const { view, setView } = useBehindLink(token, read);
  const [done, setDone] = useState(false);
  if (view === null || token === null) return <p role="status">{t('checking')}</p>;
  if (done) return <Said kind="ok" title={t('doneTitle')} text={t('done')} />;
  if (view === 'invalid') return <Said kind="error" title={t('invalidTitle')} text={t('invalid')} />;
  if (view === 'failed') return <Alert kind="error">{t('offline')}</Alert>;
  return (
    <Kept
      own={view}
      remove={() => withdraw(token)}
      onEnd={(end) => (end === 'done' ? setDone(true) : setView(end))}
    />
  );
}

interface KeptProps {
  readonly own: OwnHelp;
  readonly remove: () => Promise<Result<null, 'LINK_INVALID'>>;
  readonly onEnd: (state: 'done' | 'invalid') => void;
}

function Kept({ own, remove, onEnd }: KeptProps) {
  const t = useTranslations('help.withdraw');
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [offline, setOffline] = useState(false);
  const press = async () => {
    setBusy(true);
    setOffline(false);
    const gone = await remove().catch(() => null);
    setBusy(false);
    if (gone) onEnd(gone.ok ? 'done' : 'invalid');
    else setOffline(true);
  };
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('name'), own.name],
    [t('contact'), own.contact],
    [t('offer'), own.offer],
    [t('day'), formatDate(own.givenOn, locale)],
  ];
  return (
    <>
      <Paragraph lead>{t('lead', { number: String(own.number), title: own.title })}</Paragraph>
      <Heading level={2}>{t('kept')}</Heading>
      <dl className="wc-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>{t('note')}</Paragraph>
      <Button look="primary" disabled={busy} onClick={() => void press()}>
        {t('button')}
      </Button>
      <div role="alert">{offline && <Alert kind="error">{t('offline')}</Alert>}</div>
    </>
  );
}

interface SaidProps {
  readonly kind: 'ok' | 'error';
  readonly title: string;
  readonly text: string;
}

/** What came of it, with the focus. */
function Said({ kind, title, text }: SaidProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('h2')?.focus(), []);
  return (
    <div ref={box}>
      <Alert kind={kind}>
        <Heading level={2} look={3} tabIndex={-1}>
          {title}
        </Heading>
        <Paragraph>{text}</Paragraph>
      </Alert>
    </div>
  );
}
