/** Lines of even columns: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What a target came to; a missed one must be seen at a glance. */
export function verdict(met: boolean): string {
  return met ? 'met' : 'MISSED';
}

/** A share (1 = all) in whole percents. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
