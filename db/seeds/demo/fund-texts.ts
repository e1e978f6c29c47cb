import type { ApplicantKind } from '@/lib/domain/fund/words';
import type { IdeaTheme } from '@/lib/domain/idea';

/** What a sample application is about; amounts in whole euros. */
export interface SampleApplication {
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: IdeaTheme;
  readonly kind: ApplicantKind;
  /** Empty for residents without a name for their group. */
  readonly group: string;
  readonly costs: readonly (readonly [label: string, euros: number, explanation?: string])[];
  readonly own?: number;
  readonly other?: readonly [euros: number, from: string];
  /** Who looks after it and how, of what comes in public space. */
  readonly upkeep?: readonly [who: string, how: string];
}

/** Invented, in the manner of what wijkteams are asked for. */
export const SAMPLE_APPLICATIONS: readonly SampleApplication[] = [
  {
    title: 'Bank onder de linde',
    summary: 'Een stevige bank onder de oude linde op de hoek, met een leuning voor wie moeilijk opstaat.',
    contact: 'Wie boodschappen doet, rust hier even uit en maakt een praatje.',
    theme: 'meeting',
    kind: 'residents',
    group: '',
    costs: [
      ['Bank van hardhout', 620],
      ['Plaatsen', 180],
    ],
    upkeep: ['Bewoners van de hoek', 'We maken de bank elk voorjaar schoon en oliën hem.'],
  },
  {
    title: 'Moestuin achter de flat',
    summary: 'Twaalf bakken waarin bewoners van de flat groente kweken, met een waterpunt en een schuurtje.',
    contact: 'Per bak doen drie huishoudens mee; op zaterdagochtend werken we samen.',
    theme: 'green',
    kind: 'committee',
    group: 'Tuingroep De Flat',
    costs: [
      ['Bakken en aarde', 3400],
      ['Waterpunt', 1900],
      ['Schuurtje', 1450],
      ['Gereedschap', 380],
    ],
    own: 250,
    other: [1000, 'Woningcorporatie'],
    upkeep: ['Tuingroep De Flat', 'Elke bak heeft een vaste ploeg; een coördinator houdt het rooster bij.'],
  },
  {
    title: 'Jeu-de-boulesbaan in het park',
    summary: 'Een baan van twaalf bij drie meter met een rand van hout en twee banken ernaast.',
    contact: 'Elke woensdag spelen buren van alle leeftijden; nieuwe spelers krijgen uitleg.',
    theme: 'play',
    kind: 'residents',
    group: 'Boulegroep',
    costs: [
      ['Grond en split', 5200],
      ['Houten rand', 1100],
      ['Twee banken', 1300],
    ],
    own: 300,
    upkeep: ['Boulegroep', 'We harken de baan elke week en vullen elk jaar split bij.'],
  },
  {
    title: 'Buurtfeest op het plein',
    summary: 'Een middag met muziek, spelletjes en een kraam van iedere vereniging in de wijk.',
    contact: 'Nieuwe bewoners leren de verenigingen kennen.',
    theme: 'meeting',
    kind: 'committee',
    group: 'Pleincomité',
    costs: [
      ['Podium en geluid', 540],
      ['Spelmateriaal', 210],
      ['Huur van kramen', 190],
    ],
  },
  {
    title: 'Taalcafé in het buurthuis',
    summary: 'Twee ochtenden per maand oefenen nieuwkomers Nederlands met mensen uit de buurt.',
    contact: 'Bewoners die elkaar nooit spraken, zitten samen aan tafel.',
    theme: 'meeting',
    kind: 'social_team',
    group: 'Sociaal team Deventer Noord',
    costs: [
      ['Huur van de zaal', 960],
      ['Lesmateriaal', 340],
      [
        'Koffiebonnen',
        120,
        'Dit is de vergoeding aan het buurthuis voor het gebruik van de automaat, geen consumpties.',
      ],
    ],
  },
  {
    title: 'Geveltuinen in de straat',
    summary: 'Veertig adressen halen een rij tegels weg en planten een geveltuin.',
    contact: 'We doen het op één zaterdag, straat voor straat, en helpen elkaar.',
    theme: 'green',
    kind: 'residents',
    group: 'Groene Straat',
    costs: [
      ['Planten', 1250],
      ['Aarde en compost', 460],
      ['Afvoer van tegels', 390],
    ],
    own: 200,
    upkeep: [
      'Bewoners, ieder voor de eigen gevel',
      'Wie verhuist, draagt de tuin over; de straatgroep springt bij.',
    ],
  },
  {
    title: 'Fietsles voor vrouwen',
    summary: 'Twintig lessen voor vrouwen uit de wijk die willen leren fietsen, met leenfietsen.',
    contact: 'De vrouwen oefenen in tweetallen en fietsen daarna samen naar de markt.',
    theme: 'safety',
    kind: 'organisation',
    group: 'Stichting Op Weg',
    costs: [
      ['Acht leenfietsen', 1280],
      ['Verkeersmateriaal', 240],
    ],
    other: [400, 'Fonds Samen Fietsen'],
  },
  {
    title: 'Verlichting in de brandgang',
    summary: 'Lampen op zonnecellen in de donkere gang achter de huizen.',
    contact: 'De straat overlegt over de gang en houdt hem samen schoon.',
    theme: 'safety',
    kind: 'residents',
    group: '',
    costs: [
      ['Twaalf lampen', 540],
      ['Bevestiging', 120],
    ],
    upkeep: ['De twaalf huishoudens aan de gang', 'Ieder vervangt de lamp bij het eigen hek.'],
  },
  {
    title: 'Natuurspeelplek met wilgenhutten',
    summary: 'Een hoek van het veld met boomstammen, een wilgentunnel en een wadi waarin kinderen spelen.',
    contact: 'Ouders planten samen met de school; daarna zijn er vier werkochtenden per jaar.',
    theme: 'play',
    kind: 'committee',
    group: 'Werkgroep Spelen',
    costs: [
      ['Grondwerk en wadi', 7400],
      ['Boomstammen en wilgen', 2900],
      ['Valdempende ondergrond', 2600],
      ['Keuring', 450],
    ],
    own: 350,
    other: [1000, 'Basisschool in de wijk'],
    upkeep: ['Werkgroep Spelen', 'Vier werkochtenden per jaar; de wilgen worden elke winter gesnoeid.'],
  },
  {
    title: 'Repaircafé',
    summary: 'Elke maand repareren vrijwilligers lampen, fietsen en kleding met wie ermee komt.',
    contact: 'Je wacht samen aan de grote tafel en leert het zelf te doen.',
    theme: 'other',
    kind: 'residents',
    group: 'Repaircafé in oprichting',
    costs: [
      ['Gereedschap', 690],
      ['Verzekering', 145],
    ],
    own: 100,
  },
  {
    title: 'Muurschildering aan de spoorweg',
    summary: 'Jongeren ontwerpen met een kunstenaar een schildering van veertig meter over de wijk.',
    contact: 'Bewoners vertellen jongeren verhalen; die komen op de muur.',
    theme: 'other',
    kind: 'organisation',
    group: 'Jongerenwerk Deventer',
    costs: [
      ['Kunstenaar', 5200],
      ['Verf en steiger', 3900],
      ['Beschermlaag', 900],
    ],
    other: [2500, 'Eigenaar van de muur'],
    upkeep: ['Jongerenwerk Deventer', 'Elk jaar controle; de beschermlaag maakt schoonmaken mogelijk.'],
  },
  {
    title: 'Kerstmaaltijd voor alleenstaanden',
    summary: 'Een avond in het buurthuis met een verhaal, muziek en aankleding.',
    contact: 'Niemand zit die avond alleen.',
    theme: 'meeting',
    kind: 'residents',
    group: '',
    costs: [
      ['Aankleding van de zaal', 180],
      ['Eten en drinken', 420, 'De maaltijd is het middel om mensen samen te brengen en geen extraatje.'],
      ['Muziek', 150],
    ],
  },
];

/** Why something was decided, for everybody to read. */
export const REASONS = {
  granted: [
    'Het plan brengt buren bij elkaar en bewoners doen het zelf. Het past helemaal in het kader.',
    'Veel bewoners doen mee en het onderhoud is goed geregeld.',
    'Het bedrag past bij wat de wijk eraan heeft.',
  ],
  partly_granted: [
    'Het plan is goed, maar één onderdeel is duurder dan nodig. Met dit bedrag kan het ook.',
    'Het team betaalt het deel dat voor iedereen in de wijk is. De rest is meer voor de groep zelf.',
  ],
  refused: [
    'Het plan is vooral voor de eigen groep. Andere bewoners kunnen niet meedoen.',
    'Het is niet duidelijk wie er na het eerste jaar voor zorgt.',
    'Hiervoor bestaat een andere subsidie van de gemeente. Daar kunt u beter terecht.',
  ],
  held_over: ['Er ontbreekt een offerte. Het team besluit als die er is.'],
  spent: ['Het plan is goed, maar er is niet genoeg budget over om het te betalen.'],
  against: ['Het team vond het een goed plan, maar het geld van dit jaar is op.'],
} as const;

export const CONDITIONS = [
  'Meld de wijkmanager wanneer u begint.',
  'Leg voor de aanleg eerst de plek vast met de wijkbeheerder.',
  'Stuur na afloop twee foto’s en de bonnen.',
] as const;
