import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { listIdeaHistory } from '@/db/queries/idea-file';
import { readPhotoBytes } from '@/db/queries/photos';
import { setIdeaStatuses } from '@/db/queries/rounds';
import { ideaInitiator } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { MOST_PHOTO_BYTES } from '@/lib/domain/photo';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { addPhoto } from './add-photo';
import { changePhoto, listOwnPhotos } from './change-photo';
import type { PhotoAccess } from './photo-access';
import { readPhoto } from './read-photo';

const database = testDatabase();

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2f7d4f' } });
const JPEG = await plain(80, 60).jpeg().toBuffer();

/** A round in review with an initiator's link for each of its ideas. */
async function ideaWithLink(ideas = 1) {
  const { id } = await openRoundWith({ phase: 'review', ideas });
  const links: PhotoAccess[] = [];
  for (let number = 1; number <= ideas; number += 1) {
    const [token, join] = [randomBytes(32), randomBytes(32)];
    await database.db.insert(ideaInitiator).values({
      roundId: id,
      idea: number,
      tokenHash: createHash('sha256').update(token).digest(),
      joinHash: createHash('sha256').update(join).digest(),
      email: null,
      locale: 'nl',
    });
    links.push({ kind: 'initiator', token: token.toString('base64url') });
  }
  const [access] = links;
  if (!access) throw new Error('no link');
  return { id, access, links };
}

const add = (access: PhotoAccess, file: Uint8Array = JPEG, alt = 'Het plein') =>
  addPhoto(access, { file, alt, network: 'proef' }, OPENS_AT);
const altsOf = async (access: PhotoAccess) => {
  const listed = await listOwnPhotos(access);
  return listed.ok ? listed.value.map(({ alt }) => alt) : listed.error;
};

describe('a photo that is sent', () => {
  it('is made anew: turned as the camera was held, smaller, and without place, device or moment', async () => {
    const { access } = await ideaWithLink();
    const camera = await plain(3000, 1500)
      .withExif({
        IFD0: { Make: 'Fototoestel', Software: 'geheim-merkteken' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 3/1 36/1', GPSLongitudeRef: 'E' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(camera).metadata()).exif?.includes('geheim-merkteken')).toBe(true);
    const added = await add(access, camera);
    if (!added.ok) throw new Error(added.error);
    const listed = await listOwnPhotos(access);
    expect(listed).toEqual({
      ok: true,
      value: [{ id: added.value, alt: 'Het plein', width: 800, height: 1600 }],
    });
    for (const [small, height] of [
      [false, 1600],
      [true, 480],
    ] as const) {
      const bytes = await readPhotoBytes(database.db, added.value, small);
      const kept = await sharp(bytes ?? undefined).metadata();
      expect(kept).toMatchObject({ format: 'webp', height, width: height / 2 });
      expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(Array(5).fill(undefined));
      const text = Buffer.from(bytes ?? []).toString('latin1');
      expect(text).not.toMatch(/geheim-merkteken|EXIF/);
    }
  });

  it('may be a JPEG, a PNG or a WebP, whatever its name says', async () => {
    const { access } = await ideaWithLink();
    for (const file of [JPEG, await plain(9, 9).png().toBuffer(), await plain(9, 9).webp().toBuffer()])
      expect(await add(access, file)).toMatchObject({ ok: true });
  });

  it('is refused with a code when it is something else, and nothing is kept', async () => {
    const { access } = await ideaWithLink();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const bomb = await plain(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), randomBytes(200)]);
    const noise = await sharp({
      create: {
        width: 600,
        height: 600,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    const refusals: readonly (readonly [Uint8Array, string])[] = [
      [Buffer.from('zomaar wat tekst'), 'NOT_A_PHOTO'],
      [Buffer.from(svg), 'NOT_A_PHOTO'],
      [await plain(9, 9).gif().toBuffer(), 'NOT_A_PHOTO'],
      [bomb, 'TOO_MANY_PIXELS'],
      [noise.subarray(0, noise.length / 2), 'DAMAGED'],
      [heic, 'HEIC'],
      [new Uint8Array(0), 'EMPTY'],
      [new Uint8Array(MOST_PHOTO_BYTES + 1), 'TOO_LARGE'],
    ];
    for (const [file, error] of refusals)
      expect(await add(access, file), error).toEqual({ ok: false, error });
    expect(await add(access, JPEG, ' ')).toEqual({ ok: false, error: 'NO_ALT' });
    expect(await add(access, JPEG, 'x'.repeat(201))).toEqual({ ok: false, error: 'ALT_TOO_LONG' });
    expect(await altsOf(access)).toEqual([]);
  });
});

describe('the photos of an idea', () => {
  it('are three at most, also when several are sent at once', async () => {
    const { access } = await ideaWithLink();
    await add(access);
    await add(access);
    const together = await Promise.all(Array.from({ length: 6 }, () => add(access)));
    expect(together.filter((one) => one.ok)).toHaveLength(1);
    expect(together.filter((one) => !one.ok && one.error === 'TOO_MANY')).toHaveLength(5);
    expect(await altsOf(access)).toHaveLength(3);
  });

  it('are moved, described anew and removed', async () => {
    const { access } = await ideaWithLink();
    const ids: string[] = [];
    for (const alt of ['een', 'twee', 'drie']) {
      const added = await add(access, JPEG, alt);
      if (added.ok) ids.push(added.value);
    }
    const [een = '', twee = '', drie = ''] = ids;
    const change = (id: string, act: Parameters<typeof changePhoto>[2]) =>
      changePhoto(access, id, act, OPENS_AT);
    await change(drie, { kind: 'earlier' });
    expect(await altsOf(access)).toEqual(['een', 'drie', 'twee']);
    await change(een, { kind: 'later' });
    expect(await altsOf(access)).toEqual(['drie', 'een', 'twee']);
    await change(drie, { kind: 'earlier' });
    await change(twee, { kind: 'later' });
    expect(await altsOf(access)).toEqual(['drie', 'een', 'twee']);
    await change(een, { kind: 'describe', alt: ' één ' });
    await change(drie, { kind: 'remove' });
    expect(await altsOf(access)).toEqual(['één', 'twee']);
    expect(await change(drie, { kind: 'remove' })).toEqual({ ok: false, error: 'UNKNOWN_PHOTO' });
    expect(await change(een, { kind: 'describe', alt: '' })).toEqual({ ok: false, error: 'NO_ALT' });
    expect(await add(access, JPEG, 'vier')).toMatchObject({ ok: true });
    expect(await altsOf(access)).toEqual(['één', 'twee', 'vier']);
  });

  it('belong to whoever has the link of this very idea, or works in its district', async () => {
    const { id, links } = await ideaWithLink(2);
    const [first, second] = links;
    if (!first || !second) throw new Error('no links');
    const added = await add(first);
    const photo = added.ok ? added.value : '';
    expect(await changePhoto(second, photo, { kind: 'remove' }, OPENS_AT)).toEqual({
      ok: false,
      error: 'UNKNOWN_PHOTO',
    });
    const wrong: PhotoAccess = { kind: 'initiator', token: randomBytes(32).toString('base64url') };
    expect(await add(wrong)).toEqual({ ok: false, error: 'LINK_INVALID' });
    const as = (actor: Parameters<typeof staff>[0], number = 1): PhotoAccess => ({
      kind: 'staff',
      actor: staff(actor, ['elders']),
      idea: { roundId: id, number },
    });
    expect(await add(as('wijkregisseur'))).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await listOwnPhotos(as('desk_assistant'))).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await add(as('administrator', 9))).toEqual({ ok: false, error: 'UNKNOWN_IDEA' });
    expect(await add(as('administrator'))).toMatchObject({ ok: true });
    const { rows } = await database.handle.pool.query(
      "SELECT actor, details FROM audit_event WHERE subject = $1 AND act = 'change_photos'",
      [id],
    );
    expect(rows).toEqual([{ actor: 'administrator: Test', details: { idea: 1, did: 'add' } }]);
  });

  it('are told of in the history once a day when an accepted idea gets others', async () => {
    const { id, access } = await ideaWithLink();
    await add(access);
    await add(access);
    const lines = await listIdeaHistory(database.db, { roundId: id, number: 1 });
    expect(lines).toMatchObject([{ step: 'changed', by: 'initiator', on: '2026-05-01' }]);
  });

  it('are fixed once voting is open, and when the idea came to an end', async () => {
    const { id, access, links } = await ideaWithLink(2);
    const added = await add(access);
    const photo = added.ok ? added.value : '';
    const [, other] = links;
    await setIdeaStatuses(database.db, id, [2], 'rejected', 'Het mag niet.');
    expect(other && (await add(other))).toEqual({ ok: false, error: 'NOT_NOW' });
    await changePhase(SYSTEM, id, 'open_voting', DURING);
    expect(await add(access)).toEqual({ ok: false, error: 'NOT_NOW' });
    expect(await changePhoto(access, photo, { kind: 'remove' }, DURING)).toEqual({
      ok: false,
      error: 'NOT_NOW',
    });
    expect(await altsOf(access)).toEqual(['Het plein']);
  });
});

describe('looking at a photo', () => {
  it('is open to everybody once the idea is shown, and before that to its initiator and staff', async () => {
    const { id, access, links } = await ideaWithLink(2);
    const added = await add(access);
    const photo = added.ok ? added.value : '';
    const token = access.kind === 'initiator' ? access.token : '';
    const otherToken = links[1]?.kind === 'initiator' ? links[1].token : '';
    const visitor = { kind: 'visitor' } as const;
    const look = (actor: Parameters<typeof readPhoto>[0]['actor'], secret = '') =>
      readPhoto({ id: photo, small: true, actor, token: secret });
    expect(await look(visitor)).toMatchObject({ ok: true, value: { open: true } });
    await setIdeaStatuses(database.db, id, [1], 'submitted');
    const hidden = { ok: false, error: 'NOT_FOUND' };
    expect(await look(visitor)).toEqual(hidden);
    expect(await look(visitor, otherToken)).toEqual(hidden);
    expect(await look(staff('wijkregisseur', ['elders']))).toEqual(hidden);
    expect(await look(visitor, token)).toMatchObject({ ok: true, value: { open: false } });
    expect(await look(staff('administrator', []))).toMatchObject({ ok: true, value: { open: false } });
    expect(await readPhoto({ id: "' OR 1=1", small: false, actor: SYSTEM, token: '' })).toEqual(hidden);
  });
});
