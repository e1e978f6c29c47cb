'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type ApplicationProblem, readApplication } from '@/lib/domain/fund/application-form';
import {
  APPLICATION_STAGES,
  type ApplicationStage,
  firstWrongStage,
  problemsOfStage,
} from '@/lib/domain/fund/application-steps';
import { type ApplyPlace, groundOf } from '@/lib/domain/fund/views';
import { DraftNote } from '../../propose/DraftNote';
import { StepHeading } from '../../propose/StepHeading';
import { StepLine } from '../../propose/Steps';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { CheckStage } from './CheckStage';
import { CostFields } from './CostFields';
import { Done } from './Done';
import { isEmptyForm } from './draft';
import { PeopleFields } from './PeopleFields';
import { PlanFields } from './PlanFields';
import { SpaceFields } from './SpaceFields';
import type { MapProps, SendApplication } from './types';
import { useDraft } from './useDraft';
import { useProblems } from './useProblems';
import { useSend } from './useSend';

interface ApplyProps extends MapProps {
  readonly place: ApplyPlace;
  readonly send: SendApplication;
  /** What to know before beginning: of no use in the steps after the first. */
  readonly intro: ReactNode;
}

interface Attempt {
  readonly problems: readonly ApplicationProblem[];
}

const NOTHING: Attempt = { problems: [] };

/** Writing an application down, step by step, and sending it. */
export function Apply({ place, send: act, baseMap, intro }: ApplyProps) {
  const t = useTranslations('fund.apply');
  const draft = useDraft(place.fund.id);
  const { form, stage, set } = draft;
  const [attempt, setAttempt] = useState<Attempt>(NOTHING);
  const [moved, setMoved] = useState(false);
  const { state, send } = useSend(place.fund.id, act);
  const problems = useProblems(place, attempt.problems);

  const goTo = (to: ApplicationStage, found: readonly ApplicationProblem[] = []) => {
    setAttempt({ problems: problemsOfStage(to, found) });
    setMoved(true);
    draft.goTo(to);
  };
  const read = () => {
    const one = readApplication(form, groundOf(place));
    return one.ok ? [] : one.error;
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    const own = problemsOfStage(stage, read());
    if (own.length > 0) setAttempt({ problems: own });
    else goTo(neighbour(stage, 1));
  };
  const apply = async () => {
    const found = read();
    const wrong = firstWrongStage(found);
    if (wrong) return goTo(wrong, found);
    const trouble = await send(draft);
    if (trouble === null) draft.discard();
    else if (typeof trouble === 'object') goTo(firstWrongStage(trouble.problems) ?? 'plan', trouble.problems);
  };

  if (state.at === 'done') return <Done applied={state.applied} mailed={state.mailed} />;
  const fields = { place, form, problems, set };
  return (
    <>
      {stage === 'plan' && intro}
      <Stages stage={stage} />
      {problems.told.length > 0 && (
        <ErrorList title={t('summary')} attempt={attempt} errors={problems.told} />
      )}
      <StepHeading key={stage} takeFocus={moved && problems.told.length === 0}>
        {t(`stage.${stage}`)}
      </StepHeading>
      {stage === 'check' ? (
        <CheckStage place={place} form={form} state={state} goTo={goTo} apply={() => void apply()} />
      ) : (
        <form onSubmit={next} noValidate className="wc-setup">
          {stage === 'plan' && <PlanFields {...fields} />}
          {stage === 'place' && <SpaceFields {...fields} baseMap={baseMap} />}
          {stage === 'money' && <CostFields {...fields} />}
          {stage === 'people' && <PeopleFields {...fields} />}
          <p className="wc-setup__acts">
            {stage !== 'plan' && <Button onClick={() => goTo(neighbour(stage, -1))}>{t('previous')}</Button>}
            <Button type="submit" look="primary">
              {t('next')}
            </Button>
          </p>
        </form>
      )}
      <DraftNote
        words="fund.apply.draft"
        empty={isEmptyForm(form)}
        found={draft.found}
        discard={() => {
          draft.discard();
          setAttempt(NOTHING);
        }}
      />
    </>
  );
}

function Stages({ stage }: { readonly stage: ApplicationStage }) {
  const t = useTranslations('fund.apply.stage');
  const at = APPLICATION_STAGES.indexOf(stage);
  const progress = t('progress', { step: String(at + 1), of: String(APPLICATION_STAGES.length) });
  const names = APPLICATION_STAGES.map((name) => t(name));
  return <StepLine at={at} names={names} progress={progress} label={t('label')} done={t('done')} />;
}

function neighbour(stage: ApplicationStage, by: 1 | -1): ApplicationStage {
  return APPLICATION_STAGES[APPLICATION_STAGES.indexOf(stage) + by] ?? stage;
}
