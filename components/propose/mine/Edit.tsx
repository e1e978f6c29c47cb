'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import type { ProposalProblems } from '@/lib/domain/idea-proposal';
import {
  EMPTY_PROPOSAL,
  type ProposalForm,
  readProposal,
  UNNAMED_RESIDENTS,
} from '@/lib/domain/idea-proposal';
import type { MyIdeaView } from '@/lib/domain/idea-proposal-views';
import type { BaseMap } from '@/lib/domain/views';
import { ErrorList } from '../../staff/form/ErrorList';
import { filledFromIdea } from '../../staff/ideas/filled';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { IdeaFields } from '../fields/IdeaFields';
import { MoneyFields, NameField } from '../fields/MoneyFields';
import { PlaceFields } from '../fields/PlaceFields';
import { useProposalProblems } from '../useProposalProblems';
import { Answer } from './Answer';
import { AsItIs } from './AsItIs';
import type { PartProps } from './types';
import type { MyIdeaInHand } from './useMyIdea';

/** The text, money and place of the idea, as long as they can change. */
export function Edit({ view, mine, baseMap }: PartProps & { readonly baseMap: BaseMap }) {
  const t = useTranslations('propose');
  const [form, setForm] = useState(() => formOf(view));
  const seen = useSeen(view, mine);
  const [attempt, setAttempt] = useState<{ readonly problems: ProposalProblems } | null>(null);
  const found = attempt?.problems ?? {};
  const { problems, told } = useProposalProblems(
    Object.keys(found).length > 0 ? found : (mine.problems ?? {}),
  );
  if (!view.can.change) return null;
  const set = (changes: Partial<ProposalForm>) => setForm((before) => ({ ...before, ...changes }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readProposal(form, view.areas);
    setAttempt({ problems: read.ok ? {} : read.error });
    if (read.ok) mine.change(form, seen);
  };
  const fields = { form, problems, set };
  return (
    <section className="wc-section">
      <Heading level={2}>{t('mine.edit')}</Heading>
      <form onSubmit={save} noValidate className="wc-setup">
        {attempt && told.length > 0 && <ErrorList title={t('summary')} attempt={attempt} errors={told} />}
        <IdeaFields {...fields} />
        <PlaceFields {...fields} round={view.round.id} areas={view.areas} baseMap={baseMap} />
        <MoneyFields {...fields} />
        <NameField {...fields} />
        <p className="wc-setup__acts">
          <Button type="submit" look="primary" aria-disabled={mine.busy}>
            {t('mine.save')}
          </Button>
        </p>
        <Answer mine={mine} part="edit" done={t('mine.saved')} />
        {isStale(mine) && <AsItIs form={form} now={formOf(view)} areas={view.areas} />}
      </form>
    </section>
  );
}

const isStale = ({ told }: MyIdeaInHand) => told?.part === 'edit' && told.code === 'CHANGED_MEANWHILE';

/**
 * The version that the form was filled from. Another act on this page reads the idea anew and leaves the form as it is; only
 * who saved, or was told that it changed, goes on from what it is now.
 */
function useSeen({ version }: MyIdeaView, mine: MyIdeaInHand): string {
  const [seen, setSeen] = useState(version);
  const knows = isStale(mine) || (mine.told?.part === 'edit' && mine.told.code === 'done');
  useEffect(() => {
    if (knows) setSeen(version);
  }, [knows, version]);
  return seen;
}

function formOf({ idea, broughtBy }: MyIdeaView): ProposalForm {
  const filled = filledFromIdea({ ...idea, neighbourhoodName: null });
  const unnamed = broughtBy === 'household' && filled.organiser === UNNAMED_RESIDENTS;
  return {
    ...EMPTY_PROPOSAL,
    ...filled,
    organiser: unnamed ? '' : filled.organiser,
    kind: broughtBy === 'household' ? 'residents' : 'organisation',
  };
}
