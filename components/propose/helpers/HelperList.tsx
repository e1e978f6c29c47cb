'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Helper } from '@/lib/domain/helper-form';
import type { Result } from '@/lib/domain/result';
import { formatDate } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import './helpers.css';

type Answer = Result<readonly Helper[], 'LINK_INVALID'>;

interface HelperListProps {
  /** Secret of the initiator's link. */
  readonly token: string;
  readonly list: (token: string) => Promise<Answer>;
  readonly remove: (token: string, id: string) => Promise<Answer>;
}

/** Who offered to help, for the initiator alone. Give it a heading, and put it inside `ClientMessages` with `help.list`. */
export function HelperList({ token, list, remove }: HelperListProps) {
  const t = useTranslations('help.list');
  const [helpers, setHelpers] = useState<readonly Helper[] | null>(null);
  const [error, setError] = useState<'LINK_INVALID' | 'offline' | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    list(token).then(
      (answer) => {
        if (!current) return;
        if (answer.ok) setHelpers(answer.value);
        else setError(answer.error);
      },
      () => current && setError('offline'),
    );
    return () => {
      current = false;
    };
  }, [list, token]);
  const takeOff = async ({ id, name }: Helper) => {
    setError(null);
    const answer = await remove(token, id).catch(() => null);
    if (!answer?.ok) return setError(answer ? answer.error : 'offline');
    setHelpers(answer.value);
    setRemoved(name);
    // Its button is gone.
    box.current?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className="wc-helpers">
      {helpers === null && error === null && <p role="status">{t('loading')}</p>}
      <div role="alert">{error && <Alert kind="error">{t(`error.${error}`)}</Alert>}</div>
      <p role="status">{removed && t('removed', { name: removed })}</p>
      {helpers?.length === 0 && <p>{t('none')}</p>}
      {helpers && helpers.length > 0 && (
        <>
          <p>{t('lead')}</p>
          <ul className="wc-helpers__list">
            {helpers.map((helper) => (
              <HelperCard key={helper.id} helper={helper} onTakeOff={() => takeOff(helper)} />
            ))}
          </ul>
          <p className="wc-muted wc-small">{t('removeHint')}</p>
        </>
      )}
    </div>
  );
}

interface HelperCardProps {
  readonly helper: Helper;
  readonly onTakeOff: () => Promise<void>;
}

function HelperCard({ helper, onTakeOff }: HelperCardProps) {
  const t = useTranslations('help.list');
  const locale = useLocale();
  const { name, contact, offer, givenOn } = helper;
  const address = contact.includes('@') ? `mailto:${contact}` : `tel:${contact.replaceAll(/[^\d+]/g, '')}`;
  return (
    <li>
      <p>
        <b>{name}</b>,{' '}
        <a className="nl-link" href={address}>
          {contact}
        </a>
      </p>
      <p>{offer}</p>
      <p className="wc-muted wc-small">{t('since', { date: formatDate(givenOn, locale) })}</p>
      <Button onClick={() => void onTakeOff()}>{t('remove', { name })}</Button>
    </li>
  );
}
