'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  firstWrongStep,
  PROPOSAL_STEPS,
  type ProposalProblems,
  type ProposalStep,
  problemsOfStep,
  readProposal,
} from '@/lib/domain/idea-proposal';
import type { OpenProposals } from '@/lib/domain/idea-proposal-views';
import type { BaseMap } from '@/lib/domain/views';
import { ErrorList } from '../staff/form/ErrorList';
import { Button } from '../ui/Button';
import { CheckStep } from './check/CheckStep';
import { Done } from './Done';
import { DraftNote } from './DraftNote';
import { isEmptyForm } from './draft';
import { IdeaFields } from './fields/IdeaFields';
import { MoneyFields, PeopleFields } from './fields/MoneyFields';
import { PlaceFields } from './fields/PlaceFields';
import { PhotoField } from './photos/PhotoField';
import type { ChosenPhoto } from './photos/types';
import { StepHeading } from './StepHeading';
import { Steps } from './Steps';
import type { FindSimilar } from './similar/SimilarIdeas';
import type { BringIn } from './types';
import { useDraft } from './useDraft';
import { usePhotoProblems } from './usePhotoProblems';
import { useProposalProblems } from './useProposalProblems';
import { useSend } from './useSend';

interface ProposeIdeaProps {
  readonly open: OpenProposals;
  readonly district: string;
  readonly baseMap: BaseMap;
  readonly bringIn: BringIn;
  readonly findSimilar: FindSimilar;
  /** What to know before beginning: of no use in the steps after the first. */
  readonly intro: ReactNode;
}

/** An attempt to go on, with what stood in its way. */
interface Attempt {
  readonly problems: ProposalProblems;
  readonly photos: boolean;
}

const NOTHING: Attempt = { problems: {}, photos: false };

/** Writing an idea down, step by step, and sending it. */
export function ProposeIdea(props: ProposeIdeaProps) {
  const { open, district, baseMap, bringIn, findSimilar, intro } = props;
  const t = useTranslations('propose');
  const draft = useDraft(open.roundId);
  const { form, step, set } = draft;
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([]);
  const [attempt, setAttempt] = useState<Attempt>(NOTHING);
  const [moved, setMoved] = useState(false);
  const { state, send } = useSend(open, bringIn);
  const { problems, told } = useProposalProblems(attempt.problems);
  const photoErrors = usePhotoProblems(photos);
  const errors = attempt.photos ? [...told, ...photoErrors] : told;

  const goTo = (to: ProposalStep, found: ProposalProblems = {}) => {
    setAttempt({ problems: problemsOfStep(to, found), photos: false });
    setMoved(true);
    draft.goTo(to);
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    const read = readProposal(form, open.areas);
    const own = read.ok ? {} : problemsOfStep(step, read.error);
    const withPhotos = step === 'money' && photoErrors.length > 0;
    if (Object.keys(own).length > 0 || withPhotos) setAttempt({ problems: own, photos: withPhotos });
    else goTo(neighbour(step, 1));
  };
  const bring = async (code: string) => {
    const read = readProposal(form, open.areas);
    const wrong = read.ok ? null : firstWrongStep(read.error);
    if (!read.ok && wrong) return goTo(wrong, read.error);
    const trouble = await send(draft, code);
    if (trouble === null) draft.discard();
    else if (trouble.at === 'form') goTo(firstWrongStep(trouble.problems) ?? 'idea', trouble.problems);
  };

  if (state.at === 'done') return <Done brought={state.brought} mailed={state.mailed} photos={photos} />;
  const fields = { form, problems, set };
  return (
    <>
      {step === 'idea' && intro}
      <Steps step={step} />
      {errors.length > 0 && <ErrorList title={t('summary')} attempt={attempt} errors={errors} />}
      <StepHeading key={step} takeFocus={moved && errors.length === 0}>
        {t(`step.${step}`)}
      </StepHeading>
      {step === 'check' ? (
        <CheckStep
          open={open}
          district={district}
          form={form}
          photos={photos.length}
          state={state}
          findSimilar={findSimilar}
          goTo={goTo}
          bring={(code) => void bring(code)}
        />
      ) : (
        <form onSubmit={next} noValidate className="wc-setup">
          {step === 'idea' && <IdeaFields {...fields} />}
          {step === 'place' && (
            <PlaceFields {...fields} round={open.roundId} areas={open.areas} baseMap={baseMap} />
          )}
          {step === 'money' && (
            <>
              <MoneyFields {...fields} />
              <PeopleFields {...fields} />
              <PhotoField photos={photos} onChange={setPhotos} checked={attempt.photos} />
            </>
          )}
          <p className="wc-setup__acts">
            {step !== 'idea' && <Button onClick={() => goTo(neighbour(step, -1))}>{t('previous')}</Button>}
            <Button type="submit" look="primary">
              {t('next')}
            </Button>
          </p>
        </form>
      )}
      <DraftNote
        words="propose.draft"
        empty={isEmptyForm(form)}
        found={draft.found}
        discard={() => {
          draft.discard();
          setPhotos([]);
          setAttempt(NOTHING);
        }}
      />
    </>
  );
}

function neighbour(step: ProposalStep, by: 1 | -1): ProposalStep {
  return PROPOSAL_STEPS[PROPOSAL_STEPS.indexOf(step) + by] ?? step;
}
