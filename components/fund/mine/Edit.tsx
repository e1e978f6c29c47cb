'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import {
  type ApplicationForm,
  type ApplicationProblem,
  readApplication,
} from '@/lib/domain/fund/application-form';
import { groundOf, type MyApplication } from '@/lib/domain/fund/views';
import type { BaseMap } from '@/lib/domain/views';
import { ActAnswer } from '../../secret-link/ActAnswer';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { CostFields } from '../apply/CostFields';
import { PeopleFields } from '../apply/PeopleFields';
import { PlanFields } from '../apply/PlanFields';
import { SpaceFields } from '../apply/SpaceFields';
import { useProblems } from '../apply/useProblems';
import type { MyApplicationInHand } from './useMyApplication';

interface EditProps {
  readonly view: MyApplication;
  readonly mine: MyApplicationInHand;
  readonly baseMap: BaseMap;
}

/** Everything that was asked, as long as it can change. */
export function Edit({ view, mine, baseMap }: EditProps) {
  const t = useTranslations('fund.mine');
  const sayError = useTranslations('fund.mine.error');
  const summary = useTranslations('fund.apply');
  const { place } = view;
  const [form, setForm] = useState(view.form);
  const [attempt, setAttempt] = useState<{ readonly problems: readonly ApplicationProblem[] } | null>(null);
  const found = attempt?.problems ?? [];
  const problems = useProblems(place, found.length > 0 ? found : (mine.problems ?? []));
  if (!view.open) return null;
  const set = (changes: Partial<ApplicationForm>) => setForm((before) => ({ ...before, ...changes }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readApplication(form, groundOf(place));
    setAttempt({ problems: read.ok ? [] : read.error });
    if (read.ok) mine.change(form);
  };
  const fields = { place, form, problems, set };
  return (
    <section className="wc-section">
      <Heading level={2}>{t('edit')}</Heading>
      <Paragraph>{t('editHint')}</Paragraph>
      <form onSubmit={save} noValidate className="wc-setup">
        {attempt && problems.told.length > 0 && (
          <ErrorList title={summary('summary')} attempt={attempt} errors={problems.told} />
        )}
        <PlanFields {...fields} />
        <SpaceFields {...fields} baseMap={baseMap} />
        <CostFields {...fields} />
        <PeopleFields {...fields} />
        <p className="wc-setup__acts">
          <Button type="submit" look="primary" aria-disabled={mine.busy}>
            {t('save')}
          </Button>
        </p>
        <ActAnswer told={mine.told} part="edit" done={t('saved')} sayError={sayError} />
      </form>
    </section>
  );
}
