import { findSnapshotPackage, findSubject, listSnapshots, type SubjectRow } from '@/db/queries/publication';
import type { PublishedVersion } from '@/lib/domain/publication';
import { zipEntry } from '@/lib/formats/package/entry';
import { database } from '../system/database';

/** A round, a fund's year or a wave with every version of its figures, the newest first. */
export interface Publication {
  readonly subject: SubjectRow;
  readonly versions: readonly PublishedVersion[];
}

/** For everybody; `null` when there is no such thing that residents can know of. */
export async function getPublication(id: string): Promise<Publication | null> {
  const [subject, versions] = await Promise.all([findSubject(database(), id), listSnapshots(database(), id)]);
  return subject && { subject, versions };
}

export interface PublishedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  pb: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The whole package of a version as it was stored, or one file of it by its path; `null` when there is none. */
export async function getPublishedFile(
  id: string,
  version: string,
  path: string | null,
): Promise<PublishedFile | null> {
  if (!/^[1-9]\d{0,5}$/.test(version)) return null;
  const found = await findSnapshotPackage(database(), id, Number(version));
  if (!found) return null;
  if (path === null) return { name: found.name, type: 'application/zip', bytes: found.package };
  const bytes = zipEntry(found.package, path);
  if (!bytes) return null;
  const name = path.split('/').at(-1) ?? path;
  return { name, type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8', bytes };
}
