'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_NOTE, SCORES } from '@/lib/domain/fund/assessment';
import type { MemberAssessment } from '@/lib/domain/fund/views';
import { ASSESSMENT_ADVICES, type AssessmentAdvice, type FundCriterion } from '@/lib/domain/fund/words';
import { CheckedField, FieldNotes, notesOf } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { RadioGroup } from '../../staff/form/RadioGroup';
import { Button } from '../../ui/Button';
import { ActForm } from './ActForm';
import { type FundAction, useFundAct } from './useFundAct';

interface AssessFormProps {
  readonly fund: string;
  readonly number: number;
  readonly version: number;
  readonly criteria: readonly FundCriterion[];
  /** What this member said before. */
  readonly own: MemberAssessment | null;
  readonly action: FundAction;
}

/** How one member judges: a score for each criterion, an advice, and a note for the team. */
export function AssessForm({ fund, number, version, criteria, own: given, action }: AssessFormProps) {
  const t = useTranslations('fund.staff.assess');
  const advices = useTranslations('fund.advice');
  const act = useFundAct(action, 'assess');
  // It lapses when the application changes; in the boxes it stays, to be sent again.
  const [own] = useState(given);
  const [advice, choose] = useState<AssessmentAdvice | null>(own?.advice ?? null);
  return (
    <ActForm act={act} fund={fund} number={number} version={version} done={t('saved')}>
      <Scores criteria={criteria} own={own} error={act.at('scores')} />
      <RadioGroup
        id="assess-advice"
        name="advice"
        legend={t('advice')}
        error={act.at('advice')}
        options={ASSESSMENT_ADVICES.map((value) => ({ value, label: advices(value) }))}
        value={advice}
        onChange={choose}
      />
      {advice === 'grant_partly' && (
        <CheckedField
          id="assess-amount"
          name="amount"
          label={t('amount')}
          error={act.at('amount')}
          defaultValue={own?.advisedCents ? String(own.advisedCents / 100).replace('.', ',') : ''}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
        />
      )}
      <CheckedText
        id="assess-note"
        name="note"
        rows={3}
        label={t('note')}
        error={act.at('note')}
        defaultValue={own?.note ?? ''}
        maxLength={MOST_NOTE}
      />
      <p className="wc-setup__acts">
        <Button type="submit" look="primary" disabled={act.busy}>
          {t('send')}
        </Button>
      </p>
    </ActForm>
  );
}

interface ScoresProps {
  readonly criteria: readonly FundCriterion[];
  readonly own: MemberAssessment | null;
  readonly error: string | undefined;
}

function Scores({ criteria, own, error }: ScoresProps) {
  const t = useTranslations('fund.staff.assess');
  const told = { id: 'assess-scores', hint: t('scoreHint'), error };
  return (
    <div id={told.id} tabIndex={-1} className="wc-fund__costs">
      <FieldNotes {...told} />
      {criteria.map(({ id, title, explanation }) => (
        <fieldset key={id} className="wc-fund__scores" aria-describedby={notesOf(told)}>
          <legend className="utrecht-form-label">{t('score', { criterion: title })}</legend>
          {explanation && <p className="wc-muted wc-small">{explanation}</p>}
          <div>
            {SCORES.map((score) => (
              <label key={score} className="utrecht-form-label utrecht-form-label--checkbox wc-check">
                <input
                  type="radio"
                  name={`score-${id}`}
                  value={score}
                  defaultChecked={own?.scores[id] === score}
                  className="utrecht-radio-button utrecht-radio-button--html-input"
                />
                <span>{score}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
