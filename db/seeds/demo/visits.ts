import type { VisitKind } from '@/lib/domain/visit/words';
import { Random } from './random';
import { isoDate } from './times';

/** A visit of the demo, to be written down, published and followed through the use-cases. Days are ISO days. */
export interface DemoVisit {
  readonly districtSlug: string;
  readonly facts: {
    readonly kind: VisitKind;
    readonly title: string;
    readonly on: string;
    readonly visitors: string;
    readonly spokenTo: string;
    readonly place: string;
    readonly summary: string;
    readonly contact: string;
  };
  readonly points: readonly { readonly text: string; readonly answer: string }[];
  readonly promises: readonly DemoPromise[];
}

export interface DemoPromise {
  /** Number of the point that it answers. */
  readonly point: number;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  /** What happened since, from the first day to the last. */
  readonly events: readonly DemoPromiseEvent[];
}

export type DemoPromiseEvent =
  | { readonly on: string; readonly status: 'in_progress' | 'done' | 'dropped'; readonly text: string }
  | { readonly on: string; readonly dueOn: string; readonly reason: string };

/** Days between the visits and now. */
const VREEWIJK_AGO = 190;
const OOSTERHEEM_AGO = 140;

/**
 * Invented visits: the executive in Vreewijk, and council members in Oosterheem on their summer programme. Which step is
 * done, late or dropped is part of the story that is told; the days come from the seed.
 */
export function makeVisits(seed: string, now: Date): readonly DemoVisit[] {
  const random = new Random(`${seed}/visits`);
  // From so many days ago, a few more or less.
  const day = (ago: number) => isoDate(now, -ago + random.between(-4, 4));
  return [vreewijk(day, isoDate(now, -VREEWIJK_AGO)), oosterheem(day, isoDate(now, -OOSTERHEEM_AGO))];
}

type DayAgo = (ago: number) => string;

function vreewijk(day: DayAgo, on: string): DemoVisit {
  return {
    districtSlug: 'vreewijk',
    facts: {
      kind: 'executive',
      title: 'Het college op bezoek in Vreewijk',
      on,
      visitors: 'De burgemeester en twee wethouders (voorbeeld)',
      spokenTo: 'Ongeveer twintig bewoners, de school en de speeltuinvereniging',
      place: 'Buurthuis, met een wandeling door de straten',
      summary:
        'Het college liep met bewoners door de buurt. Het ging over hard rijden, groen en een plek om elkaar te ontmoeten.',
      contact: 'de wijkregisseur van de gemeente, via 14 071 (voorbeeld)',
    },
    points: [
      { text: 'In de straat langs de school wordt te hard gereden.', answer: '' },
      { text: 'De bomen op het plein zijn weg en er kwam niets voor terug.', answer: '' },
      { text: 'Ouderen hebben geen bankje op weg naar de winkel.', answer: '' },
      {
        text: 'Bewoners willen een buurthuis dat ook ’s avonds open is.',
        answer:
          'De gemeente betaalt geen extra beheerder. Met vrijwilligers kan het buurthuis op twee avonden open.',
      },
    ],
    promises: [
      {
        point: 1,
        text: 'Twee weken lang meten hoe hard er wordt gereden, en de cijfers laten zien.',
        owner: 'wethouder Verkeer',
        dueOn: day(130),
        events: [
          { on: day(150), status: 'in_progress', text: 'De meetkast hangt er.' },
          {
            on: day(124),
            status: 'done',
            text: 'Er is gemeten. De cijfers zijn in het buurthuis besproken.',
          },
        ],
      },
      {
        point: 2,
        text: 'Met bewoners een plan maken voor nieuwe bomen op het plein.',
        owner: 'wethouder Groen',
        dueOn: day(100),
        events: [
          {
            on: day(110),
            dueOn: day(40),
            reason: 'Er liggen leidingen. Eerst zoeken we uit waar bomen kunnen staan.',
          },
          { on: day(80), status: 'in_progress', text: 'De eerste avond met bewoners is geweest.' },
        ],
      },
      {
        point: 1,
        text: 'Een drempel aanleggen in de straat langs de school.',
        owner: 'wethouder Verkeer',
        dueOn: day(20),
        events: [
          {
            on: day(60),
            status: 'dropped',
            text: 'De drempel komt er niet: de ambulance rijdt hier. We kijken met de school naar een andere oplossing.',
          },
        ],
      },
      {
        point: 3,
        text: 'Twee bankjes plaatsen op de route naar de winkel.',
        owner: 'afdeling Beheer openbare ruimte',
        dueOn: day(-75),
        events: [],
      },
    ],
  };
}

function oosterheem(day: DayAgo, on: string): DemoVisit {
  return {
    districtSlug: 'oosterheem',
    facts: {
      kind: 'summer_programme',
      title: 'Raadsleden in Oosterheem: zomerprogramma',
      on,
      visitors: 'Negen raadsleden van vijf partijen (voorbeeld)',
      spokenTo: 'Bewoners, Buurtwerk, de wijkagent en twee scholen',
      place: 'Huis van de Wijk en het park',
      summary:
        'Raadsleden spraken met bewoners en partners over samenwerken in de wijk. In Oosterheem zijn geen waardecheques.',
      contact: 'de wijkregisseur van Oosterheem, via 14 079 (voorbeeld)',
    },
    points: [
      { text: 'Bewoners weten niet bij wie zij met een plan voor de buurt terechtkunnen.', answer: '' },
      { text: 'Jongeren hebben na school weinig te doen.', answer: '' },
      {
        text: 'Het park is ’s avonds donker.',
        answer: 'De lampen worden dit jaar al vervangen. Dat stond al op de planning.',
      },
    ],
    promises: [
      {
        point: 1,
        text: 'Een vast spreekuur van de wijkregisseur in het Huis van de Wijk.',
        owner: 'wethouder Wijken',
        dueOn: day(80),
        events: [{ on: day(86), status: 'done', text: 'Het spreekuur is elke woensdagmiddag.' }],
      },
      {
        point: 2,
        text: 'Met Buurtwerk en de scholen een plan maken voor activiteiten na school.',
        owner: 'wethouder Jeugd',
        dueOn: day(-60),
        events: [
          { on: day(50), status: 'in_progress', text: 'Buurtwerk en de scholen hebben een eerste plan.' },
        ],
      },
    ],
  };
}
