import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { OutcomeStep } from '@/lib/domain/outcome/types';
import { OUTCOME_REASONS } from '@/lib/domain/outcome/types';
import { OUTCOME_RULES, type OutcomeRule } from '@/lib/domain/round';
import { formatMoney } from '@/lib/format';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { stepLines, stepMessages } from './steps';
import { makeOutcome, makeStep } from './view.testing';

function said(
  step: Partial<OutcomeStep>,
  rule: OutcomeRule = 'pooling',
  locale: 'nl' | 'en' = 'nl',
  saves = false,
): string {
  const outcome = makeOutcome({ rule, steps: [makeStep('1', step)] });
  const [line] = stepLines(outcome, (id) => `Idee ${id}`, saves);
  if (!line) throw new Error('no step');
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'outcome.steps',
    onError(error) {
      throw error;
    },
  });
  const money = (cents: number) => formatMoney(cents, locale).replace('\u00a0', ' ');
  return stepMessages(line, { kind: 'households', money })
    .map(({ key, values }) => t(key, { ...values }))
    .join(' ');
}

describe('a step of the count in words', () => {
  it('says what stays with an idea for a next round, and never of one that was withdrawn', () => {
    const kept = said({ kind: 'skipped', returnedCents: 500 }, 'pooling', 'nl', true);
    expect(kept).toContain('Blijft bij dit idee staan voor een volgende ronde: € 5.');
    const back = said({ kind: 'skipped', reason: 'withdrawn', returnedCents: 500 }, 'pooling', 'nl', true);
    expect(back).toContain('Terug naar de inleggers: € 5.');
  });

  it.each<[string, Partial<OutcomeStep>, OutcomeRule, string]>([
    [
      'paid',
      { kind: 'funded', reason: 'funded', backers: 12, highestPaymentCents: 1250, returnedCents: 500 },
      'pooling',
      '12 huishoudens betaalden samen € 100, ieder hoogstens € 12,50. Terug naar de inleggers: € 5.',
    ],
    [
      'chosen, where nobody pays',
      { kind: 'funded', reason: 'funded', backers: 1 },
      'greedy',
      '1 huishouden koos dit idee. Kosten: € 100.',
    ],
    ['too little given', {}, 'pooling', 'Er was te weinig ingelegd voor € 100.'],
    [
      'too little left',
      {},
      'equal-shares',
      'De stemmers achter dit idee hadden samen te weinig over voor € 100.',
    ],
    [
      'dropped out, whatever the reason',
      { kind: 'eliminated' },
      'pooling-transfers',
      'Er was te weinig geld voor € 100. Het geld schuift door naar andere ideeën.',
    ],
    [
      'the end',
      { kind: 'stopped', reason: 'no_room' },
      'greedy',
      'Dit idee kost € 100 en paste niet meer. De telling stopt hier.',
    ],
  ])('%s', (_, step, rule, expected) => {
    expect(said(step, rule)).toBe(expected);
  });

  it('has words for every kind and reason under every rule, in both languages', () => {
    for (const locale of LOCALES) {
      for (const rule of OUTCOME_RULES) {
        for (const reason of OUTCOME_REASONS) {
          for (const kind of ['funded', 'skipped', 'eliminated', 'stopped'] as const) {
            expect(said({ kind, reason }, rule, locale)).not.toMatch(/[{}]|^$/);
          }
        }
      }
    }
  });

  it('carries the ties that were settled just before it', () => {
    const outcome = makeOutcome({
      steps: [makeStep('1'), makeStep('2')],
      ties: [{ step: 1, candidates: ['2', '3'], chosen: ['2'] }],
    });
    const lines = stepLines(outcome, (id) => `Idee ${id}`);
    expect(lines.map(({ ties }) => ties)).toEqual([
      [],
      [{ candidates: ['Idee 2', 'Idee 3'], chosen: ['Idee 2'] }],
    ]);
  });
});
