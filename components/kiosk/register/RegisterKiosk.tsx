'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Heading } from '../../ui/Heading';
import { readsQrCodes } from '../detector';
import './register.css';

const READERS = ['scanner', 'camera', 'none'] as const;

interface RegisterKioskProps {
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  readonly action: (
    district: string,
    reader: string,
  ) => Promise<'OK' | 'FORBIDDEN' | 'UNKNOWN_READER' | 'NO_KIOSK'>;
}

/** Says what a kiosk does before this browser becomes one, and asks how it reads a letter. */
export function RegisterKiosk({ districts, action }: RegisterKioskProps) {
  const t = useTranslations('desk.register');
  const [failed, setFailed] = useState<'FORBIDDEN' | 'TROUBLE' | null>(null);
  const camera = useCanReadQr();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = await action(String(form.get('wijk')), String(form.get('lezer'))).catch(() => null);
    // Another document, by way of the page that takes sessions away: this device is for others now.
    if (code === 'OK') window.location.replace('/stemmen/opnieuw');
    else setFailed(code === 'FORBIDDEN' ? code : 'TROUBLE');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="wc-register">
      {failed && (
        <Alert kind="error" role="alert">
          {t(`failed.${failed}`)}
        </Alert>
      )}
      <p className="nl-paragraph nl-paragraph--lead">{t('lead')}</p>
      <ul className="wc-register__points">
        {(['starts', 'idle', 'wiped', 'signedOut', 'browser'] as const).map((point) => (
          <li key={point}>{t(`what.${point}`)}</li>
        ))}
      </ul>
      <Heading level={2}>{t('choose')}</Heading>
      <SelectField id="kiosk-wijk" name="wijk" label={t('district')}>
        {districts.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <fieldset className="wc-register__readers">
        <legend className="utrecht-form-label">{t('reader')}</legend>
        {READERS.map((reader) => (
          <label key={reader} className="utrecht-form-label utrecht-form-label--checkbox wc-check">
            <input
              type="radio"
              name="lezer"
              value={reader}
              defaultChecked={reader === 'scanner'}
              disabled={reader === 'camera' && camera === false}
              className="utrecht-radio-button utrecht-radio-button--html-input"
            />
            <span>{t(`readers.${reader}`)}</span>
          </label>
        ))}
        {camera === false && <p className="wc-small wc-muted">{t('noCamera')}</p>}
      </fieldset>
      <p>
        <Button type="submit" look="primary">
          {t('register')}
        </Button>
      </p>
    </form>
  );
}

/** `null` until the browser has said. */
function useCanReadQr(): boolean | null {
  const [able, setAble] = useState<boolean | null>(null);
  useEffect(() => {
    void readsQrCodes().then(setAble);
  }, []);
  return able;
}
