import type { AdviceAnswer, IdeaEvent } from './idea-file';
import type { Photo } from './photo';
import type { IdeaView } from './views';

/** Another idea of the same round. */
export interface NamedIdea {
  readonly number: number;
  readonly title: string;
}

/** An earlier idea that money was saved for. */
export interface CarriedFrom {
  readonly roundId: string;
  readonly number: number;
  /** Title of its round. */
  readonly title: string;
}

/** Advice of a partner, under the name and function as it was asked. */
export interface GivenAdvice {
  readonly id: string;
  readonly adviser: string;
  readonly answer: AdviceAnswer;
  readonly text: string;
  /** ISO date. */
  readonly on: string;
}

/** One idea with all that everybody may read about it. */
export interface IdeaPageView extends IdeaView {
  /** False: it is in no list, but whoever has its number reads what became of it. */
  readonly listed: boolean;
  /** None of an idea that is in no list. */
  readonly photos: readonly Photo[];
  readonly history: readonly IdeaEvent[];
  /** Under which it was accepted. */
  readonly conditions: string | null;
  readonly advice: readonly GivenAdvice[];
  readonly mergedInto: NamedIdea | null;
  readonly mergedHere: readonly NamedIdea[];
  /** The earlier idea just before it first. */
  readonly carriedFrom: readonly CarriedFrom[];
  /** Addresses that organise it. */
  readonly organisers: number;
  readonly helpers: number;
  /** Whether help can be offered: there is something to do, and somebody who reads the offer. */
  readonly needsHelp: boolean;
}

/** A line of a history as it is shown: neighbours who joined on one day are one line. */
export interface HistoryLine extends IdeaEvent {
  readonly count: number;
}

/** From the last to the first, with organisers who joined on the same day together. */
export function historyLines(history: readonly IdeaEvent[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const event of history) {
    const last = lines.at(-1);
    const joins = last && last.step === 'organised' && event.step === 'organised' && last.on === event.on;
    if (joins) lines[lines.length - 1] = { ...last, count: last.count + 1 };
    else lines.push({ ...event, count: 1 });
  }
  return lines.toReversed();
}
