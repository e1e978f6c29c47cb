import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '@/lib/domain/outcome/explain';
import type { WhatWouldHelp } from '@/lib/domain/outcome/explain/whatWouldHelp';
import { type IdeaOutcome, OUTCOME_REASONS, type OutcomeStep } from '@/lib/domain/outcome/types';
import { OUTCOME_RULES, type OutcomeRule } from '@/lib/domain/round';
import { formatMoney } from '@/lib/format';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { reasonContext, reasonOf, returnOf } from './reasons';
import { marginMessages, reasonMessage, returnMessage } from './reasonText';
import { ideaResults } from './results';
import { makeIdea, makeIdeaOutcome, makeOutcome, makeRound, makeStep } from './view.testing';

interface Case {
  readonly rule?: OutcomeRule;
  readonly outcome?: Partial<IdeaOutcome>;
  readonly step?: Partial<OutcomeStep>;
  readonly tie?: readonly string[];
  readonly stop?: boolean;
  readonly explanation?: Explanation;
  readonly margin?: WhatWouldHelp;
  readonly effectiveSupport?: number;
  /** Unspent money stays for a next round. */
  readonly stays?: boolean;
}

function resultOf({ rule = 'pooling', outcome, step, tie, stop, stays, ...known }: Case) {
  const counted = makeOutcome({
    rule,
    ideas: [makeIdeaOutcome('1', outcome), makeIdeaOutcome('2')],
    steps: [
      ...(stop ? [makeStep('2', { kind: 'stopped', reason: 'no_room' })] : []),
      ...(step ? [makeStep('1', step)] : []),
    ],
    ties: tie ? [{ step: 0, candidates: ['1', '2'], chosen: tie }] : [],
  });
  const round = makeRound({ rule, minBackers: 5, unspent: stays ? 'carry_over' : 'return' });
  const ideas = [makeIdea(1), makeIdea(2, { title: 'Bankje' })];
  const [first] = ideaResults({ ideas, outcome: counted, analysis: null });
  if (!first) throw new Error('no result');
  return {
    result: { ...first, explanation: null, margin: null, effectiveSupport: null, ...known },
    context: reasonContext({ round, outcome: counted }, (id) => (id === '2' ? 'Bankje' : id)),
  };
}

function sentences(one: Case, kind: 'households' | 'voters' = 'households', locale: 'nl' | 'en' = 'nl') {
  const { result, context } = resultOf(one);
  const words = {
    kind,
    money: (cents: number) => formatMoney(cents, locale).replace('\u00a0', ' '),
    list: (titles: readonly string[]) => titles.join(', '),
  };
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'outcome',
    onError(error) {
      throw error;
    },
  });
  const back = returnOf(result, context);
  const messages = [
    reasonMessage(reasonOf(result, context), words),
    ...(back ? [returnMessage(back, words)] : []),
  ];
  return [
    ...messages.map(({ key, values }) => t(`reason.${key}`, { ...values })),
    ...marginMessages(result, words).map(({ key, values }) => t(`margin.${key}`, { ...values })),
  ].join(' ');
}

describe('the reason of an idea', () => {
  it.each<[string, Case, string]>([
    [
      'paid, with money back',
      {
        outcome: { funded: true, reason: 'funded', pledgedCents: 14_000, backers: 7 },
        step: {
          kind: 'funded',
          reason: 'funded',
          backers: 7,
          highestPaymentCents: 1450,
          returnedCents: 4000,
        },
      },
      'Betaald door 7 huishoudens, ieder hoogstens € 14,50. Er was € 40 meer ingelegd dan nodig. Dat ging terug naar de waardecheques.',
    ],
    [
      'too little',
      { outcome: { pledgedCents: 6400, targetCents: 9000 }, step: { returnedCents: 6400 } },
      'Er is € 26 te weinig ingelegd. De ingelegde € 64 ging terug naar de waardecheques.',
    ],
    [
      'too little, and it stays for a next round',
      { stays: true, outcome: { pledgedCents: 6400, targetCents: 9000 }, step: { returnedCents: 6400 } },
      'Er is € 26 te weinig ingelegd. De ingelegde € 64 blijft bij dit idee staan. In een volgende ronde kan het daarmee verder sparen.',
    ],
    [
      'withdrawn: that goes back, also where money stays',
      { stays: true, outcome: { reason: 'withdrawn', pledgedCents: 6400 }, step: { returnedCents: 6400 } },
      'Dit idee is tijdens de ronde ingetrokken. De ingelegde € 64 ging terug naar de waardecheques.',
    ],
    [
      'nothing at all',
      { outcome: { pledgedCents: 0, backers: 0 }, step: {} },
      'Niemand heeft geld ingelegd. Er was € 100 nodig.',
    ],
    [
      'too few households',
      {
        outcome: { reason: 'too_few_backers', backers: 1, pledgedCents: 10_000 },
        step: { returnedCents: 10_000 },
      },
      'Er was genoeg geld, maar 1 huishouden deed mee. Nodig waren er minstens 5. De ingelegde € 100 ging terug naar de waardecheques.',
    ],
    [
      'under the threshold of a file',
      { rule: 'greedy', outcome: { reason: 'too_few_backers', backers: 20 } },
      '20 stemmen waren te weinig om mee te tellen.',
    ],
    [
      'enough support',
      {
        rule: 'greedy',
        outcome: { funded: true, reason: 'funded' },
        step: { kind: 'funded', reason: 'funded' },
      },
      'Dit idee paste in het geld dat er nog was. Daarna was er nog € 400 over.',
    ],
    [
      'one of the best combination',
      { rule: 'max-welfare', outcome: { funded: true, reason: 'funded' } },
      'Dit idee hoort bij de combinatie met de meeste steun.',
    ],
    [
      'no room',
      { rule: 'greedy', outcome: { reason: 'no_room' }, step: { reason: 'no_room', leftCents: 4200 } },
      'Toen dit idee aan de beurt was, was er nog € 42 over. Het idee kost € 100.',
    ],
    [
      'never its turn',
      { rule: 'greedy', outcome: { reason: 'no_room' }, stop: true },
      'Dit idee kwam niet meer aan de beurt. De telling stopte bij “Bankje”, omdat dat niet meer in het budget paste.',
    ],
    [
      'not in the best combination',
      { rule: 'max-welfare', outcome: { reason: 'no_room' } },
      'Samen met de gehaalde ideeën paste dit idee niet in het budget.',
    ],
    [
      'lost a tie',
      { rule: 'greedy', outcome: { reason: 'lost_tie' }, tie: ['2'] },
      'Dit idee stond gelijk met Bankje. De loting, of de volgorde die vooraf vastlag, koos een ander idee.',
    ],
    [
      'shares too small',
      { rule: 'equal-shares', outcome: { reason: 'below_target' } },
      'De stemmers die dit idee kozen, hadden samen te weinig over om € 100 te betalen.',
    ],
    [
      'shares spent elsewhere',
      {
        rule: 'equal-shares',
        outcome: { reason: 'below_target', backers: 12 },
        explanation: {
          kind: 'short',
          heldCents: 4000,
          neededCents: 10_000,
          spentOn: ['2', 'a', 'b', 'c'].map((id, i) => ({ id, cents: 900 - i })),
        },
      },
      '12 huishoudens kozen dit idee. Zij hadden samen nog € 40 over. Nodig was € 100. De rest van hun deel ging naar Bankje (€ 9), a (€ 8,99), b (€ 8,98) en naar 1 ander idee.',
    ],
    [
      'shares that never were enough',
      {
        rule: 'equal-shares',
        outcome: { reason: 'below_target', backers: 1 },
        explanation: { kind: 'short', heldCents: 4000, neededCents: 10_000, spentOn: [] },
      },
      '1 huishouden koos dit idee. Dat had € 40. Nodig was € 100.',
    ],
    [
      'how near its backers came',
      {
        rule: 'equal-shares',
        outcome: { reason: 'below_target', backers: 3 },
        explanation: { kind: 'short', heldCents: 4000, neededCents: 10_000, spentOn: [] },
        effectiveSupport: 0.874,
      },
      '3 huishoudens kozen dit idee. Zij hadden samen € 40. Nodig was € 100. Op het beste moment konden zij 87% van de kosten betalen.',
    ],
    [
      'dropped out',
      {
        rule: 'pooling-transfers',
        explanation: { kind: 'short', heldCents: 9900, neededCents: 10_000, spentOn: [] },
      },
      'Toen dit idee afviel, stond er € 99 op. Nodig was € 100.',
    ],
    [
      'what would have helped',
      { outcome: { pledgedCents: 6400 }, margin: { moreBackers: 1, costCents: 6400 } },
      'Er is € 36 te weinig ingelegd. Het was wel gelukt met 1 huishouden meer dat er zijn hele waardecheque aan gaf. Of als er hoogstens € 64 nodig was.',
    ],
    [
      'that only a lower cost would have helped',
      { outcome: { pledgedCents: 6400 }, margin: { moreBackers: null, costCents: 6400 } },
      'Er is € 36 te weinig ingelegd. Het was wel gelukt als er hoogstens € 64 nodig was.',
    ],
    [
      'that nothing would have helped',
      { outcome: { pledgedCents: 6400 }, margin: { moreBackers: null, costCents: null } },
      'Er is € 36 te weinig ingelegd.',
    ],
    [
      'withdrawn',
      { outcome: { reason: 'withdrawn', pledgedCents: 0 } },
      'Dit idee is tijdens de ronde ingetrokken.',
    ],
  ])('says in words: %s', (_, one, expected) => {
    expect(sentences(one)).toBe(expected);
  });

  it('has a sentence for every reason under every rule, for households and voters, in both languages', () => {
    const said = new Set<string>();
    for (const locale of LOCALES) {
      for (const rule of OUTCOME_RULES) {
        for (const reason of OUTCOME_REASONS) {
          for (const kind of ['households', 'voters'] as const) {
            const one = {
              rule,
              outcome: { reason, funded: reason === 'funded' },
              step: { reason, returnedCents: 100 },
            };
            const text = sentences(one, kind, locale);
            expect(text).not.toMatch(/[{}]|outcome\.reason/);
            said.add(`${locale} ${text}`);
          }
        }
      }
    }
    expect(said.size).toBeGreaterThan(2 * OUTCOME_REASONS.length);
  });
});
