import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import { OUTCOME_RULES, type OutcomeRule } from '@/lib/domain/round';
import { type RoundRule, readRoundRule, settingOf } from '@/lib/domain/round-rule';

/** The best choice of ideas is looked for this long at most; the outcome says when it is not proved. */
const NODE_LIMIT = 2_000_000;

/**
 * Every rule as it stands in the form, saved or not, with the least number of households in it. Without a form, or with
 * something in it that cannot be saved, the settings of `saved`.
 */
export function ruleChoices(form: HTMLFormElement | null, saved: RoundRule): RuleChoice[] {
  const fields = form ? new FormData(form) : null;
  const typed = String(fields?.get('minBackers') ?? '');
  const readable = readRoundRule({ rule: 'pooling', setting: '', minBackers: typed }).ok;
  const minBackers = readable ? typed : String(saved.minBackers);
  return OUTCOME_RULES.map((rule) => {
    const setting = fields
      ? String(fields.get(`setting-${rule}`) ?? '')
      : rule === saved.rule
        ? settingOf(saved)
        : '';
    const read = readRoundRule({ rule, setting, minBackers });
    const { options, minBackers: least } = read.ok
      ? read.value
      : { options: {}, minBackers: saved.minBackers };
    return { rule, options: { ...options, minBackers: least, nodeLimit: NODE_LIMIT } };
  });
}

/** The rule that is chosen in the form now. */
export function chosenRule(form: HTMLFormElement | null, saved: RoundRule): OutcomeRule {
  const typed = form ? new FormData(form).get('rule') : null;
  return OUTCOME_RULES.find((rule) => rule === typed) ?? saved.rule;
}
