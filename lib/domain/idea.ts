import type { Position } from './area';
import type { Cents } from './money';

export const IDEA_THEMES = ['green', 'meeting', 'play', 'safety', 'other'] as const;
export type IdeaTheme = (typeof IDEA_THEMES)[number];

/** Life of an idea (product description, "Life of an idea"). */
export const IDEA_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'accepted',
  'merged',
  'on_ballot',
  'awarded',
  'not_awarded',
  'in_progress',
  'realised',
  'stopped',
  'maintained',
] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** An idea as residents see it; `number` is fixed per round and printed on paper forms. */
export interface Idea {
  readonly roundId: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** What it does for contact between neighbours. */
  readonly contact: string;
  readonly theme: IdeaTheme;
  readonly costCents: Cents;
  readonly cofundingCents: Cents;
  /** Money carried over from an earlier round's pot. */
  readonly carriedCents: Cents;
  readonly position: Position | null;
  readonly neighbourhoodCode: string | null;
  readonly neighbourhoodName: string | null;
  readonly status: IdeaStatus;
  /** Why it was stopped, rejected or returned; public. */
  readonly statusReason: string | null;
  readonly organiser: string;
  readonly maintainer: string | null;
  /** The idea's id in the file it was imported from. */
  readonly externalId: string | null;
}

/** Target of an idea: what households together still have to pledge. */
export function targetCents(idea: Pick<Idea, 'costCents' | 'cofundingCents' | 'carriedCents'>): Cents {
  return Math.max(0, idea.costCents - idea.cofundingCents - idea.carriedCents);
}

/** What an idea holds while voting, only shown where the round says so. */
export interface IdeaSupport {
  readonly number: number;
  readonly pledgedCents: Cents;
  readonly backers: number;
}
