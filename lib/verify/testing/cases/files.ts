import { SUMS_FILE } from '@/lib/formats/bundle';
import { HONEST, type TamperCase, tampered } from './index';

const upperCase = (hex: unknown) => String(hex).toUpperCase();

/** The second name written over the first, of the same length, wherever it stands in the ZIP. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1');
  return Uint8Array.from(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

/** What is wrong with the files themselves, before anything they say is looked at. */
export const FILE_CASES: readonly TamperCase[] = [
  { name: 'no ZIP at all', finds: ['BAD_ZIP'], zip: () => new TextEncoder().encode('geen zip') },
  { name: 'nothing', finds: ['BAD_ZIP'], zip: () => new Uint8Array() },
  { name: 'truncated', finds: ['BAD_ZIP'], zip: () => HONEST.zip.slice(0, HONEST.zip.length - 100) },
  { name: 'a file dropped', finds: ['MISSING_FILE'], zip: () => tampered().drop('void.json').zip() },
  { name: 'no sums', finds: ['MISSING_FILE'], zip: () => tampered().drop(SUMS_FILE).raw() },
  { name: 'a file added', finds: ['UNKNOWN_FILE'], zip: () => tampered().set('leesmij.txt', 'Dag').zip() },
  {
    name: 'a file that stands in the ZIP twice',
    finds: ['UNKNOWN_FILE'],
    zip: () => renamed(tampered().set('vOid.json', '{"tags":[]}').zip(), 'vOid.json', 'void.json'),
  },
  {
    name: 'a file changed without its sum',
    finds: ['BAD_CHECKSUM', 'IDEAS_CHANGED', 'ELECTION_FILE_DIFFERS'],
    zip: () =>
      tampered()
        .edit('ideas.json', (text) => text.replace('Idee 1', 'Idee I'))
        .raw(),
  },
  {
    name: 'upper-case hex in the sums',
    finds: ['BAD_SUMS'],
    zip: () =>
      tampered()
        .editSums((text) => text.replace(/^[0-9a-f]{64}/, upperCase))
        .raw(),
  },
  {
    name: 'a file that the sums do not name',
    finds: ['BAD_SUMS'],
    zip: () =>
      tampered()
        .editSums((text) => text.slice(text.indexOf('\n') + 1))
        .raw(),
  },
  {
    name: 'a space in JSON',
    finds: ['NOT_CANONICAL'],
    zip: () =>
      tampered()
        .edit('eligible.json', (text) => text.replace(':', ': '))
        .zip(),
  },
  {
    name: 'a newline behind JSON',
    finds: ['NOT_CANONICAL'],
    zip: () =>
      tampered()
        .edit('rules.json', (text) => `${text}\n`)
        .zip(),
  },
  {
    name: 'a member that stands there twice',
    finds: ['NOT_CANONICAL'],
    zip: () =>
      tampered()
        .edit('void.json', (text) => text.replace('{', '{"tags":[],'))
        .zip(),
  },
  {
    name: 'members in another order',
    finds: ['NOT_CANONICAL'],
    zip: () =>
      tampered()
        .openings(([first, ...rest]) => [{ tag: first?.tag, ...first }, ...rest])
        .zip(),
  },
  {
    name: 'a last line without its end',
    finds: ['NOT_CANONICAL'],
    zip: () =>
      tampered()
        .edit('openings.jsonl', (text) => text.trimEnd())
        .zip(),
  },
  {
    name: 'upper-case hex in an opening',
    finds: ['BAD_SHAPE'],
    zip: () =>
      tampered()
        .openings(([first, ...rest]) => [{ ...first, tag: upperCase(first?.tag) }, ...rest])
        .zip(),
  },
  {
    name: 'upper-case hex of a leaf',
    finds: ['BAD_SHAPE'],
    zip: () =>
      tampered()
        .json<{ leaves: string[] }>('log.json', (log) => ({ ...log, leaves: log.leaves.map(upperCase) }))
        .zip(),
  },
  {
    name: 'bytes moved between r1 and tag',
    finds: ['BAD_SHAPE'],
    zip: () =>
      tampered()
        .openings(([first, ...rest]) => {
          const both = `${first?.r1}${first?.tag}`;
          return [{ ...first, r1: both.slice(0, 62), tag: both.slice(62) }, ...rest];
        })
        .zip(),
  },
  {
    name: 'a member that nobody knows',
    finds: ['BAD_SHAPE'],
    zip: () =>
      tampered()
        .json('eligible.json', (eligible: object) => ({ ...eligible, zzz: 1 }))
        .zip(),
  },
  {
    name: 'a budget of its own',
    finds: ['BAD_SHAPE'],
    zip: () =>
      tampered()
        .edit('rules.json', (text) => text.replace('"budgetCents":null', '"budgetCents":1'))
        .zip(),
  },
];
