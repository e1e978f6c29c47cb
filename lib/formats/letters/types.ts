import type { Cents } from '@/lib/domain/money';

/** What all letters of a round have in common. */
export interface LetterSheet {
  readonly municipality: string;
  /** The words at its top; `null`: "Gemeente" and its name. */
  readonly logo: string | null;
  /** Colour of lines and headings, `#rrggbb`: dark enough for text on white. */
  readonly colour: string;
  readonly district: string;
  readonly title: string;
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Where the application answers: `https://…`, without a slash at the end. */
  readonly origin: string;
  /** Numbers of the ideas that may be on the ballot, ascending. */
  readonly ideas: readonly number[];
  /** Where people get help and hand in forms; `null`: at the municipality. */
  readonly place: { readonly name: string; readonly address: string } | null;
  /** 16 hex digits: the mark of the log key. */
  readonly mark: string;
  readonly batch: number;
}

/** What differs from letter to letter. */
export interface PrintedLetter {
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  /** In groups of four. */
  readonly code: string;
  readonly stripCode: string;
  /** Behind the origin: `/stemmen#c=…&r=…`. */
  readonly path: string;
  readonly ordinal?: { readonly number: number; readonly of: number };
}

/** Font files (TrueType). Only the signs that are used go into the letters. */
export interface LetterFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly arabic: Uint8Array;
}

/** On which side of the envelope its window is. */
export const WINDOW_SIDES = ['left', 'right'] as const;
export type WindowSide = (typeof WINDOW_SIDES)[number];
