import type { Position } from '@/lib/domain/area';
import type { Idea } from '@/lib/domain/idea';
import { CHEQUE_CODES, demoArea, metres, pointIn } from './areas';
import type { IdeaText } from './idea-texts';
import type { Random } from './random';

/** Metres between two ideas at least, so that their markers can be told apart. */
const APART = 35;

/**
 * Gives ideas a number (1, 2, … in random order of the texts, as they would come in) and a place inside their
 * neighbourhood. Returned in order of number, each with the text it came from.
 */
export function makeIdeas(
  roundId: string,
  texts: readonly IdeaText[],
  random: Random,
): { readonly idea: Idea; readonly text: IdeaText }[] {
  const taken: Position[] = [];
  return random.shuffled(texts).map((text, i) => {
    const position = freeSpot(text, taken, random);
    taken.push(position);
    return { idea: toIdea(roundId, i + 1, text, position), text };
  });
}

function toIdea(roundId: string, number: number, text: IdeaText, position: Position): Idea {
  const area = demoArea(CHEQUE_CODES[text.buurt]);
  return {
    roundId,
    number,
    title: text.title,
    summary: text.summary,
    contact: text.contact,
    theme: text.theme,
    costCents: text.euros * 100,
    cofundingCents: (text.cofundingEuros ?? 0) * 100,
    carriedCents: 0,
    position,
    neighbourhoodCode: area.code,
    neighbourhoodName: area.name,
    status: 'accepted',
    statusReason: null,
    organiser: text.organiser,
    maintainer: text.maintainer,
    externalId: null,
  };
}

function freeSpot(text: IdeaText, taken: readonly Position[], random: Random): Position {
  const area = demoArea(CHEQUE_CODES[text.buurt]);
  for (let tries = 0; tries < 500; tries++) {
    const position = pointIn(area, random);
    if (taken.every((other) => metres(position, other) >= APART)) return position;
  }
  throw new Error(`no free spot in ${area.name}`);
}
