'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ProofQr } from '../../ballot/steps/ProofQr';
import { WindowChoice } from '../../staff/letters/WindowChoice';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/Field';
import type { NewLetter } from './types';
import { useLetterFile } from './useLetterFile';

const PRINTED = 'geprint';

interface NewLetterPanelProps {
  readonly letter: NewLetter;
  readonly round: { readonly id: string; readonly title: string };
  /** The letter is printed: it goes from this page, and so from everywhere. */
  readonly onDone: () => void;
}

/** The new letter, this once. It leaves the screen when somebody says that it is printed, or with the page. */
export function NewLetterPanel({ letter, round, onDone }: NewLetterPanelProps) {
  const t = useTranslations('desk.letter');
  const [printed, setPrinted] = useState(false);
  const [asked, setAsked] = useState(false);
  const { busy, failed, save } = useLetterFile(letter, round.id);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useStayOnPage(() => setAsked(true));
  const done = () => {
    if (printed) onDone();
    else setAsked(true);
  };
  const draw = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(new FormData(event.currentTarget));
  };
  return (
    <div className="wc-desk">
      <div className="wc-desk__screen">
        <h2 ref={title} tabIndex={-1} className="nl-heading nl-heading--level-2 wc-step__title">
          {t('title')}
        </h2>
        <Alert kind="warning">
          <p className="wc-tight">{t('once')}</p>
          <p className="wc-tight">{t('careful')}</p>
        </Alert>
        <div role="alert">{failed && <Alert kind="error">{t('notDrawn')}</Alert>}</div>
        <form onSubmit={draw}>
          <WindowChoice question={t('window')} left={t('left')} right={t('right')} />
          <p className="wc-step__acts">
            <Button type="submit" look="primary" aria-disabled={busy}>
              {t('pdf')}
            </Button>
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </p>
        </form>
        <p className="wc-muted wc-small">{t('pdfText')}</p>
      </div>
      <LetterSheet letter={letter} round={round} />
      <div className="wc-desk__screen">
        {asked && !printed && (
          <p id="geprint-fout" role="alert" className="utrecht-form-field-error-message">
            {t('notPrinted')}
          </p>
        )}
        <CheckboxField
          id={PRINTED}
          label={t('printed')}
          checked={printed}
          aria-describedby={asked && !printed ? 'geprint-fout' : undefined}
          onChange={(event) => setPrinted(event.target.checked)}
        />
        <p className="wc-step__acts">
          <Button onClick={done}>{t('done')}</Button>
        </p>
      </div>
    </div>
  );
}

/** No link leads away from a letter that exists only here, and the browser asks before it leaves. */
function useStayOnPage(onLeaving: () => void): void {
  const leaving = useEffectEvent(onLeaving);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const followed = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('a[href]:not([href^="#"])')) return;
      event.preventDefault();
      event.stopPropagation();
      leaving();
      document.getElementById(PRINTED)?.focus();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('click', followed, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('click', followed, { capture: true });
    };
  }, []);
}

/** Lines on the paper form; whoever gives to more ideas votes with the code. */
const LINES = [1, 2, 3, 4, 5, 6] as const;

function LetterSheet({ letter, round }: Omit<NewLetterPanelProps, 'onDone'>) {
  const t = useTranslations('desk.letter');
  const { address, postcode, city, code, stripCode, path } = letter;
  const host = window.location.host;
  return (
    <section className="wc-letter" lang="nl" aria-label={t('sheet')}>
      <p className="wc-letter__address">
        {t('household')}
        <br />
        {address}
        <br />
        {`${postcode.slice(0, 4)} ${postcode.slice(4)}  ${city.toUpperCase()}`}
      </p>
      <h2 className="nl-heading nl-heading--level-2">{t('heading', { title: round.title })}</h2>
      <p>{t('replaces')}</p>
      <div className="wc-letter__code">
        <ProofQr text={window.location.origin + path} label={t('qrAlt')} />
        <div>
          <p className="wc-tight">{t('how', { address: `${host}/stemmen` })}</p>
          <p className="wc-letter__symbols">{code}</p>
          <p className="wc-tight">{t('keep')}</p>
        </div>
      </div>
      <section className="wc-letter__form" aria-label={t('form')}>
        <h3 className="nl-heading nl-heading--level-3">{t('form')}</h3>
        <p className="wc-tight">{t('formText', { title: round.title })}</p>
        <table className="utrecht-table wc-letter__lines">
          <thead>
            <tr>
              <th scope="col">{t('idea')}</th>
              <th scope="col">{t('amount')}</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <tr key={line}>
                <td>…………</td>
                <td>€ …………</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="wc-letter__symbols">{stripCode}</p>
      </section>
    </section>
  );
}
