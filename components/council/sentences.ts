import type { Observation } from '@/lib/domain/indicators';
import { headlineOf, type ShownArea } from './view';

/** What a sentence is about; each has its words. */
export const SENTENCE_KINDS = ['done', 'paid', 'turnout', 'cohesion', 'none'] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/**
 * How sure it is. `sure`: a full count that is final; `today`: a full count of what still goes on; `provisional`: of a vote
 * that is not counted; `margin`: from a sample.
 */
export const CERTAINTIES = ['sure', 'today', 'provisional', 'margin'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One sentence, from figures and from nothing else. */
export interface Sentence {
  readonly kind: SentenceKind;
  readonly certainty: Certainty;
  /** By area, in the order in which they were chosen: never by how much. */
  readonly items: readonly { readonly name: string; readonly observation: Observation }[];
}

/** What the page says first, in the order of its blocks: at most five sentences, and none without a figure. */
export function sentencesOf(areas: readonly ShownArea[]): readonly Sentence[] {
  const heads = (id: Observation['indicator']) =>
    areas.flatMap((shown) => {
      const observation = headlineOf(shown, id);
      return observation ? [{ name: shown.area.name, observation }] : [];
    });
  const known = (id: Observation['indicator']) =>
    heads(id).filter(({ observation }) => observation.value !== null);
  const turnout = known('P01');
  const isOpen = turnout.some(({ observation }) => observation.status === 'voorlopig');
  const all: readonly Sentence[] = [
    { kind: 'done', certainty: 'today', items: known('R01') },
    { kind: 'paid', certainty: 'today', items: known('G02') },
    { kind: 'turnout', certainty: isOpen ? 'provisional' : 'sure', items: turnout },
    { kind: 'cohesion', certainty: 'margin', items: changes(areas) },
    {
      kind: 'none',
      certainty: 'sure',
      items: heads('P01').filter(({ observation }) => observation.reason === 'no_cheque'),
    },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** Changes of social cohesion that have a figure. */
function changes(areas: readonly ShownArea[]): Sentence['items'] {
  return areas.flatMap(({ area, observations }) =>
    observations
      .filter(
        ({ indicator, dimension, value }) => indicator === 'S01' && dimension === 'change' && value !== null,
      )
      .map((observation) => ({ name: area.name, observation })),
  );
}
