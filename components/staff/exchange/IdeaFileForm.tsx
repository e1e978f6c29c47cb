'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { IDEA_LENGTHS } from '@/lib/domain/idea-form';
import type { IdeaDefaults } from '@/lib/domain/idea-import';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { CheckedText } from '../form/CheckedText';
import { IdeaFileReport } from './IdeaFileReport';
import { IdeaFileTrouble } from './IdeaFileTrouble';
import { type Answer, sendIdeaFile } from './sendIdeaFile';

/** Chooses a file of ideas, shows what it would do, and then does it. */
export function IdeaFileForm({ round }: { readonly round: string }) {
  const t = useTranslations('exchange');
  const themes = useTranslations('common.theme');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [defaults, setDefaults] = useState<IdeaDefaults>({ contact: '', organiser: '', theme: 'other' });
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const told = useRef<HTMLDivElement>(null);

  // What was checked is what is read in: another file or other words have to be checked again.
  const change = (changed: Partial<IdeaDefaults>) => {
    setAnswer(null);
    setDefaults({ ...defaults, ...changed });
  };
  const send = async (trial: boolean) => {
    setMissing(!file);
    if (!file || busy) return;
    setBusy(true);
    setAnswer(null);
    setAnswer(await sendIdeaFile(round, { file, defaults, trial }));
    setBusy(false);
    told.current?.focus();
  };
  return (
    <form
      className="wc-setup"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <CheckedField
        id="ideeen"
        type="file"
        accept=".csv,.xlsx,.json,text/csv,application/json"
        label={t('file')}
        error={missing ? t('chooseFile') : undefined}
        onChange={(event) => {
          setAnswer(null);
          setFile(event.target.files?.[0] ?? null);
        }}
      />
      <fieldset className="wc-setup__set">
        <legend className="utrecht-form-label">{t('defaults')}</legend>
        <p className="wc-muted wc-small">{t('defaultsHint')}</p>
        <div className="wc-setup">
          <CheckedText
            id="contact"
            rows={2}
            label={t('contact')}
            maxLength={IDEA_LENGTHS.contact}
            value={defaults.contact}
            onChange={(event) => change({ contact: event.target.value })}
          />
          <CheckedField
            id="organisator"
            label={t('organiser')}
            maxLength={IDEA_LENGTHS.organiser}
            value={defaults.organiser}
            onChange={(event) => change({ organiser: event.target.value })}
          />
          <SelectField
            id="thema"
            label={t('theme')}
            value={defaults.theme}
            onChange={(event) => change({ theme: event.target.value })}
          >
            {IDEA_THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {themes(theme)}
              </option>
            ))}
          </SelectField>
        </div>
      </fieldset>
      <p className="wc-setup__acts">
        <Button type="submit" look={answer?.ok ? 'default' : 'primary'} aria-disabled={busy}>
          {t('check')}
        </Button>
      </p>
      <div role="status" tabIndex={-1} ref={told}>
        {busy && <p className="nl-paragraph">{t('busy')}</p>}
        {answer?.ok && <IdeaFileReport round={round} report={answer.value} />}
        {answer?.ok === false && <IdeaFileTrouble error={answer.error} />}
      </div>
      {answer?.ok && answer.value.trial && answer.value.ideas.length > 0 && (
        <p className="wc-setup__acts">
          <Button look="primary" aria-disabled={busy} onClick={() => void send(false)}>
            {t('readIn', { count: answer.value.ideas.length })}
          </Button>
        </p>
      )}
    </form>
  );
}
