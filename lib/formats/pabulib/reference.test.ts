import { describe, expect, it } from 'vitest';
import { count } from '@/lib/domain/outcome';
import { naiveTransfers } from '@/lib/domain/outcome/testing/naiveTransfers';
import { documentOf, readPabulib, toElection, toIdeas, writePabulib } from './index';
import {
  type Expected,
  type ExpectedRule,
  loadExpected,
  loadReference,
  referenceFolder,
  referenceNames,
  settingsOf,
} from './testing/reference';

const title = referenceFolder
  ? 'reference elections'
  : 'SKIPPED reference elections: no folder ../shared/data/elections (or elections in TEST_DATA)';

/**
 * Every entry that two references or more confirm is compared. Of add1 entries with a single reference those with more work
 * (runs × votes) than this are left out unless REFERENCE=full, which adds ten minutes. Two entries of Budapest 2024 are
 * never compared: their only reference gave up on them.
 */
const full = process.env.REFERENCE === 'full';
const MOST_WORK_FOR_ONE = full ? Number.POSITIVE_INFINITY : 3_000_000;

/**
 * Entries that only pabutools counted and that come out otherwise here; who is right, with examples to check by hand,
 * stands in docs/decisions/024-transfers.md.
 */
const OTHERWISE = new Set([
  'france_toulouse_2019 cstv_ewt',
  'france_toulouse_2019 cstv_ewtc',
  'poland_czestochowa_2020_bleszno cstv_ewt',
  'poland_czestochowa_2020_bleszno cstv_ewtc',
  'poland_czestochowa_2020_bleszno cstv_mt',
  'poland_czestochowa_2020_bleszno cstv_mtc',
  'switzerland_zurich_d10 cstv_mtc',
]);

const names = referenceNames();

describe.skipIf(!referenceFolder)(title, { timeout: full ? 1_800_000 : 300_000 }, () => {
  /** Entries that agree, by how many references confirm them: winners, their order, cost and number of runs. */
  const matched = { byOne: 0, byMore: 0 };
  const otherwise: string[] = [];
  const leftOut = { byOne: 0, byMore: 0 };

  it.each(names)('%s gives the published winners under every rule', (name) => {
    const election = toElection(loadReference(name));
    const { rules, num_votes } = loadExpected(name);
    for (const [key, expected] of Object.entries(rules)) {
      const settings = settingsOf(key);
      if (!settings) continue;
      const references = expected.confirmed_by.length > 1 ? 'byMore' : 'byOne';
      if (references === 'byOne' && !isCompared(rules, key, num_votes)) {
        leftOut[references]++;
        continue;
      }
      const outcome = count(election, settings.rule, settings.options);
      const found = [
        key,
        outcome.winners,
        outcome.costCents,
        runsOf(expected, key, outcome.certificate.runs),
      ];
      const wanted = [
        key,
        expected.winners,
        Math.round(expected.cost * 100),
        runsOf(expected, key, expected.runs),
      ];
      if (OTHERWISE.has(`${name} ${key}`)) {
        expect(found).not.toEqual(wanted);
        expect(references).toBe('byOne');
        otherwise.push(`${name} ${key}`);
      } else {
        expect(found).toEqual(wanted);
        matched[references]++;
      }
    }
  });

  it('were all compared', () => {
    expect(names.length).toBe(54);
    expect(new Set(otherwise)).toEqual(OTHERWISE);
    // Those of the rule "bos" are not asked for.
    const heavy = full ? 4 : 148;
    expect({ matched, leftOut }).toEqual({
      matched: { byMore: 686, byOne: 663 - otherwise.length - heavy },
      leftOut: { byMore: 0, byOne: heavy },
    });
  });

  it.each([
    ['poland_wieliczka_2023_green_budget', 30],
    ['netherlands_assen_2024', 9],
  ])('%s: add1 funds the %i ideas that the municipality funded', (name, number) => {
    const file = loadReference(name);
    const official = toIdeas(file).filter((idea) => idea.selected === 1);
    expect(official).toHaveLength(number);
    const { winners } = count(toElection(file), 'equal-shares', { completion: 'add1' });
    expect([...winners].sort()).toEqual(official.map((idea) => idea.id).sort());
  });

  it('Wieliczka: the stop that looks whether more fits would have funded one idea more', () => {
    const election = toElection(loadReference('poland_wieliczka_2023_green_budget'));
    const outcome = count(election, 'equal-shares', { completion: 'add1', add1Stop: 'exhaustive' });
    expect(outcome.winners).toHaveLength(31);
  });

  it.each([
    ['poland_gdansk_2020_rudniki', 'ewt'],
    ['poland_czestochowa_2020_kiedrzyn', 'ewt'],
    ['poland_czestochowa_2020_kiedrzyn', 'ewtc'],
    ['poland_czestochowa_2020_kiedrzyn', 'mt'],
    ['poland_czestochowa_2020_kiedrzyn', 'mtc'],
    ['switzerland_zurich_d10', 'mtc'],
  ] as const)('%s: %s in fractions throughout gives the same', (name, variant) => {
    const election = toElection(loadReference(name));
    const { winners } = count(election, 'pooling-transfers', { variant });
    expect(winners).toEqual(naiveTransfers(election, variant).winners);
  });

  it.each(names.filter((_, i) => i % 9 === 0))('%s survives a round trip', (name) => {
    const first = loadReference(name, { keepCells: true });
    const again = readPabulib(writePabulib(documentOf(first)), { keepCells: true });
    if (!again.ok) throw new Error(JSON.stringify(again.error[0]));
    expect([...again.value.meta]).toEqual([...first.meta]);
    const cells = (file: typeof first) => file.projects.map((project) => project.cells);
    expect(cells(again.value)).toEqual(cells(first));
    expect(again.value.votes.choices.every((choice, i) => choice === first.votes.choices[i])).toBe(true);
    for (let voter = 0; voter < first.votes.length; voter += 97) {
      expect(again.value.votes.cells?.(voter)).toEqual(first.votes.cells?.(voter));
    }
  });
});

/** Entries that end with a utilitarian completion take the runs of the one without; unreliable ones were cut off. */
function isCompared(rules: Expected['rules'], key: string, votes: number): boolean {
  if (!key.includes('add1')) return true;
  const base = rules[key.replace('add1u', 'add1')];
  return base?.runs !== undefined && !base.unreliable && base.runs * votes <= MOST_WORK_FOR_ONE;
}

/** The number of runs, where the entry is one of add1 and names it. */
function runsOf(expected: ExpectedRule, key: string, runs: number | undefined): number | undefined {
  return expected.runs !== undefined && key.includes('add1') ? runs : undefined;
}
