import { stringify } from 'csv-stringify/sync';
import type { ProjectStatus } from '@/lib/domain/project/words';
import type { PromiseStatus, VisitKind } from '@/lib/domain/visit/words';
import type { CsvFlavour } from '../observations-csv/write';

export { CSV_FLAVOURS, type CsvFlavour } from '../observations-csv/write';

/** One promised step, as the file has it. Days are ISO days. */
export interface PromiseCsvRow {
  readonly municipality: string;
  readonly district: string;
  readonly visitTitle: string;
  readonly visitedOn: string;
  readonly kind: VisitKind;
  readonly position: number;
  readonly text: string;
  readonly owner: string;
  readonly firstDueOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly status: PromiseStatus;
  readonly statusOn: string;
  readonly statusText: string | null;
  readonly ideaId: string | null;
  readonly projectId: string | null;
  readonly projectStatus: ProjectStatus | null;
}

const KINDS: Readonly<Record<VisitKind, string>> = {
  council: 'raad',
  executive: 'college',
  summer_programme: 'zomerprogramma',
};
const STATUSES: Readonly<Record<PromiseStatus, string>> = {
  promised: 'beloofd',
  in_progress: 'mee bezig',
  done: 'gedaan',
  dropped: 'gaat niet door',
};
const PROJECT_STATUSES: Readonly<Record<ProjectStatus, string>> = {
  planned: 'gepland',
  in_progress: 'bezig',
  realised: 'klaar',
  stopped: 'gestopt',
};

const COLUMNS = {
  gemeente: (one) => one.municipality,
  wijk: (one) => one.district,
  bezoek: (one) => one.visitTitle,
  bezoek_op: (one) => one.visitedOn,
  soort: (one) => KINDS[one.kind],
  stap: (one) => String(one.position),
  beloofd: (one) => one.text,
  wie: (one) => one.owner,
  eerst_klaar_op: (one) => one.firstDueOn,
  klaar_op: (one) => one.dueOn,
  te_laat: (one) => (one.overdue ? 'ja' : 'nee'),
  stand: (one) => STATUSES[one.status],
  stand_sinds: (one) => one.statusOn,
  uitleg: (one) => one.statusText ?? '',
  idee: (one) => one.ideaId ?? '',
  project: (one) => one.projectId ?? '',
  project_stand: (one) => (one.projectStatus ? PROJECT_STATUSES[one.projectStatus] : ''),
} as const satisfies Readonly<Record<string, (one: PromiseCsvRow) => string>>;

/**
 * Promises as a table, one per line, with CRLF; `open` is RFC 4180, `excel` has a byte order mark and `;`. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function writePromisesCsv(rows: readonly PromiseCsvRow[], flavour: CsvFlavour): string {
  const excel = flavour === 'excel';
  const cells = Object.values(COLUMNS);
  return stringify(
    rows.map((row) => cells.map((cell) => cell(row))),
    {
      bom: excel,
      delimiter: excel ? ';' : ',',
      header: true,
      columns: Object.keys(COLUMNS),
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
