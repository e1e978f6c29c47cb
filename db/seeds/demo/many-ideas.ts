import { IDEA_THEMES, type Idea } from '@/lib/domain/idea';
import { areasOf, pointIn } from './areas';
import { Random } from './random';

const THINGS = ['Bank', 'Boom', 'Bloembak', 'Speeltoestel', 'Lamp', 'Boekenkast', 'Tafel', 'Schommel'];
const SPOTS = [
  'op het plein',
  'langs het water',
  'bij de flat',
  'naast de school',
  'op het gras',
  'aan het pad',
];

/**
 * `count` ideas for measuring map and list with thousands of them, spread over all neighbourhoods of Seghwaert;
 * numbers run from 1 (a ballot knows no number above 9999).
 */
export function makeManyIdeas(seed: string, count: number, roundId = 'veel-ideeen'): Idea[] {
  const random = new Random(`${seed}/many`);
  const areas = areasOf('WK063708');
  return Array.from({ length: count }, (_, i): Idea => {
    const area = random.pick(areas);
    const title = `${random.pick(THINGS)} ${random.pick(SPOTS)} (${i + 1})`;
    return {
      roundId,
      number: i + 1,
      title,
      summary: `${title}: een idee uit een reeks om mee te meten.`,
      contact: 'Bewoners plaatsen het samen.',
      theme: random.pick(IDEA_THEMES),
      costCents: random.between(3, 90) * 5000,
      cofundingCents: 0,
      carriedCents: 0,
      position: pointIn(area, random),
      neighbourhoodCode: area.code,
      neighbourhoodName: area.name,
      status: 'accepted',
      statusReason: null,
      organiser: `Bewoners van ${area.name}`,
      maintainer: null,
      externalId: null,
    };
  });
}
