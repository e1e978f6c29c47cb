import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/lib/crypto/digest';
import { dataPackageFaults } from './testing/dataPackage';
import { sampleInput } from './testing/sample';
import { writePackage } from './write';

let files: Record<string, Uint8Array>;
// biome-ignore lint/suspicious/noExplicitAny: what is read from a file is changed here in many places
let descriptor: any;

beforeAll(async () => {
  const written = await writePackage(sampleInput({ ballots: new TextEncoder().encode('META\n') }));
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  files = unzipSync(written.value.zip);
  descriptor = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
});

const faults = () => dataPackageFaults(descriptor, files, sha256Hex);

describe('datapackage.json', () => {
  it('is a Frictionless data package, and every table fits its schema row by row', () => {
    expect(faults()).toEqual([]);
    const names = descriptor.resources.map((one: { name: string }) => one.name);
    expect(names).toContain('waarnemingen');
    expect(names).toContain('waarnemingen-excel-nl');
    expect(names).toHaveLength(15);
  });

  it('would be found wrong where a table or a property is', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const path = 'csv-open/gebieden.csv';
    const kept = files[path] as Uint8Array;
    const text = new TextDecoder().decode(kept);
    for (const [changed, expected] of [
      [text.replace('2025', 'dit jaar'), 'is no year'],
      [text.replace('BU06370501,', ','), 'required'],
      [text.replace('BU06370501', 'BU06370502'), 'a key twice'],
      [text.replace('naam', 'name'), 'heads'],
      [text.replace('GM0637,false', 'GM9999,false'), 'is not in gebieden'],
    ] as const) {
      expect(changed).not.toBe(text);
      files[path] = encode(changed);
      expect(faults().join('\n')).toContain(expected);
    }
    files[path] = kept;
    descriptor.resources[0].pad = 'x';
    expect(faults()).toContain(`${descriptor.resources[0].name}.pad is not in the profile`);
    delete descriptor.resources[0].pad;
    expect(faults()).toEqual([]);
  });

  it('says of every number in the Dutch tables that its mark is a comma', () => {
    const tables = descriptor.resources.filter((one: { path: string }) =>
      one.path.startsWith('csv-excel-nl/'),
    );
    expect(tables).toHaveLength(6);
    const numbers = tables.flatMap((one: { schema: { fields: { type: string }[] } }) =>
      one.schema.fields.filter(({ type }) => type === 'number'),
    );
    expect(new Set(numbers.map((one: { decimalChar: string }) => one.decimalChar))).toEqual(new Set([',']));
  });
});
