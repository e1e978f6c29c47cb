import type { Cents } from '@/lib/domain/money';

/** Everything that stands on the letter about a decision. Days are ISO days. */
export interface DecisionSheet {
  readonly municipality: string;
  /** The words at its top; `null`: "Gemeente" and its name. */
  readonly logo: string | null;
  /** Colour of lines and headings, `#rrggbb`: dark enough for text on white. */
  readonly colour: string;
  readonly district: string;
  readonly fund: string;
  /** By which the municipality finds it: fund and number. */
  readonly reference: string;
  readonly title: string;
  readonly applicant: string;
  /** Who the letter goes to, and the lines of the address. */
  readonly name: string;
  readonly address: readonly string[];
  readonly submittedOn: string;
  readonly decidedOn: string;
  readonly by: 'manager' | 'team';
  readonly outcome: 'granted' | 'partly_granted' | 'refused';
  readonly askedCents: Cents;
  readonly grantedCents: Cents;
  readonly reason: string;
  /** Why it was decided against the advice of every member; `null` where it was not. */
  readonly againstAdvice: string | null;
  readonly conditions: string | null;
  /** Where the project can be followed: `https://…`; `null` when there is none. */
  readonly projectUrl: string | null;
  readonly objectionWeeks: number;
  /** Where an objection goes, line by line; none where nobody filled it in. */
  readonly objectionAddress: readonly string[];
  /** The day on which it was made known and the last day to object; `null` while this letter is still to be sent. */
  readonly period: { readonly madeKnownOn: string; readonly objectBy: string } | null;
  readonly contact: string;
  /** Sample data: it stands on the paper, so that nobody takes it for real. */
  readonly sample: boolean;
}
