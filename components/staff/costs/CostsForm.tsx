'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { COST_KINDS, type CostKind } from '@/lib/domain/indicators/facts';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';

type Problem = 'NOT_AN_AMOUNT' | 'TOO_MUCH';
type SaveResult = Result<
  null,
  | { readonly code: 'FORBIDDEN' }
  | { readonly code: 'BAD_COSTS'; readonly problems: Readonly<Partial<Record<CostKind, Problem>>> }
>;

interface CostsFormProps {
  readonly subject: { readonly round: string } | { readonly fund: string };
  /** As the boxes hold them; empty = not known. */
  readonly filled: Readonly<Record<CostKind, string>>;
  readonly action: (before: unknown, form: FormData) => Promise<SaveResult>;
}

/** What the approach itself cost, by kind. Works without scripts. */
export function CostsForm({ subject, filled, action }: CostsFormProps) {
  const t = useTranslations('council.costs');
  const [result, save, busy] = useActionState<SaveResult | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = error?.code === 'BAD_COSTS' ? error.problems : {};
  const [name, id] =
    'fund' in subject ? (['fund', subject.fund] as const) : (['round', subject.round] as const);
  const errors = COST_KINDS.flatMap((kind) => {
    const problem = problems[kind];
    return problem
      ? [{ field: `kosten-${kind}`, message: `${t(`kind.${kind}`)}: ${t(`error.${problem}`)}` }]
      : [];
  });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-keep__form">
      {result && error && (
        <ErrorList
          title={t('summary')}
          attempt={result}
          errors={error.code === 'FORBIDDEN' ? [{ field: null, message: t('forbidden') }] : errors}
        />
      )}
      <input type="hidden" name={name} value={id} />
      {COST_KINDS.map((kind) => {
        const problem = problems[kind];
        return (
          <CheckedField
            key={kind}
            id={`kosten-${kind}`}
            name={kind}
            label={t(`kind.${kind}`)}
            hint={t(`hint.${kind}`)}
            error={problem ? t(`error.${problem}`) : undefined}
            inputMode="decimal"
            defaultValue={filled[kind]}
            autoComplete="off"
          />
        );
      })}
      <Button type="submit" look="primary" disabled={busy}>
        {t('save')}
      </Button>
      <div role="status">{result?.ok && <Alert kind="ok">{t('saved')}</Alert>}</div>
    </form>
  );
}
