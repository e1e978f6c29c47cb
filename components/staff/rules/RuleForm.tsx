'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import { OUTCOME_RULES } from '@/lib/domain/round';
import { MOST_MIN_BACKERS, type RoundRule, type SetRuleError } from '@/lib/domain/round-rule';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { keepTyped } from '../form/keepTyped';
import { RuleCard } from './RuleCard';

type SaveResult = Result<RoundRule, SetRuleError>;

interface RuleFormProps {
  readonly round: string;
  readonly chosen: RoundRule;
  readonly action: (before: unknown, form: FormData) => Promise<SaveResult>;
}

/** All rules to choose from, each with its story; what came of saving is said at the end. Works without scripts. */
export function RuleForm({ round, chosen, action }: RuleFormProps) {
  const t = useTranslations('staff.rules');
  const common = useTranslations('common.rule');
  const [result, save, busy] = useActionState<SaveResult | null, FormData>(action, null);
  const badNumber = result?.ok === false && result.error === 'BAD_MIN_BACKERS';
  return (
    <form action={save} onSubmit={keepTyped(save)} className="wc-ruleform">
      <input type="hidden" name="round" value={round} />
      <fieldset className="wc-ruleform__set">
        <legend className="wc-ruleform__legend">{t('legend')}</legend>
        {OUTCOME_RULES.map((rule) => (
          <RuleCard key={rule} rule={rule} chosen={chosen} />
        ))}
      </fieldset>
      <TextField
        id="min-backers"
        name="minBackers"
        label={t('minBackers')}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={chosen.minBackers}
        aria-describedby="min-backers-hint"
        aria-invalid={badNumber || undefined}
      />
      <p id="min-backers-hint" className="nl-paragraph wc-muted">
        {badNumber ? t('error.BAD_MIN_BACKERS') : t('minBackersHint', { most: MOST_MIN_BACKERS })}
      </p>
      <Button type="submit" look="primary" disabled={busy}>
        {t('save')}
      </Button>
      <div role="status">
        {result && (
          <Alert kind={result.ok ? 'ok' : 'error'}>
            {result.ok ? t('saved', { rule: common(result.value.rule) }) : t(`error.${result.error}`)}
          </Alert>
        )}
      </div>
    </form>
  );
}
