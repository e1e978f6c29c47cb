import { dayOf } from '@/lib/domain/amsterdam';
import { packageName } from './dataPackage';
import { LICENCES, type PackageFile, sha256Of } from './files';
import type { PackageInput } from './types';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const EU = 'http://publications.europa.eu/resource/authority';
const id = (iri: string) => ({ '@id': iri });
const nl = (text: string) => ({ '@value': text, '@language': 'nl' });
const typed = (type: string, value: string) => ({ '@type': `xsd:${type}`, '@value': value });

/**
 * The package as a dataset with a distribution per file (DCAT-AP-NL 3.0, https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/):
 * title, description, access rights, one contact point, creator, one identifier, publisher and theme; of a distribution its
 * access address and licence. Organisations are named by the register of TOOI, the rest by the lists of the European
 * Publications Office. Without an address of the installation, addresses are relative to this file.
 */
export function dcat(input: PackageInput, files: readonly PackageFile[]): string {
  const { municipality, district, subject, site, version, kind, madeAt } = input;
  const internal = kind === 'internal';
  const page = site ? `${site}/cijfers/${encodeURIComponent(subject.id)}` : null;
  const agent = {
    '@id': organisation(municipality.code),
    '@type': 'foaf:Agent',
    'foaf:name': nl(`Gemeente ${municipality.name}`),
  };
  const dataset = {
    '@context': CONTEXT,
    '@id': page ?? `urn:x-wijkcheque:${packageName(input)}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': page ?? packageName(input),
    'dct:title': nl(`${subject.title}: cijfers`),
    'dct:description': nl(
      `Wie deed mee, waar ging het geld heen en wat kwam ervan terecht: ${subject.title}, ${district.name}.`,
    ),
    'dct:accessRights': id(`${EU}/access-right/${internal ? 'NON_PUBLIC' : 'PUBLIC'}`),
    'dct:publisher': agent,
    'dct:creator': id(agent['@id']),
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': nl(`Gemeente ${municipality.name}`),
      ...(site && { 'vcard:hasURL': id(`${site}/gegevens`) }),
    },
    'dcat:theme': [id(`${EU}/data-theme/GOVE`), id(`${EU}/data-theme/SOCI`)],
    'dcat:keyword': ['burgerbegroting', 'waardecheque', district.name].map(nl),
    'dct:language': id(`${EU}/language/NLD`),
    'dct:issued': typed('dateTime', madeAt.toISOString()),
    'dcat:version': String(version),
    'dct:accrualPeriodicity': id(`${EU}/frequency/IRREG`),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed('date', subject.from),
      'dcat:endDate': typed('date', subject.until),
    },
    'dct:spatial': id(organisation(municipality.code)),
    ...(page && { 'dcat:landingPage': id(page) }),
    'dcat:distribution': files.map((file) => distribution(file, { page, input })),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}

/** The municipality in the register of government organisations; its code is that of Statistics Netherlands. */
function organisation(code: string): string {
  return `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`;
}

function distribution(
  file: PackageFile,
  { page, input }: { readonly page: string | null; readonly input: PackageInput },
) {
  const { path, title, type, bytes, licence } = file;
  const { site, subject, version, kind, madeAt } = input;
  const published = site !== null && kind === 'public' && version > 0;
  const download = published
    ? `${site}/api/cijfers/${encodeURIComponent(subject.id)}/${version}/${path}`
    : null;
  return {
    '@type': 'dcat:Distribution',
    'dct:title': nl(title),
    'dcat:accessURL': id(page ?? path),
    ...(download && { 'dcat:downloadURL': id(download) }),
    'dct:license': id(LICENCES[licence].eu),
    'dct:format': id(`${EU}/file-type/${type.eu}`),
    'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${type.media}`),
    'dcat:byteSize': typed('nonNegativeInteger', String(bytes.length)),
    'dct:language': id(`${EU}/language/NLD`),
    'dct:issued': typed('date', dayOf(madeAt)),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': id('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed('hexBinary', sha256Of(file)),
    },
  };
}
