/**
 * The colour in which letters of a theme are printed; `null` is the product's own theme. The same as `--wijkcheque-deep` in
 * app/theme/wijkcheque.css, since a letter cannot read a style sheet. A municipality's own theme adds its class here, with a
 * colour that has a contrast of at least 4.5 with white paper (WCAG 2.2, 1.4.3).
 */
const COLOURS: ReadonlyMap<string | null, string> = new Map([[null, '#17495f']]);
const OWN = '#17495f';

export function letterColour(theme: string | null): string {
  return COLOURS.get(theme) ?? OWN;
}
