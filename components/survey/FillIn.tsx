'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { OpenSurvey, SendProblem, SurveyCodeProblem } from '@/lib/domain/survey/views';
import { ButtonLink } from '../ui/Button';
import { Paragraph } from '../ui/Text';
import { CodeStep } from './CodeStep';
import { StepHeading } from './StepHeading';
import { SurveySteps } from './SurveySteps';
import { useSurveyCode } from './useSurveyCode';

export interface SurveyActions {
  readonly open: (code: string) => Promise<Result<OpenSurvey, SurveyCodeProblem>>;
  readonly keep: (code: string, answers: unknown) => Promise<Result<null, SendProblem>>;
  readonly send: (code: string, answers: unknown) => Promise<Result<null, SendProblem>>;
}

/** From the code on the letter to the answers that were sent. */
export function FillIn({ actions }: { readonly actions: SurveyActions }) {
  const { code, setCode, forget } = useSurveyCode();
  const [found, setFound] = useState<{ readonly code: string; readonly survey: OpenSurvey } | null>(null);
  const [done, setDone] = useState(false);
  if (code === null) return null;
  if (done) return <Done />;
  if (found === null || found.code !== code) {
    return (
      <CodeStep
        key={code}
        linked={code}
        open={actions.open}
        onFound={(typed, survey) => {
          setCode(typed);
          setFound({ code: typed, survey });
        }}
      />
    );
  }
  return (
    <SurveySteps
      survey={found.survey}
      keep={(answers) => actions.keep(code, answers)}
      send={(answers) => actions.send(code, answers)}
      onSent={() => {
        forget();
        setDone(true);
      }}
    />
  );
}

function Done() {
  const t = useTranslations('survey.resident.done');
  return (
    <>
      <StepHeading>{t('title')}</StepHeading>
      <div role="status">
        <Paragraph>{t('text')}</Paragraph>
      </div>
      <Paragraph>{t('result')}</Paragraph>
      <ButtonLink href="/" look="primary">
        {t('home')}
      </ButtonLink>
    </>
  );
}
