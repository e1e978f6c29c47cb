export type Row =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  /** A quoted cell is still open at the end of the line. */
  | { readonly kind: 'open' };

/**
 * Splits one row at `;`. A cell is quoted only when `"` is its first character (after blanks); inside it `""` stands
 * for one quote. A quote anywhere else is an ordinary character. Cells are trimmed.
 */
export function splitRow(text: string): Row {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let start = at;
    while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
    if (text.charCodeAt(start) === 34) {
      const quoted = readQuoted(text, start);
      if (quoted === null) return { kind: 'open' };
      const end = endOfCell(text, quoted.end);
      cells.push(`${quoted.value}${text.slice(quoted.end, end)}`.trim());
      at = end;
    } else {
      const end = endOfCell(text, at);
      cells.push(text.slice(at, end).trim());
      at = end;
    }
    if (at >= text.length) return { kind: 'row', cells };
    at++;
  }
}

function endOfCell(text: string, from: number): number {
  const end = text.indexOf(';', from);
  return end < 0 ? text.length : end;
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== 34) return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

/**
 * One cell as written: quoted where it holds `;`, a leading quote or blanks at its ends; line breaks become a space,
 * because readers in use split on lines first.
 */
export function writeCell(value: string): string {
  const flat = value.replace(/\s*[\r\n]+\s*/g, ' ');
  return /[;"]/.test(flat) || flat !== flat.trim() ? `"${flat.replaceAll('"', '""')}"` : flat;
}

/** A comma-separated list inside a cell; an empty cell or `none` is an empty list. */
export function splitList(cell: string): string[] {
  return isMissing(cell) ? [] : cell.split(',').map((item) => item.trim());
}

/** Missing value: an empty cell or the word `none`. */
export function isMissing(cell: string): boolean {
  return cell === '' || cell.toLowerCase() === 'none';
}
