import type { Field, Table } from '@/lib/domain/table';
import { LICENCES, type LicenceName, type PackageFile, sha256Of } from './files';
import type { PackageInput } from './types';

const PROFILES = 'https://datapackage.org/profiles/2.0';
const CBS = {
  title: 'Centraal Bureau voor de Statistiek (CBS), wijken en buurten',
  path: 'https://www.cbs.nl',
};

/**
 * datapackage.json: what every file is, and of every column of every table what it holds (Data Package 2.0, Table Schema
 * 2.0, https://datapackage.org). No value is an empty cell; the column `status` says why. An internal package has no
 * licence: nobody may pass it on.
 */
export function dataPackage(input: PackageInput, files: readonly PackageFile[]): string {
  const { municipality, district, subject, version, madeAt, kind, site } = input;
  const internal = kind === 'internal';
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: packageName(input),
    title: `${subject.title}: cijfers${internal ? ' (INTERN)' : ''}`,
    description: [
      `Cijfers over ${subject.title} in ${district.name} (${municipality.name}).`,
      ...(internal ? ['INTERN: alleen voor medewerkers van de gemeente.'] : []),
      ...(input.sample ? ['Voorbeeldgegevens: alles is verzonnen.'] : []),
    ].join(' '),
    version: String(version),
    created: madeAt.toISOString(),
    ...(site && { homepage: `${site}/cijfers/${encodeURIComponent(subject.id)}` }),
    keywords: ['burgerbegroting', 'waardecheque', district.name, municipality.name],
    contributors: [{ title: `Gemeente ${municipality.name}`, roles: ['publisher'] }],
    sources: [{ title: `Gemeente ${municipality.name}: eigen tellingen` }, CBS],
    ...(!internal && { licenses: licences(['own', 'cbs']) }),
    resources: files.map((file) => resource(file, internal)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Lower case, without a version: the same for every version of one subject. */
export function packageName({ municipality, subject }: PackageInput): string {
  return `${municipality.slug}-${subject.id}`.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
}

function licences(names: readonly LicenceName[]) {
  return names.map((one) => {
    const { name, path, title } = LICENCES[one];
    return { name, path, title };
  });
}

function resource(file: PackageFile, internal: boolean) {
  const { path, title, type, bytes, table, flavour, licence } = file;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: resourceName(file),
    path,
    title,
    format: type.format,
    mediatype: type.media,
    bytes: bytes.length,
    hash: `sha256:${sha256Of(file)}`,
    ...(!internal && { licenses: licences(licence === 'cbs' ? ['own', 'cbs'] : ['own']) }),
    ...(table &&
      flavour && {
        type: 'table',
        description: table.description,
        encoding: 'utf-8',
        dialect: {
          $schema: `${PROFILES}/tabledialect.json`,
          delimiter: flavour === 'excel' ? ';' : ',',
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        schema: tableSchema(table, flavour === 'excel'),
      }),
  };
}

/** Resources have names of their own: a table is there in two flavours. */
function resourceName({ path, table, flavour }: PackageFile): string {
  if (table) return nameOf(table.name, flavour === 'excel');
  return path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function nameOf(table: string, excel: boolean): string {
  return excel ? `${table}-excel-nl` : table;
}

function tableSchema({ fields, primaryKey, foreignKeys }: Table, excel: boolean) {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fieldsMatch: ['exact'],
    fields: fields.map((field) => schemaField(field, excel)),
    missingValues: [''],
    ...(primaryKey && { primaryKey }),
    ...(foreignKeys && {
      foreignKeys: foreignKeys.map(({ fields: own, table, to }) => ({
        fields: own,
        // Without a name: the table itself.
        reference: { ...(table !== '' && { resource: nameOf(table, excel) }), fields: to },
      })),
    }),
  };
}

function schemaField({ name, type, description, required, values }: Field, excel: boolean) {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  return {
    name,
    title: name.replaceAll('_', ' '),
    type,
    description,
    ...(type === 'number' && excel && { decimalChar: ',' }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
