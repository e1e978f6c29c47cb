import { useTranslations } from 'next-intl';
import type { OutcomeRule } from '@/lib/domain/round';
import { type RoundRule, RULE_SETTINGS, settingOf } from '@/lib/domain/round-rule';
import { Badge } from '../../ui/Badge';
import { SelectField } from '../../ui/Field';

interface RuleCardProps {
  readonly rule: OutcomeRule;
  readonly chosen: RoundRule;
}

/** One rule in three sentences, with an example and its two sides, and the setting that is its own. */
export function RuleCard({ rule, chosen }: RuleCardProps) {
  const t = useTranslations('staff.rules');
  const common = useTranslations('common.rule');
  const id = `rule-${rule}`;
  return (
    <div className="wc-rule">
      <label className="wc-rule__choice" htmlFor={id}>
        <input
          type="radio"
          id={id}
          name="rule"
          value={rule}
          defaultChecked={rule === chosen.rule}
          aria-describedby={`${id}-what`}
        />
        <span className="wc-rule__name">{common(rule)}</span>
        {rule === chosen.rule && <Badge>{t('chosenNow')}</Badge>}
      </label>
      <p id={`${id}-what`} className="nl-paragraph">
        {t(`text.${rule}.what`)}
      </p>
      <details className="wc-rule__more">
        <summary>
          {t('more')}
          <span className="wc-hidden-label"> ({common(rule)})</span>
        </summary>
        <dl>
          {(['example', 'strong', 'weak'] as const).map((side) => (
            <div key={side}>
              <dt>{t(side)}</dt>
              <dd>{t(`text.${rule}.${side}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <RuleSetting rule={rule} chosen={chosen} />
    </div>
  );
}

function RuleSetting({ rule, chosen }: RuleCardProps) {
  const t = useTranslations('staff.rules');
  if (rule === 'pooling' || rule === 'phragmen' || rule === 'max-welfare') return null;
  return (
    <SelectField
      id={`setting-${rule}`}
      name={`setting-${rule}`}
      label={t(`setting.${rule}`)}
      defaultValue={rule === chosen.rule ? settingOf(chosen) : RULE_SETTINGS[rule].values[0]}
    >
      {RULE_SETTINGS[rule].values.map((value) => (
        <option key={value} value={value}>
          {t(`value.${value}`)}
        </option>
      ))}
    </SelectField>
  );
}
