'use client';

import { useTranslations } from 'next-intl';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { FileField } from './FileField';
import type { GivenProblem, useGiven } from './useGiven';
import { WordField } from './WordField';

interface GivenFieldsProps {
  readonly state: ReturnType<typeof useGiven>;
  readonly problems: readonly GivenProblem[];
}

export const FIELD_IDS: Readonly<Record<GivenProblem, string>> = {
  word: 'controle-woord',
  file: 'controle-stembewijs',
  mark: 'controle-kenmerk',
};

/** What the round is held against; every field may stay empty. */
export function GivenFields({ state, problems }: GivenFieldsProps) {
  const t = useTranslations('verify.full');
  const { given, setMark, setFile } = state;
  return (
    <section aria-labelledby="bewaard" className="wc-verify__given">
      <Heading level={2} id="bewaard">
        {t('givenTitle')}
      </Heading>
      <Paragraph>{t('givenText')}</Paragraph>
      <TicketFields state={state} problems={problems} />
      <WordField
        id={FIELD_IDS.mark}
        label={t('mark')}
        hint={t('markHint')}
        value={given.mark}
        error={problems.includes('mark') ? t('problem.mark') : null}
        onText={setMark}
      />
      <FileField
        id="controle-kopie"
        label={t('since')}
        hint={t('sinceHint')}
        accept=".json,.zip,application/json,application/zip"
        onFile={(file) => setFile('since', file)}
      />
      <details className="wc-verify__more">
        <summary>{t('more')}</summary>
        <FileField
          id="controle-bundel"
          label={t('bundle')}
          hint={t('bundleHint')}
          accept=".zip,application/zip"
          onFile={(file) => setFile('bundle', file)}
        />
        <FileField
          id="controle-controleur"
          label={t('auditor')}
          hint={t('auditorHint')}
          accept=".json,application/json"
          onFile={(file) => setFile('auditor', file)}
        />
      </details>
    </section>
  );
}

function TicketFields({ state, problems }: GivenFieldsProps) {
  const t = useTranslations('verify.full');
  const { given, setWord, giveTicket, dropTicket } = state;
  const choose = (file: File | undefined) => {
    if (file) void file.text().then(giveTicket);
  };
  const drop = () => {
    flushSync(dropTicket);
    document.getElementById(FIELD_IDS.word)?.focus();
  };
  return (
    <>
      <div role="status" className="wc-verify__ticket">
        {given.ticket && <p>{t('ticketReady', { word: given.ticket.word })}</p>}
      </div>
      {given.ticket ? (
        <p>
          <Button onClick={drop}>{t('ticketRemove')}</Button>
        </p>
      ) : (
        <>
          <WordField
            id={FIELD_IDS.word}
            label={t('word')}
            hint={t('wordHint')}
            value={given.word}
            error={problems.includes('word') ? t('problem.word') : null}
            onText={setWord}
          />
          <FileField
            id={FIELD_IDS.file}
            label={t('ticketFile')}
            accept=".json,application/json"
            error={problems.includes('file') || state.unreadable ? t('problem.file') : null}
            onFile={choose}
          />
        </>
      )}
    </>
  );
}
