/** What a file says that it is; another number is another shape. */
export const QUESTIONNAIRE_FORMAT = 'wijkcheque-questionnaire/1';

export const QUESTION_KINDS = ['scale', 'single', 'multiple', 'number', 'open'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The same sentence in both languages. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

export interface Option {
  readonly value: string;
  readonly label: Words;
}

/** Only asked of who gave one of these answers to an earlier question (of a scale: `0` to `4`). */
export interface Condition {
  readonly question: string;
  readonly oneOf: readonly string[];
}

interface QuestionFrame {
  readonly id: string;
  readonly text: Words;
  readonly hint: Words | null;
  readonly showIf: Condition | null;
}

export type Question = QuestionFrame &
  (
    | { readonly kind: 'scale' }
    | { readonly kind: 'single' | 'multiple'; readonly options: readonly Option[] }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    /** `most`: characters. */
    | { readonly kind: 'open'; readonly most: number }
  );

export interface Section {
  readonly id: string;
  readonly title: Words;
  /** All its questions stand on one screen; else each has its own. */
  readonly together: boolean;
  readonly questions: readonly Question[];
}

/** Of the scale: a statement, and whether agreeing with it says the opposite. */
export interface ScaleItem {
  readonly question: string;
  readonly reversed: boolean;
}

/** A share: who gave one of these answers. */
export interface ShareOf {
  readonly question: string;
  readonly counts: readonly string[];
}

export const SHARE_MEASURES = ['contact', 'influence', 'responsibility'] as const;
export type ShareMeasure = (typeof SHARE_MEASURES)[number];
export const MEASURES = ['cohesion', ...SHARE_MEASURES] as const;
export type Measure = (typeof MEASURES)[number];

/** Answers are weighted to how many people there are in each cell: the answers to these questions, crossed. */
export interface MarginOf {
  readonly id: string;
  readonly label: Words;
  /** One or two single-choice questions. */
  readonly questions: readonly string[];
}

/** What is asked in a wave, and what is made of it. */
export interface Questionnaire {
  readonly format: typeof QUESTIONNAIRE_FORMAT;
  readonly id: string;
  readonly version: string;
  /** Waves with another one are never drawn as one line. */
  readonly scaleVersion: string;
  readonly title: Words;
  readonly intro: Words;
  /** The five answers to a statement, from `0` (disagree completely) to `4` (agree completely). */
  readonly scale: readonly Words[];
  readonly sections: readonly Section[];
  readonly cohesion: { readonly items: readonly ScaleItem[]; readonly leastAnswered: number };
  /** A measure that is not asked is `null`. */
  readonly shares: Readonly<Record<ShareMeasure, ShareOf | null>>;
  /** Who says that the household voted; with it voters are held against who lives there. Not there: not asked. */
  readonly voted?: ShareOf;
  readonly margins: readonly MarginOf[];
}

export const SCALE_ANSWERS = 5;

export function questionsOf({ sections }: Pick<Questionnaire, 'sections'>): readonly Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The answers that a question with a choice may have, as text; none for a number or open question. */
export function choicesOf(question: Question): readonly string[] {
  if (question.kind === 'scale') return Array.from({ length: SCALE_ANSWERS }, (_, i) => String(i));
  return 'options' in question ? question.options.map(({ value }) => value) : [];
}
