/** How a municipality's letters look. */
export interface LetterTheme {
  /** Colour of lines and headings, `#rrggbb`: a contrast of at least 4.5 with white paper (WCAG 2.2, 1.4.3). */
  readonly colour: string;
  /** The words at the top, as its own stationery has them; `null`: "Gemeente" and its name. */
  readonly logo: string | null;
}

/** The same colour as `--wijkcheque-deep` in app/theme/wijkcheque.css, since a letter cannot read a style sheet. */
const OWN: LetterTheme = { colour: '#17495f', logo: null };

/**
 * By the class of a municipality's own theme (`municipality.theme`), which is a second class on its pages. A municipality with
 * a house style of its own adds a line here.
 */
const THEMES: ReadonlyMap<string, LetterTheme> = new Map([
  // That of the sample data: no municipality's own.
  ['voorbeeldgemeente-theme', { colour: '#7a1f4b', logo: 'Voorbeeldgemeente' }],
]);

/** The look of letters in this theme; of one that is not known it is the product's own. */
export function letterTheme(theme: string | null): LetterTheme {
  return (theme !== null && THEMES.get(theme)) || OWN;
}

/** Of every theme, to check them. */
export const LETTER_THEMES: readonly LetterTheme[] = [OWN, ...THEMES.values()];
