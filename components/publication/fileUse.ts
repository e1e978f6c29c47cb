const USES = {
  'leesmij.txt': 'leesmij',
  'CHANGELOG.txt': 'changelog',
  SHA256SUMS: 'sums',
  'datapackage.json': 'datapackage',
  'dcat-ap-nl.jsonld': 'dcat',
} as const;

const FOLDERS = { 'csv-excel-nl': 'excel', 'csv-open': 'open', onderzoek: 'pb' } as const;

type Use = (typeof USES)[keyof typeof USES] | (typeof FOLDERS)[keyof typeof FOLDERS] | 'ods' | 'xlsx';

/** What a file of a package is for, by its path. */
export function purposeOf(path: string): Use {
  if (path.endsWith('.ods')) return 'ods';
  if (path.endsWith('.xlsx')) return 'xlsx';
  const [folder = ''] = path.split('/');
  if (isKey(FOLDERS, folder)) return FOLDERS[folder];
  return isKey(USES, path) ? USES[path] : 'leesmij';
}

function isKey<T extends object>(of: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(of, key);
}

/** Workbooks first, then what explains, then tables: the order in which people look for them. */
export function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  const order: readonly Use[] = ['ods', 'xlsx', 'leesmij', 'changelog', 'excel', 'open', 'pb'];
  const placeOf = ({ path }: T) => {
    const at = order.indexOf(purposeOf(path));
    return at < 0 ? order.length : at;
  };
  return files.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.path < b.path ? -1 : 1));
}
