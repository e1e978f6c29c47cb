'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import type { ActProblem } from '@/lib/domain/project/words';
import type { Result } from '@/lib/domain/result';
import { formatDate, formatMoney } from '@/lib/format';
import { ErrorList } from '../../staff/form/ErrorList';
import { keepTyped } from '../../staff/form/keepTyped';
import { Button } from '../../ui/Button';
import { ActField } from './ActField';
import { useSay } from './ActSection';
import type { ActSpec, FieldSpec } from './fields';

export type SendAct = (before: unknown, form: FormData) => Promise<Result<null, readonly ActProblem[]>>;

interface ActFormProps extends ActSpec {
  readonly project: string;
  readonly action: SendAct;
}

/** The form of one act: what is wrong is said at its field and on top; what was done, on top of the section. */
export function ActForm(props: ActFormProps) {
  const { project, act, id, fields, hidden = {}, button, look = 'secondary', action } = props;
  const t = useTranslations('project');
  const say = useSay();
  // Another number makes the boxes anew, empty again.
  const [done, setDone] = useState(0);
  const [result, run, busy] = useActionState(async (before: unknown, form: FormData) => {
    const came = await action(before, form);
    if (came.ok) {
      setDone((times) => times + 1);
      say(t(`done.${act}`));
    }
    return came;
  }, null);
  const sentence = useSentence();
  const problems = result?.ok === false ? result.error : [];
  const idOf = (name: string) => `${id}-${name}`;
  const errors = problems.map((problem) => {
    const shown = fields.some(({ name }) => name === problem.field);
    return { field: shown && problem.field ? idOf(problem.field) : null, message: labelled(problem) };
  });
  function labelled(problem: ActProblem): string {
    const label = fields.find(({ name }) => name === problem.field)?.label;
    if (!label) return sentence(problem);
    return `${label}${label.endsWith('?') ? '' : ':'} ${sentence(problem)}`;
  }
  return (
    <form action={run} onSubmit={keepTyped(run)} noValidate className={fields.length > 0 ? 'wc-setup' : ''}>
      {result && errors.length > 0 && (
        <ErrorList title={t('form.summary')} attempt={result} errors={errors} />
      )}
      {Object.entries({ ...hidden, project, act }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields
        key={done}
        fields={fields}
        idOf={idOf}
        errorOf={(name) => {
          const problem = problems.find(({ field }) => field === name);
          return problem && sentence(problem);
        }}
      />
      <p className="wc-setup__acts">
        <Button type="submit" look={look} disabled={busy}>
          {button ?? t(`act.${act}`)}
        </Button>
      </p>
    </form>
  );
}

interface FieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly idOf: (name: string) => string;
  readonly errorOf: (name: string) => string | undefined;
}

function Fields({ fields, idOf, errorOf }: FieldsProps) {
  const [chosen, choose] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      fields.flatMap(({ kind, name, value }) => (kind === 'choice' && value ? [[name, value]] : [])),
    ),
  );
  return fields
    .filter(({ when }) => !when || chosen[when.name] === when.value)
    .map((spec) => (
      <ActField
        key={spec.name}
        id={idOf(spec.name)}
        spec={spec}
        error={errorOf(spec.name)}
        chosen={chosen[spec.name] ?? null}
        onChoose={(value) => choose((before) => ({ ...before, [spec.name]: value }))}
      />
    ));
}

function useSentence() {
  const t = useTranslations('project.problem');
  const locale = useLocale();
  return ({ code, cents, day, most }: ActProblem) =>
    t(code, {
      amount: formatMoney(cents ?? 0, locale),
      day: day === undefined ? '' : formatDate(day, locale),
      most: String(most ?? ''),
    });
}
