import { describe, expect, it } from 'vitest';
import { type DistrictFacts, observe } from '@/lib/domain/indicators';
import { awardFacts, districtFacts, roundFacts } from '@/lib/domain/indicators/facts.testing';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { CERTAINTIES, SENTENCE_KINDS, sentencesOf } from './sentences';

const shown = (facts: DistrictFacts, name: string) => {
  const area = { ...facts.area, code: name, name };
  return { area, observations: observe({ ...facts, area }) };
};
const brief = (...areas: ReturnType<typeof shown>[]) =>
  sentencesOf(areas).map(({ kind, certainty, items }) => [kind, certainty, items.map(({ name }) => name)]);

const measure = (value: number) => ({
  status: 'ok' as const,
  n: 400,
  effective: 300,
  value,
  low: value - 0.2,
  high: value + 0.2,
  error: 0.1,
  spread: 1.7,
});
const wave = (title: string, value: number) => ({
  title,
  opensOn: '2025-05-01',
  closesOn: '2025-05-28',
  scaleVersion: 'x',
  measures: {
    cohesion: measure(value),
    contact: { status: 'not_asked' as const },
    influence: { status: 'not_asked' as const },
    responsibility: { status: 'not_asked' as const },
  },
});

describe('what the page says first', () => {
  it('is in the order of its blocks and of the choice, whatever the figures', () => {
    const low = districtFacts(roundFacts({ ballots: 100 }), {
      awards: [awardFacts()],
      surveys: [wave('Nulmeting', 6), wave('Vervolg', 6.1)],
    });
    const high = districtFacts(roundFacts({ ballots: 500 }), { awards: [awardFacts()] });
    const none = districtFacts(null, { scheme: 'none' });
    expect(brief(shown(low, 'Laag'), shown(high, 'Hoog'), shown(none, 'Zonder'))).toEqual([
      ['done', 'today', ['Laag', 'Hoog']],
      ['paid', 'today', ['Laag', 'Hoog']],
      ['turnout', 'sure', ['Laag', 'Hoog']],
      ['cohesion', 'margin', ['Laag']],
      ['none', 'sure', ['Zonder']],
    ]);
  });

  it('says that an open vote is provisional, and leaves out what is hidden', () => {
    const open = districtFacts(roundFacts({ stage: 'voting', ballots: 240 }));
    expect(brief(shown(open, 'Open'))).toEqual([['turnout', 'provisional', ['Open']]]);
    expect(brief(shown(districtFacts(roundFacts({ ballots: 9 })), 'Klein'))).toEqual([]);
  });
});

it.each(LOCALES)(
  '%s: every kind and certainty has its words, and none of them claims an effect',
  (locale) => {
    const { certainty, sentence, verdict } = MESSAGES[locale].council.short;
    expect(Object.keys(certainty).toSorted()).toEqual(CERTAINTIES.toSorted());
    expect(Object.keys(sentence).toSorted()).toEqual(SENTENCE_KINDS.toSorted());
    const claims = /door de|dankzij|zorgde|leidde|because|thanks to|caused|led to/i;
    for (const text of [...Object.values(sentence), ...Object.values(verdict)])
      expect(text).not.toMatch(claims);
    expect(sentence.cohesion).toMatch(/geen effect|no effect/);
  },
);
