/** Who brought an idea in. */
export const BROUGHT_BY = ['household', 'organisation', 'staff'] as const;
export type BroughtBy = (typeof BROUGHT_BY)[number];

/** What can happen to an idea, as its history tells it. */
export const IDEA_STEPS = [
  'brought_in',
  'changed',
  'organised',
  'submitted',
  'returned',
  'rejected',
  'accepted',
  'merged',
  'received_merged',
  /** Merging was taken back; on both ideas. */
  'parted',
  'withdrawn',
  'carried',
  /** The pot went back to where it came from, and the idea stopped. */
  'put_back',
  'advice_asked',
  'advice_given',
] as const;
export type IdeaStep = (typeof IDEA_STEPS)[number];

/** One line of an idea's history. */
export interface IdeaEvent {
  readonly id: number;
  /** ISO date. */
  readonly on: string;
  readonly step: IdeaStep;
  /** `initiator`, `household` (that organises along), `adviser`, `system` or a role of staff. */
  readonly by: string;
  readonly reason: string | null;
}

/** What a partner can answer when asked for advice. */
export const ADVICE_ANSWERS = ['positive', 'conditions', 'negative'] as const;
export type AdviceAnswer = (typeof ADVICE_ANSWERS)[number];
