interface PlainTableProps {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly number?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** A table of text and numbers that scrolls by itself on a narrow screen. */
export function PlainTable({ caption, columns, rows }: PlainTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="wc-scroll" tabIndex={0} aria-label={caption}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map(({ name, number }) => (
              <th
                key={name}
                scope="col"
                className={`utrecht-table__header-cell${number ? ' wc-number-cell' : ''}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map(({ key, cells }) => (
            <tr key={key} className="utrecht-table__row">
              {columns.map(({ name, number }, i) => (
                <td key={name} className={`utrecht-table__cell${number ? ' wc-number-cell' : ''}`}>
                  {cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
