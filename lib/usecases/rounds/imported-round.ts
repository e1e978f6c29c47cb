import type { RoundRow } from '@/db/queries/rounds';
import { isTieOrder } from '@/lib/crypto/ties';
import { type CountOptions, isRuleAvailable } from '@/lib/domain/outcome';
import type { TieOrder } from '@/lib/domain/outcome/types';
import type { OutcomeRule } from '@/lib/domain/round';
import { readRoundRule } from '@/lib/domain/round-rule';
import { countedAs, type PabulibFile } from '@/lib/formats/pabulib';

export interface RoundOfFile {
  readonly row: RoundRow;
  readonly warnings: readonly string[];
}

/**
 * The round that stands for an election file: its own dates, budget and rule; ties by ascending id. A file made of a
 * cheque round is counted as that round was.
 */
export function importedRound(
  file: PabulibFile,
  source: { readonly fileName: string; readonly round?: string },
): RoundOfFile {
  const meta = (key: string) => file.meta.get(key)?.trim() ?? '';
  const { rule, options, minBackers, ties, warnings } = chequeRule(file) ?? ruleOf(file);
  const begin = readDate(meta('date_begin'), '01.01') ?? new Date(0);
  const row: RoundRow = {
    id: slugOf(source.round ?? source.fileName),
    kind: 'import',
    districtSlug: null,
    title: titleOf(file),
    phase: 'published',
    opensAt: begin,
    closesAt: readDate(meta('date_end'), '31.12') ?? begin,
    chequeCents: 0,
    stepCents: 0,
    budgetCents: file.budgetCents,
    rule,
    ruleOptions: options,
    minBackers,
    ties,
    unspent: 'return',
    showTotals: true,
    executionDeadline: null,
    minOrganisers: 0,
    rehearsalOf: null,
    sample: false,
    source: ['Pabulib', source.fileName].join(', '),
    currency: currencyOf(meta('currency')),
  };
  return { row, warnings };
}

/** ISO 4217, or `XXX`, its code for "no currency", where the file does not say: then amounts are shown without a sign. */
function currencyOf(text: string): string {
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : 'XXX';
}

function titleOf(file: PabulibFile): string {
  const description = file.meta.get('description') ?? '';
  const place = ['unit', 'instance'].map((key) => file.meta.get(key) ?? '').filter((part) => part !== '');
  return `${description} (${place.join(', ')})`;
}

interface RuleOfFile {
  readonly rule: OutcomeRule;
  readonly options: CountOptions;
  readonly minBackers: number;
  readonly ties: TieOrder;
  readonly warnings: readonly string[];
}

/** How the cheque round that the file was made of was counted; `null` for other files, and where that cannot be read. */
function chequeRule(file: PabulibFile): RuleOfFile | null {
  const counted = countedAs(file);
  if (!counted || !isTieOrder(counted.ties)) return null;
  const chosen = readRoundRule(counted);
  return chosen.ok ? { ...chosen.value, ties: counted.ties, warnings: [] } : null;
}

/** META `rule` (Pabulib's list of rules) as a rule of ours with its options. */
function ruleOf(file: PabulibFile): RuleOfFile {
  const named = (file.meta.get('rule') ?? 'unknown').trim().toLowerCase();
  const known = KNOWN_RULES[named];
  if (known && isRuleAvailable(known.rule)) {
    const threshold = Number(file.meta.get('min_project_score_threshold') ?? 0);
    const options = named === 'greedy-threshold' ? { ...known.options, threshold } : known.options;
    return { ...PLAIN, rule: known.rule, options, warnings: [] };
  }
  const warning = `rule "${named}" is not one that can be repeated here: counted by most votes first instead`;
  return { ...PLAIN, rule: 'greedy', options: {}, warnings: [warning] };
}

const PLAIN = { minBackers: 0, ties: 'id' } as const;

const KNOWN_RULES: Readonly<Record<string, { rule: OutcomeRule; options: CountOptions }>> = {
  greedy: { rule: 'greedy', options: {} },
  'greedy-threshold': { rule: 'greedy', options: {} },
  'greedy-no-skip': { rule: 'greedy', options: { skip: false } },
  equalshares: { rule: 'equal-shares', options: { satisfaction: 'cost' } },
  'equalshares/add1': { rule: 'equal-shares', options: { satisfaction: 'cost', completion: 'add1' } },
};

/** `YYYY` or `DD.MM.YYYY`; a bare year gets the given day. Null for anything else. */
function readDate(text: string, dayOfYear: string): Date | null {
  const full = /^\d{4}$/.test(text) ? `${dayOfYear}.${text}` : text;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(full) ?? [];
  if (!day || !month || !year) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number.isNaN(date.getTime()) ? null : date;
}

function slugOf(fileName: string): string {
  const slug = fileName
    .replace(/\.pb$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'import' : slug.slice(0, 80);
}
