import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import type { Messages } from '@/lib/i18n/messages';

export type OptionKey = keyof Messages['outcome']['compare']['option'];

/** The settings that make two choices of one rule differ in a way a reader can see, as texts. */
export function optionKeys({ rule, options }: RuleChoice): OptionKey[] {
  switch (rule) {
    case 'greedy':
      return [
        ...(options.measure && options.measure !== 'votes' ? [options.measure] : []),
        ...(options.skip === false ? (['no-skip'] as const) : []),
      ];
    case 'equal-shares':
      return options.completion && options.completion !== 'none' ? [options.completion] : [];
    default:
      return [];
  }
}
