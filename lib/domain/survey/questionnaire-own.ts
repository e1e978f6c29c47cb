import {
  type Option,
  QUESTIONNAIRE_FORMAT,
  type Question,
  type Questionnaire,
  type Words,
} from './questionnaire';

const words = (nl: string, en: string): Words => ({ nl, en });
const option = (value: string, nl: string, en: string): Option => ({ value, label: words(nl, en) });
const FRAME = { hint: null, showIf: null } as const;

const statement = (id: string, nl: string, en: string): Question => ({
  ...FRAME,
  id,
  kind: 'scale',
  text: words(nl, en),
});

const COHESION: readonly Question[] = [
  statement(
    'praatje',
    'Ik maak vaak een praatje met mensen die hier wonen.',
    'I often have a chat with people who live here.',
  ),
  statement(
    'hulp',
    'Als ik ziek ben, is er wel een buur die iets voor mij wil doen.',
    'If I am ill, there is a neighbour who will do something for me.',
  ),
  statement(
    'langs-elkaar-heen',
    'Bewoners leven hier langs elkaar heen.',
    'People here live side by side without taking notice of each other.',
  ),
  statement('nieuw', 'Wie hier nieuw komt wonen, hoort er snel bij.', 'Whoever moves in here soon belongs.'),
  statement(
    'oplossen',
    'Als buren het hier niet eens zijn, lossen zij dat samen op.',
    'When neighbours here disagree, they solve it together.',
  ),
  statement('plek', 'Ik voel mij in deze buurt op mijn plek.', 'I feel I belong in this neighbourhood.'),
];

const CONTACT: readonly Question[] = [
  {
    ...FRAME,
    id: 'contact',
    kind: 'single',
    text: words('Hoe vaak hebt u contact met buren?', 'How often are you in touch with neighbours?'),
    hint: words(
      'Denk aan een praatje, een berichtje of samen iets doen.',
      'Think of a chat, a message or doing something together.',
    ),
    options: [
      option('dag', '(Bijna) elke dag', '(Almost) every day'),
      option('week', 'Elke week', 'Every week'),
      option('maand', 'Elke maand', 'Every month'),
      option('minder', 'Minder dan elke maand', 'Less than every month'),
      option('nooit', 'Nooit', 'Never'),
    ],
  },
  {
    ...FRAME,
    id: 'waarom-weinig',
    kind: 'multiple',
    showIf: { question: 'contact', oneOf: ['minder', 'nooit'] },
    text: words('Hoe komt het dat u weinig contact hebt?', 'Why are you rarely in touch?'),
    hint: words('U kunt meer dan één antwoord kiezen.', 'You can choose more than one answer.'),
    options: [
      option('tijd', 'Ik heb er geen tijd voor', 'I have no time for it'),
      option('onbekend', 'Ik ken mijn buren niet', 'I do not know my neighbours'),
      option('taal', 'Wij spreken niet dezelfde taal', 'We do not speak the same language'),
      option('gezondheid', 'Mijn gezondheid maakt het moeilijk', 'My health makes it hard'),
      option('behoefte', 'Ik heb er geen behoefte aan', 'I do not feel a need for it'),
      option('anders', 'Iets anders', 'Something else'),
    ],
  },
];

const OWNERSHIP: readonly Question[] = [
  statement(
    'invloed',
    'Bewoners kunnen hier invloed hebben op wat er in de buurt gebeurt.',
    'Residents can influence what happens in this neighbourhood.',
  ),
  statement(
    'verantwoordelijk',
    'Ik voel mij verantwoordelijk voor hoe het hier in de buurt gaat.',
    'I feel responsible for how things go in this neighbourhood.',
  ),
];

const BACKGROUND: readonly Question[] = [
  {
    ...FRAME,
    id: 'leeftijd',
    kind: 'single',
    text: words('Hoe oud bent u?', 'How old are you?'),
    options: [
      option('18-34', '18 tot en met 34 jaar', '18 to 34'),
      option('35-49', '35 tot en met 49 jaar', '35 to 49'),
      option('50-64', '50 tot en met 64 jaar', '50 to 64'),
      option('65-plus', '65 jaar of ouder', '65 or older'),
    ],
  },
  {
    ...FRAME,
    id: 'geslacht',
    kind: 'single',
    text: words('Bent u een man of een vrouw?', 'Are you a man or a woman?'),
    options: [
      option('man', 'Man', 'Man'),
      option('vrouw', 'Vrouw', 'Woman'),
      option('anders', 'Anders', 'Other'),
    ],
  },
  {
    ...FRAME,
    id: 'huishouden',
    kind: 'single',
    text: words('Met wie woont u?', 'With whom do you live?'),
    options: [
      option('alleen', 'Ik woon alleen', 'I live alone'),
      option('zonder-kinderen', 'Met anderen, zonder kinderen', 'With others, without children'),
      option('met-kinderen', 'Met kinderen', 'With children'),
    ],
  },
  {
    ...FRAME,
    id: 'woning',
    kind: 'single',
    text: words('Is uw woning gekocht of gehuurd?', 'Is your home owned or rented?'),
    options: [option('koop', 'Gekocht', 'Owned'), option('huur', 'Gehuurd', 'Rented')],
  },
];

const YEARS: Question = {
  ...FRAME,
  id: 'jaren',
  kind: 'number',
  text: words('Hoeveel jaar woont u in deze buurt?', 'How many years have you lived in this neighbourhood?'),
  hint: words('Vul een heel getal in. Korter dan een jaar is 0.', 'A whole number. Less than a year is 0.'),
  least: 0,
  most: 110,
};

const OPEN: Question = {
  ...FRAME,
  id: 'beter',
  kind: 'open',
  text: words(
    'Wat zou het contact tussen buren hier beter maken?',
    'What would improve contact between neighbours here?',
  ),
  hint: words(
    'Schrijf geen namen, adressen of telefoonnummers op.',
    'Please write no names, addresses or telephone numbers.',
  ),
  most: 1000,
};

const part = (id: string, title: Words, questions: readonly Question[], together = false) => ({
  id,
  title,
  together,
  questions,
});
const NEIGHBOURS = words('Mensen in de buurt', 'People in the neighbourhood');

/** The product's own questions: nobody else's wording, so its scale is only compared with itself. */
export const OWN_QUESTIONNAIRE: Questionnaire = {
  format: QUESTIONNAIRE_FORMAT,
  id: 'wijkcheque',
  version: '1',
  scaleVersion: 'wijkcheque-1',
  title: words('Samen leven in uw buurt', 'Living together in your neighbourhood'),
  intro: words(
    'Wij willen weten hoe mensen in uw wijk met elkaar omgaan. Invullen kost ongeveer vijf minuten.',
    'We would like to know how people in your district get along. It takes about five minutes.',
  ),
  scale: [
    words('Helemaal niet mee eens', 'Disagree completely'),
    words('Niet mee eens', 'Disagree'),
    words('Niet eens, niet oneens', 'Neither agree nor disagree'),
    words('Mee eens', 'Agree'),
    words('Helemaal mee eens', 'Agree completely'),
  ],
  sections: [
    part('buurt-1', NEIGHBOURS, COHESION.slice(0, 3), true),
    part('buurt-2', NEIGHBOURS, COHESION.slice(3), true),
    part('contact', words('Contact met buren', 'Contact with neighbours'), CONTACT),
    part('meedoen', words('Meedoen en meebeslissen', 'Taking part and deciding'), OWNERSHIP, true),
    part('wonen', words('Wonen in de buurt', 'Living here'), [YEARS]),
    part('over-u', words('Over uzelf', 'About yourself'), BACKGROUND, true),
    part('ten-slotte', words('Ten slotte', 'Finally'), [OPEN]),
  ],
  cohesion: {
    items: COHESION.map(({ id }) => ({ question: id, reversed: id === 'langs-elkaar-heen' })),
    leastAnswered: 4,
  },
  shares: {
    contact: { question: 'contact', counts: ['dag', 'week'] },
    influence: { question: 'invloed', counts: ['3', '4'] },
    responsibility: { question: 'verantwoordelijk', counts: ['3', '4'] },
  },
  margins: [
    {
      id: 'leeftijd-geslacht',
      label: words('Leeftijd en geslacht', 'Age and sex'),
      questions: ['leeftijd', 'geslacht'],
    },
    { id: 'huishouden', label: words('Soort huishouden', 'Kind of household'), questions: ['huishouden'] },
    { id: 'woning', label: words('Koop of huur', 'Owned or rented'), questions: ['woning'] },
  ],
};
