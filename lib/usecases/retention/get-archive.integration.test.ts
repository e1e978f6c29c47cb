import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { ARCHIVE_FILES } from '@/lib/formats/archive';
import { readBundle, readZip } from '@/lib/formats/bundle';
import { staff } from '../testing/actors';
import { SYSTEM } from '../testing/openRound';
import { destroyLinks } from './destroy-links';
import { getArchive } from './get-archive';
import { getRetention } from './get-retention';
import { LATER, prepareDestruction, publishLettered, WORDS } from './testing/letteredRound';

testDatabase();

async function archiveOf(id: string, now = LATER): Promise<Map<string, Buffer>> {
  const archive = await getArchive(staff('administrator', []), id, WORDS, now);
  if (!archive.ok) throw new Error(archive.error);
  const files = readZip(archive.value, ARCHIVE_FILES);
  if (!files.ok) throw new Error(files.error.name ?? files.error.code);
  return new Map([...files.value].map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

describe('the archive', () => {
  it('has what is public, the log book without names, and participation per area group', async () => {
    const { id, letters } = await publishLettered({ households: 110, voting: 7 });
    const files = await archiveOf(id);
    expect([...files.keys()].toSorted()).toEqual([...ARCHIVE_FILES].toSorted());
    expect(readBundle(files.get('bundel.zip') ?? Buffer.alloc(0)).faults).toEqual([]);
    expect(String(files.get('deelname.csv')).split('\r\n').slice(1, -1)).toEqual(['1;BU0000;110;7']);
    const log = String(files.get('logboek.csv'));
    expect(log).toContain(`${LATER.toISOString()};administrator;take_archive;bundle=true`);
    expect(log).not.toContain('Test');
    for (const { letter } of letters.slice(0, 5)) {
      for (const [name, bytes] of files) expect(bytes.includes(letter.address), name).toBe(false);
    }
  });

  it('is written down, since nothing is destroyed without it', async () => {
    const { id } = await publishLettered({ households: 2, voting: 1 });
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({ value: { archiveTakenAt: null } });
    await archiveOf(id);
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({ value: { archiveTakenAt: LATER } });
  });

  it('can be had again after the destruction, with the same bundle and participation', async () => {
    const { id } = await publishLettered({ households: 3, voting: 2 });
    const before = await archiveOf(id);
    await prepareDestruction(id);
    expect((await destroyLinks(SYSTEM, id, id, LATER)).ok).toBe(true);
    const after = await archiveOf(id, new Date(LATER.getTime() + 1000));
    for (const name of ['bundel.zip', 'deelname.csv', 'ideeen.csv', 'verkiezing.pb'])
      expect(after.get(name)?.equals(before.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    expect(String(after.get('logboek.csv'))).toContain('destroy_links');
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({ value: { archiveTakenAt: LATER } });
  });
});
