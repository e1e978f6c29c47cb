import type { IdeaTheme } from '@/lib/domain/idea';

/** What sample projects are made of, per theme. */
export interface ProjectTexts {
  /** In order. */
  readonly steps: readonly string[];
  readonly tasks: string;
  readonly before: string;
  readonly after: string;
}

export const PROJECT_TEXTS: Readonly<Record<IdeaTheme, ProjectTexts>> = {
  green: {
    steps: ['Plantplan maken met de wijkbeheerder', 'Planten bestellen', 'Samen planten', 'Bordje plaatsen'],
    tasks: 'Elke maand wieden, in droge weken water geven en zwerfvuil oprapen.',
    before: 'Voorbeeldfoto: een kaal stuk gras met tegels.',
    after: 'Voorbeeldfoto: een bed met bloeiende planten.',
  },
  meeting: {
    steps: ['Plek kiezen met de buren', 'Offertes vragen', 'Plaatsen', 'Openen met koffie'],
    tasks: 'Elke maand schoonmaken, kapotte delen melden en één keer per jaar schilderen.',
    before: 'Voorbeeldfoto: een lege plek aan het pad.',
    after: 'Voorbeeldfoto: een lange tafel met banken, buren zitten eraan.',
  },
  play: {
    steps: ['Kinderen vragen wat zij willen', 'Ontwerp laten keuren', 'Toestel plaatsen', 'Openingsfeest'],
    tasks: 'Elke week kijken of alles heel is, en gebreken meteen melden bij de gemeente.',
    before: 'Voorbeeldfoto: een zandvlak zonder speeltoestel.',
    after: 'Voorbeeldfoto: een klimtoestel op houtsnippers.',
  },
  safety: {
    steps: ['Plekken aanwijzen met handhaving', 'Materiaal kopen', 'Ophangen en plaatsen'],
    tasks: 'Elke maand controleren, batterijen vervangen en schoonhouden.',
    before: 'Voorbeeldfoto: een donker pad achter de huizen.',
    after: 'Voorbeeldfoto: hetzelfde pad met lampen.',
  },
  other: {
    steps: ['Plan maken met de groep', 'Spullen kopen', 'Uitvoeren'],
    tasks: 'Spullen nakijken, schoonmaken en veilig opbergen.',
    before: 'Voorbeeldfoto: de ruimte voor het begin.',
    after: 'Voorbeeldfoto: de ruimte als alles klaar is.',
  },
};

export const STOPPED =
  'De groep achter dit plan is uit elkaar gegaan: twee trekkers zijn verhuisd. Een oproep in de buurt leverde geen ' +
  'nieuwe groep op. De bewoners en de wijkregisseur hebben samen besloten te stoppen.';

export const EARLIER = 'De groep wil klaar zijn voordat de scholen weer beginnen.';

export const CHECK_NOTES = {
  good: 'Alles ziet er verzorgd uit.',
  needs_work: 'Er zijn een paar planken los en er ligt zwerfvuil. De groep pakt dit binnen een maand op.',
} as const;
