import type { ApiProblemCode } from '.';

export const API_ROOT = '/api/v1';
/** Ideas on one page, and the most that may be asked for. */
export const PER_PAGE = 100;
export const MOST_PER_PAGE = 500;

interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ApiPath {
  readonly path: string;
  readonly summary: string;
  /** Name of the shape of the answer, or the media type of a file. */
  readonly answer: { readonly shape: string } | { readonly media: string };
  readonly parameters: readonly ApiParameter[];
  readonly problems: readonly ApiProblemCode[];
}

const parameter = (name: string, description: string): ApiParameter => ({
  name,
  in: 'path',
  description,
  schema: { type: 'string' },
});
const SLUG = parameter('district', 'Slug of the district');
const ROUND = parameter('round', 'Id of the round');
const NUMBER: ApiParameter = {
  ...parameter('number', 'Number of the idea'),
  schema: { type: 'integer', minimum: 1 },
};
const PAGING: readonly ApiParameter[] = [
  {
    name: 'page',
    in: 'query',
    description: 'From 1',
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  {
    name: 'per_page',
    in: 'query',
    description: `At most ${MOST_PER_PAGE}`,
    schema: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: PER_PAGE },
  },
];
const FLAVOUR: ApiParameter = {
  name: 'vorm',
  in: 'query',
  description:
    '`data`: commas, decimal points, codes. Otherwise as a spreadsheet in Dutch takes it: semicolons, decimal commas, words',
  schema: { type: 'string', enum: ['data'] },
};

const OBSERVED: readonly ApiParameter[] = [
  {
    name: 'district',
    in: 'query',
    description: 'Slug of a district, at most four times; none for those that /raad begins with',
    schema: { type: 'array', items: { type: 'string' }, maxItems: 4 },
  },
  {
    name: 'round',
    in: 'query',
    description: 'Id of the round to show of its district, else the latest that was counted',
    schema: { type: 'string' },
  },
];

/** Every address of the API; the description and the tests go by this list. */
export const API_PATHS: readonly ApiPath[] = [
  {
    path: '/districts',
    summary: 'Districts, with the ids of their rounds',
    answer: { shape: 'DistrictList' },
    parameters: [],
    problems: [],
  },
  {
    path: '/districts/{district}',
    summary: 'One district',
    answer: { shape: 'District' },
    parameters: [SLUG],
    problems: ['UNKNOWN_DISTRICT'],
  },
  {
    path: '/rounds',
    summary: 'Rounds that residents can know of',
    answer: { shape: 'RoundList' },
    parameters: [],
    problems: [],
  },
  {
    path: '/rounds/{round}',
    summary: 'One round, with its turnout as far as that is shown',
    answer: { shape: 'RoundDetail' },
    parameters: [ROUND],
    problems: ['UNKNOWN_ROUND'],
  },
  {
    path: '/rounds/{round}/ideas',
    summary: 'Ideas of a round that residents see, by number, in pages',
    answer: { shape: 'IdeaPage' },
    parameters: [ROUND, ...PAGING],
    problems: ['UNKNOWN_ROUND', 'BAD_PAGE'],
  },
  {
    path: '/rounds/{round}/ideas/{number}',
    summary: 'One idea, with what happened to it',
    answer: { shape: 'IdeaDetail' },
    parameters: [ROUND, NUMBER],
    problems: ['UNKNOWN_ROUND', 'UNKNOWN_IDEA'],
  },
  {
    path: '/rounds/{round}/ideas.csv',
    summary: 'The same ideas as a table',
    answer: { media: 'text/csv' },
    parameters: [ROUND, FLAVOUR],
    problems: ['UNKNOWN_ROUND'],
  },
  {
    path: '/rounds/{round}/ideas.geojson',
    summary: 'The same ideas as GeoJSON (RFC 7946)',
    answer: { media: 'application/geo+json' },
    parameters: [ROUND],
    problems: ['UNKNOWN_ROUND'],
  },
  {
    path: '/rounds/{round}/outcome',
    summary: 'The outcome of a published round',
    answer: { shape: 'Outcome' },
    parameters: [ROUND],
    problems: ['UNKNOWN_ROUND', 'NOT_PUBLISHED'],
  },
  {
    path: '/observations',
    summary: 'Figures about districts, as the page for the council and its files have them',
    answer: { shape: 'ObservationList' },
    parameters: OBSERVED,
    problems: ['UNKNOWN_DISTRICT', 'UNKNOWN_ROUND'],
  },
];
