'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FUND_LENGTHS, type FundForm, type FundProblem } from '@/lib/domain/fund/fund-form';
import type { Result } from '@/lib/domain/result';
import { CheckedField } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { ErrorList, type FieldError } from '../../staff/form/ErrorList';
import { keepTyped } from '../../staff/form/keepTyped';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { TextLink } from '../../ui/Text';
import { CriteriaRows, ExcludedRows } from './FrameworkRows';
import { useFundProblems } from './useFundProblems';

/** Euros that a team in Deventer has to spend in a year. */
const USUAL_BUDGET = '50000';

type SaveError =
  | {
      readonly code:
        | 'FORBIDDEN'
        | 'UNKNOWN_DISTRICT'
        | 'UNKNOWN_FUND'
        | 'BAD_YEAR'
        | 'BAD_BUDGET'
        | 'FRAMEWORK_FIXED';
    }
  | { readonly code: 'THERE_IS_ONE'; readonly fundId: string }
  | { readonly code: 'BAD_FUND'; readonly problems: readonly FundProblem[] };
type Saved = Result<string | null, SaveError>;

interface FundEditorProps {
  /** The fund, or the district and year for which one is made. */
  readonly subject: { readonly fund: string } | { readonly district: string; readonly year: string };
  readonly filled: FundForm;
  /** Of the headings in it. */
  readonly level: 2 | 3;
  /** Somebody has applied: the rules stay what they are. */
  readonly fixed: boolean;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** A fund with its framework and its promises. What was typed and refused stays as it was. */
export function FundEditor({ subject, filled, level, fixed, action }: FundEditorProps) {
  const t = useTranslations('fund.staff');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const { told, at } = useTold(error);
  const isNew = 'district' in subject;
  const fields = { filled, fixed, level, at };
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result?.ok === false && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      {error?.code === 'THERE_IS_ONE' && (
        <p>
          <TextLink href={`/beheer/wijkteam/${error.fundId}`}>{t('toFund')}</TextLink>
        </p>
      )}
      {isNew ? (
        <NewFields district={subject.district} year={subject.year} at={at} />
      ) : (
        <input type="hidden" name="fund" value={subject.fund} />
      )}
      {fixed && <Alert kind="info">{t('fixed')}</Alert>}
      <OpenFields {...fields} />
      <RuleFields {...fields} />
      <FrameworkFields {...fields} />
      <p className="wc-setup__acts">
        <Button type="submit" look="primary" disabled={busy}>
          {t(isNew ? 'make' : 'save')}
        </Button>
      </p>
      <div role="status">{result?.ok && <Alert kind="ok">{t('saved')}</Alert>}</div>
    </form>
  );
}

/** What was wrong: with the fields of the framework, or with the fund as a whole. */
function useTold(error: SaveError | null) {
  const t = useTranslations('fund.staff.error');
  const problems = useFundProblems(error?.code === 'BAD_FUND' ? error.problems : []);
  if (!error || error.code === 'BAD_FUND') return problems;
  const field = error.code === 'BAD_YEAR' ? 'year' : error.code === 'BAD_BUDGET' ? 'budget' : null;
  const message = t(error.code);
  const told: readonly FieldError[] = [{ field, message }];
  return { told, at: (own: string) => (own === field ? message : undefined) };
}

type ErrorAt = (field: string) => string | undefined;

interface FieldsProps {
  readonly filled: FundForm;
  readonly fixed: boolean;
  readonly level: 2 | 3;
  readonly at: ErrorAt;
}

interface NewFieldsProps {
  readonly district: string;
  readonly year: string;
  readonly at: ErrorAt;
}

/** What is only asked once. */
function NewFields({ district, year, at }: NewFieldsProps) {
  const t = useTranslations('fund.staff');
  return (
    <>
      <input type="hidden" name="district" value={district} />
      <div className="wc-setup__pair">
        <CheckedField
          id="year"
          name="year"
          label={t('year')}
          error={at('year')}
          defaultValue={year}
          inputMode="numeric"
          maxLength={4}
        />
        <CheckedField
          id="budget"
          name="budget"
          label={t('budget')}
          hint={t('budgetHint')}
          error={at('budget')}
          defaultValue={USUAL_BUDGET}
          inputMode="decimal"
          maxLength={20}
        />
      </div>
    </>
  );
}

/** A box for a whole number. */
function useNumber({ filled, at }: FieldsProps) {
  const t = useTranslations('fund.staff.field');
  return (name: 'managerWorkingDays' | 'teamWeeks' | 'applyDaysAhead' | 'quorum' | 'objectionWeeks') => ({
    id: name,
    name,
    label: t(name),
    error: at(name),
    defaultValue: filled[name],
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    maxLength: 4,
  });
}

/** What can change as long as the fund is there. */
function OpenFields(props: FieldsProps) {
  const { filled, at } = props;
  const t = useTranslations('fund.staff');
  const number = useNumber(props);
  return (
    <>
      <CheckedField
        id="title"
        name="title"
        label={t('field.title')}
        error={at('title')}
        defaultValue={filled.title}
        maxLength={FUND_LENGTHS.title}
      />
      <div className="wc-setup__pair">
        {(['opensOn', 'closesOn'] as const).map((name) => (
          <CheckedField
            key={name}
            id={name}
            name={name}
            type="date"
            label={t(`field.${name}`)}
            error={at(name)}
            defaultValue={filled[name]}
          />
        ))}
      </div>
      <CheckedText
        id="contact"
        name="contact"
        rows={2}
        label={t('field.contact')}
        hint={t('hint.contact')}
        error={at('contact')}
        defaultValue={filled.contact}
        maxLength={FUND_LENGTHS.contact}
      />
      <CheckedText
        id="objectionAddress"
        name="objectionAddress"
        rows={2}
        label={t('field.objectionAddress')}
        hint={t('hint.objectionAddress')}
        error={at('objectionAddress')}
        defaultValue={filled.objectionAddress}
        maxLength={FUND_LENGTHS.address}
      />
      <CheckedField {...number('quorum')} hint={t('hint.quorum')} />
    </>
  );
}

/** What who applies can count on. */
function RuleFields(props: FieldsProps) {
  const { filled, fixed, level, at } = props;
  const t = useTranslations('fund.staff');
  const number = useNumber(props);
  return (
    <>
      <Heading level={level} look={3}>
        {t('rules')}
      </Heading>
      <div className="wc-setup__pair">
        <CheckedField
          id="managerLimit"
          name="managerLimit"
          label={t('field.managerLimit')}
          error={at('managerLimit')}
          defaultValue={filled.managerLimit}
          readOnly={fixed}
          inputMode="decimal"
          maxLength={20}
        />
        <CheckedField {...number('managerWorkingDays')} readOnly={fixed} />
      </div>
      <div className="wc-setup__pair">
        <CheckedField {...number('teamWeeks')} hint={t('hint.teamWeeks')} readOnly={fixed} />
        <CheckedField {...number('objectionWeeks')} hint={t('hint.objectionWeeks')} readOnly={fixed} />
      </div>
      <CheckedField {...number('applyDaysAhead')} readOnly={fixed} />
    </>
  );
}

/** What applications are judged by. */
function FrameworkFields({ filled, fixed, level, at }: FieldsProps) {
  const t = useTranslations('fund.staff');
  return (
    <>
      <Heading level={level} look={3}>
        {t('framework')}
      </Heading>
      <CheckedText
        id="goal"
        name="goal"
        rows={4}
        label={t('field.goal')}
        hint={t('hint.goal')}
        error={at('goal')}
        defaultValue={filled.goal}
        readOnly={fixed}
        maxLength={FUND_LENGTHS.goal}
      />
      <CriteriaRows filled={filled.criteria} fixed={fixed} errorAt={at} />
      <ExcludedRows filled={filled.excluded} fixed={fixed} errorAt={at} />
    </>
  );
}
