import sharp from 'sharp';
import { MOST_PHOTO_BYTES, type PhotoFault, photoKind } from '@/lib/domain/photo';
import { fail, ok, type Result } from '@/lib/domain/result';

export interface MadePhoto {
  readonly width: number;
  readonly height: number;
  /** WebP, at most {@link LARGE} pixels wide and high. */
  readonly bytes: Buffer;
  /** WebP, at most {@link SMALL} pixels. */
  readonly small: Buffer;
}

const LARGE = 1600;
const SMALL = 480;
/** Larger than what telephones make by default (50 megapixels); a picture of one colour can be far larger in few bytes. */
const MOST_PIXELS = 64_000_000;
const QUALITY = 80;
/** Pictures worked on at once: each takes a thread of the few that reading files and the database's TLS share. */
const AT_ONCE = 2;

// Every picture is another: nothing to keep in memory.
sharp.cache(false);
sharp.concurrency(1);

let busy = 0;
const waiting: (() => void)[] = [];

/**
 * Makes a photo anew from a file that somebody sent: turned the way its EXIF says, smaller, in sRGB, on white, and without
 * anything a camera wrote beside the picture (place, moment, device). Errors: see {@link PhotoFault}.
 */
export async function reencode(file: Uint8Array): Promise<Result<MadePhoto, PhotoFault>> {
  if (file.length === 0) return fail('EMPTY');
  if (file.length > MOST_PHOTO_BYTES) return fail('TOO_LARGE');
  // Before the library sees it: it also reads kinds that hold programs or point at other files.
  const kind = photoKind(file);
  if (!kind) return fail('NOT_A_PHOTO');
  await takeTurn();
  try {
    return ok(await make(file));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/pixel limit/i.test(message)) return fail('TOO_MANY_PIXELS');
    return fail(kind === 'heic' ? 'HEIC' : 'DAMAGED');
  } finally {
    giveTurn();
  }
}

async function make(file: Uint8Array): Promise<MadePhoto> {
  const box = (size: number) =>
    ({ width: size, height: size, fit: 'inside', withoutEnlargement: true }) as const;
  // What is written carries no EXIF, XMP, IPTC or colour profile unless asked for, and it is not.
  const { data, info } = await sharp(file, { failOn: 'truncated', limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(box(LARGE))
    .flatten({ background: '#ffffff' })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(data).resize(box(SMALL)).webp({ quality: QUALITY }).toBuffer();
  return { width: info.width, height: info.height, bytes: data, small };
}

async function takeTurn(): Promise<void> {
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
}

/** Hands the turn on, or gives it back. */
function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else busy -= 1;
}
