import { sha256Hex } from '@/lib/crypto/digest';
import type { Table } from '@/lib/domain/table';
import type { CsvFlavour } from '../table/csv';

/** One file of a package with what descriptions say of it. */
export interface PackageFile {
  readonly path: string;
  readonly title: string;
  readonly type: FileType;
  readonly bytes: Uint8Array;
  /** The table it holds, where it is one. */
  readonly table: Table | null;
  readonly flavour: CsvFlavour | null;
  readonly licence: LicenceName;
}

interface FileType {
  /** Registered by IANA. */
  readonly media: string;
  readonly format: string;
  /** Code in the list of file types of the European Publications Office. */
  readonly eu: string;
}

export const FILE_TYPES = {
  csv: { media: 'text/csv', format: 'csv', eu: 'CSV' },
  ods: { media: 'application/vnd.oasis.opendocument.spreadsheet', format: 'ods', eu: 'ODS' },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    format: 'xlsx',
    eu: 'XLSX',
  },
  pb: { media: 'text/plain', format: 'pb', eu: 'TXT' },
} as const satisfies Record<string, FileType>;

/** `own`: what the municipality counted itself. `cbs`: with areas or key figures of Statistics Netherlands in it. */
export const LICENCES = {
  own: {
    name: 'CC0-1.0',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    title: 'Creative Commons Zero 1.0: vrij te gebruiken, ook zonder bron',
    eu: 'http://publications.europa.eu/resource/authority/licence/CC0',
  },
  cbs: {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Naamsvermelding 4.0: noem het CBS als bron',
    eu: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
  },
} as const;
export type LicenceName = keyof typeof LICENCES;

export function sha256Of({ bytes }: Pick<PackageFile, 'bytes'>): string {
  return sha256Hex(bytes);
}
