'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode, useActionState, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { FiguresForMargins } from '@/lib/domain/survey/cbs-margins';
import { cellsOf } from '@/lib/domain/survey/measures';
import { type Questionnaire, questionsOf } from '@/lib/domain/survey/questionnaire';
import { PAPER_DAYS } from '@/lib/domain/survey/views';
import {
  cellName,
  MOST_SURVEY_DAYS,
  MOST_WAVE_TITLE,
  type WaveProblems,
} from '@/lib/domain/survey/wave-form';
import { SURVEY_SCOPES } from '@/lib/domain/survey/words';
import { CheckedField } from '../../staff/form/CheckedField';
import { ErrorList } from '../../staff/form/ErrorList';
import { keepTyped } from '../../staff/form/keepTyped';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Paragraph } from '../../ui/Text';
import { useWording } from '../QuestionField';
import { CbsOffer } from './CbsOffer';

export type SaveWaveError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_SURVEY' | 'UNKNOWN_DISTRICT' | 'NOT_NOW' }
  | { readonly code: 'BAD_WAVE'; readonly problems: WaveProblems };
type Saved = Result<string, SaveWaveError>;

/** Settings as the boxes hold them. */
export interface FilledWave {
  readonly title: string;
  readonly scope: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly population: string;
  readonly source: string;
  /** By `margin:cell`. */
  readonly cells: Readonly<Record<string, string>>;
}

interface WaveFormProps {
  /** The wave, or the district in which one is made. */
  readonly subject: { readonly survey: string } | { readonly district: string };
  readonly filled: FilledWave;
  readonly questionnaire: Questionnaire;
  /** What key figures of the district can fill in; `null` where none were read in. */
  readonly offer: FiguresForMargins | null;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** When, who, and what answers are weighted to. What was typed and refused stays as it was. */
export function WaveForm({ subject, filled: own, questionnaire, offer, action }: WaveFormProps) {
  const t = useTranslations('survey');
  const [taken, setTaken] = useState(false);
  const filled = taken && offer ? withOffer(own, offer) : own;
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = useWaveProblems(error?.code === 'BAD_WAVE' ? error.problems : {});
  const told = Object.entries(problems).map(([field, message]) => ({ field, message }));
  const field = (name: 'title' | 'opensOn' | 'closesOn' | 'population' | 'source') => ({
    id: name,
    name,
    label: t(`staff.field.${name}`),
    hint: t(`staff.hint.${name}`, { days: PAPER_DAYS }),
    error: problems[name],
    defaultValue: filled[name],
    autoComplete: 'off',
  });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input
        type="hidden"
        name={'survey' in subject ? 'survey' : 'district'}
        value={'survey' in subject ? subject.survey : subject.district}
      />
      <CheckedField {...field('title')} maxLength={MOST_WAVE_TITLE} />
      <SelectField id="scope" name="scope" label={t('staff.field.scope')} defaultValue={filled.scope}>
        {SURVEY_SCOPES.map((scope) => (
          <option key={scope} value={scope}>
            {t(`scope.${scope}`)}
          </option>
        ))}
      </SelectField>
      <div className="wc-setup__pair">
        <CheckedField {...field('opensOn')} type="date" />
        <CheckedField {...field('closesOn')} type="date" />
      </div>
      <CheckedField {...field('population')} inputMode="numeric" />
      <MarginFields
        // Boxes keep what was typed in them; what is taken over needs new ones.
        version={taken ? 'cbs' : 'own'}
        questionnaire={questionnaire}
        filled={filled.cells}
        error={problems.cells}
      >
        {offer && (
          <CbsOffer offer={offer} questionnaire={questionnaire} taken={taken} onTake={() => setTaken(true)} />
        )}
      </MarginFields>
      <CheckedField key={taken ? 'source cbs' : 'source own'} {...field('source')} />
      <Button type="submit" look="primary" disabled={busy}>
        {'survey' in subject ? t('staff.save') : t('staff.create')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('staff.saved')}</Alert>}
        {error && error.code !== 'BAD_WAVE' && <Alert kind="error">{t(`staff.error.${error.code}`)}</Alert>}
      </div>
    </form>
  );
}

/** What the figures know takes the place of what stood there; the rest stays. */
function withOffer(filled: FilledWave, { cells, source }: FiguresForMargins): FilledWave {
  const found = Object.entries(cells).flatMap(([margin, own]) =>
    Object.entries(own).map(([cell, count]) => [cellName(margin, cell), String(count)] as const),
  );
  return { ...filled, source, cells: { ...filled.cells, ...Object.fromEntries(found) } };
}

interface MarginFieldsProps {
  readonly children: ReactNode;
  /** Another one makes the boxes anew, and leaves everything else, such as where the focus is. */
  readonly version: string;
  readonly questionnaire: Questionnaire;
  readonly filled: FilledWave['cells'];
  readonly error: string | undefined;
}

/** People per cell of every margin that the questionnaire names. */
function MarginFields({ questionnaire, filled, error, version, children }: MarginFieldsProps) {
  const t = useTranslations('survey.staff');
  const say = useWording();
  const labels = new Map(
    questionsOf(questionnaire).flatMap((question) =>
      'options' in question
        ? question.options.map(({ value, label }) => [`${question.id} ${value}`, say(label)] as const)
        : [],
    ),
  );
  if (questionnaire.margins.length === 0) return null;
  return (
    <fieldset id="cells" tabIndex={-1} className="wc-survey__set">
      <legend className="utrecht-form-label">{t('marginsTitle')}</legend>
      <Paragraph>{t('marginsLead')}</Paragraph>
      {children}
      {error && <p className="utrecht-form-field-error-message">{error}</p>}
      <Fragment key={version}>
        {questionnaire.margins.map(({ id, label, questions }) => (
          <fieldset key={id} className="wc-survey__set">
            <legend>{say(label)}</legend>
            <div className="wc-survey__cells">
              {cellsOf(questionnaire, questions).map(({ cell, answers }) => (
                <CheckedField
                  key={cell}
                  id={`cell-${id}-${answers.join('-')}`}
                  name={`cell:${cellName(id, cell)}`}
                  label={answers
                    .map((answer, i) => labels.get(`${questions[i]} ${answer}`) ?? answer)
                    .join(', ')}
                  defaultValue={filled[cellName(id, cell)] ?? ''}
                  inputMode="numeric"
                  autoComplete="off"
                />
              ))}
            </div>
          </fieldset>
        ))}
      </Fragment>
    </fieldset>
  );
}

function useWaveProblems(found: WaveProblems) {
  const t = useTranslations('survey.staff.wave');
  return {
    ...(found.title && { title: t(`title.${found.title}`, { most: String(MOST_WAVE_TITLE) }) }),
    ...(found.scope && { scope: t(`scope.${found.scope}`) }),
    ...(found.opensOn && { opensOn: t(`opensOn.${found.opensOn}`) }),
    ...(found.closesOn && { closesOn: t(`closesOn.${found.closesOn}`, { days: String(MOST_SURVEY_DAYS) }) }),
    ...(found.population && { population: t(`population.${found.population}`) }),
    ...(found.source && { source: t(`source.${found.source}`) }),
    ...(found.cells && { cells: t(`cells.${found.cells}`) }),
  };
}
