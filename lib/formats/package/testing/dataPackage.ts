import { parse } from 'csv-parse/sync';

type Json = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, Uint8Array>>;

interface SchemaField extends Json {
  readonly name: string;
  readonly type: string;
}

interface Schema extends Json {
  readonly fields: readonly SchemaField[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
  }[];
}

interface Resource extends Json {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect?: { readonly delimiter: string };
  readonly schema?: Schema;
}

/** Properties that the profiles of Data Package 2.0 know, at each level; another one is a fault here. */
const KNOWN = {
  package: [
    ...['$schema', 'name', 'id', 'title', 'description', 'homepage', 'version', 'created', 'contributors'],
    ...['keywords', 'image', 'licenses', 'sources', 'resources'],
  ],
  resource: [
    ...['$schema', 'name', 'path', 'data', 'type', 'title', 'description', 'format', 'mediatype', 'encoding'],
    ...['bytes', 'hash', 'sources', 'licenses', 'dialect', 'schema', 'homepage'],
  ],
  dialect: [
    ...['$schema', 'delimiter', 'lineTerminator', 'quoteChar', 'doubleQuote', 'escapeChar', 'nullSequence'],
    ...['skipInitialSpace', 'header', 'headerRows', 'commentChar'],
  ],
  schema: ['$schema', 'fields', 'fieldsMatch', 'missingValues', 'primaryKey', 'uniqueKeys', 'foreignKeys'],
  field: [
    'name',
    'title',
    'type',
    'format',
    'description',
    'example',
    'constraints',
    'decimalChar',
    'rdfType',
  ],
  constraints: ['required', 'unique', 'enum', 'minimum', 'maximum', 'pattern'],
  licence: ['name', 'path', 'title'],
} as const;

/** A path within the package: no absolute one, none that climbs out, none that is hidden (profile `dataresource`). */
const PATH = /^(?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*$/;
/** The grammar of each type as Table Schema 2.0 has it. */
const TYPES: Readonly<Record<string, (text: string, mark: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text, mark) => new RegExp(`^[+-]?\\d+(\\${mark}\\d+)?$`).test(text),
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  year: (text) => /^-?\d{4}$/.test(text),
  boolean: (text) => ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].includes(text),
};

/**
 * What in a package is not as Data Package 2.0 and Table Schema 2.0 say (https://datapackage.org/standard/): the descriptor
 * property by property, every file by its size and sum, every table row by row, and every key.
 */
export function dataPackageFaults(
  descriptor: Json,
  files: Files,
  sha256: (bytes: Uint8Array) => string,
): readonly string[] {
  const resources = descriptor.resources as readonly Resource[];
  const names = resources.map(({ name }) => name);
  return [
    ...unknown(descriptor, 'package', '$'),
    ...(resources.length > 0 ? [] : ['$: no resources']),
    ...(/^[a-z0-9._-]+$/.test(String(descriptor.name)) ? [] : ['$.name']),
    ...(Number.isNaN(Date.parse(String(descriptor.created))) ? ['$.created'] : []),
    ...(new Set(names).size === names.length ? [] : ['$.resources: names twice']),
    ...((descriptor.licenses ?? []) as readonly Json[]).flatMap((one) => licenceFaults(one)),
    ...resources.flatMap((one) => resourceFaults(one, files, sha256)),
    ...resources.flatMap((one) => keyFaults(one, resources, files)),
  ];
}

function unknown(value: Json, level: keyof typeof KNOWN, at: string): string[] {
  const known: readonly string[] = KNOWN[level];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${at}.${key} is not in the profile`);
}

function licenceFaults(licence: Json): string[] {
  const isNamed = licence.name !== undefined || licence.path !== undefined;
  const named = licence.name === undefined || /^([-a-zA-Z0-9._])+$/.test(String(licence.name));
  return [...unknown(licence, 'licence', 'licence'), ...(isNamed && named ? [] : ['licence without a name'])];
}

function resourceFaults(resource: Resource, files: Files, sha256: (bytes: Uint8Array) => string): string[] {
  const { name, path, bytes, hash, schema } = resource;
  const file = files[path];
  if (!file) return [`${name}: no file ${path}`];
  return [
    ...unknown(resource, 'resource', name),
    ...(PATH.test(path) ? [] : [`${name}: path ${path}`]),
    ...(file.length === bytes ? [] : [`${name}: bytes`]),
    ...(hash === `sha256:${sha256(file)}` ? [] : [`${name}: hash`]),
    ...((resource.licenses ?? []) as readonly Json[]).flatMap((one) => licenceFaults(one)),
    ...(schema ? tableFaults(resource, schema, file) : []),
  ];
}

export function rowsOf({ dialect }: Pick<Resource, 'dialect'>, file: Uint8Array): string[][] {
  return parse(Buffer.from(file), { bom: true, delimiter: dialect?.delimiter ?? ',' }) as string[][];
}

function tableFaults(resource: Resource, schema: Schema, file: Uint8Array): string[] {
  const { name } = resource;
  const [heads = [], ...rows] = rowsOf(resource, file);
  const { fields, missingValues } = schema;
  return [
    ...unknown(schema, 'schema', `${name}.schema`),
    ...unknown((resource.dialect ?? {}) as Json, 'dialect', `${name}.dialect`),
    ...(JSON.stringify(heads) === JSON.stringify(fields.map((field) => field.name))
      ? []
      : [`${name}: heads`]),
    ...fields.flatMap((field, i) => {
      const at = `${name}.${field.name}`;
      const cells = rows.map((row) => row[i] ?? '');
      return [
        ...unknown(field, 'field', at),
        ...unknown((field.constraints ?? {}) as Json, 'constraints', at),
        ...(String(field.description ?? '') === '' ? [`${at}: no description`] : []),
        ...cells.flatMap((cell, row) => cellFaults(field, cell, missingValues, `${at} row ${row + 1}`)),
      ];
    }),
  ];
}

function cellFaults(field: SchemaField, cell: string, missing: unknown, at: string): string[] {
  const constraints = (field.constraints ?? {}) as { required?: boolean; enum?: readonly string[] };
  if ((missing as readonly string[]).includes(cell)) return constraints.required ? [`${at}: required`] : [];
  const check = TYPES[field.type];
  if (!check) return [`${at}: no type ${field.type}`];
  const mark = String(field.decimalChar ?? '.');
  return [
    ...(check(cell, mark) ? [] : [`${at}: ${cell} is no ${field.type}`]),
    ...(constraints.enum && !constraints.enum.includes(cell) ? [`${at}: ${cell} is not in the list`] : []),
  ];
}

/** Primary keys have a value and are unique; foreign keys lead to a row. */
function keyFaults(resource: Resource, all: readonly Resource[], files: Files): string[] {
  const { name, schema } = resource;
  if (!schema) return [];
  const own = keysOf(resource, files, schema.primaryKey ?? []);
  const primary = schema.primaryKey
    ? [
        ...(own.includes(null) ? [`${name}: an empty key`] : []),
        ...(new Set(own).size === own.length ? [] : [`${name}: a key twice`]),
      ]
    : [];
  const foreign = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = all.find((one) => one.name === (reference.resource ?? name));
    if (!target) return [`${name}: leads to no ${reference.resource}`];
    const known = new Set(keysOf(target, files, reference.fields));
    return keysOf(resource, files, fields).flatMap((key) =>
      key === null || known.has(key) ? [] : [`${name}: ${key} is not in ${target.name}`],
    );
  });
  return [...primary, ...foreign];
}

/** `null` where one of the columns is empty. */
function keysOf(resource: Resource, files: Files, names: readonly string[]): (string | null)[] {
  const [heads = [], ...rows] = rowsOf(resource, files[resource.path] ?? new Uint8Array());
  return rows.map((row) => {
    const cells = names.map((name) => row[heads.indexOf(name)] ?? '');
    return cells.includes('') ? null : JSON.stringify(cells);
  });
}
