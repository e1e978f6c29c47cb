/** Who is asked. */
export const SURVEY_SCOPES = ['everybody', 'sample'] as const;
export type SurveyScope = (typeof SURVEY_SCOPES)[number];

/** Life of a wave. Results are published once, through the disclosure rules. */
export const SURVEY_STATES = ['draft', 'open', 'closed', 'published'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export const RESPONSE_CHANNELS = ['online', 'paper'] as const;
export type ResponseChannel = (typeof RESPONSE_CHANNELS)[number];

/** What staff do with a wave as a whole, from which state. */
export const SURVEY_STEPS = {
  open: { from: 'draft', to: 'open' },
  close: { from: 'open', to: 'closed' },
  publish: { from: 'closed', to: 'published' },
} as const satisfies Readonly<Record<string, { readonly from: SurveyState; readonly to: SurveyState }>>;
export type SurveyStep = keyof typeof SURVEY_STEPS;
