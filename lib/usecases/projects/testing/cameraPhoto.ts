import sharp from 'sharp';

/** A photo as a camera makes it, with the place where it was taken written beside it. */
export function cameraPhoto(): Promise<Buffer> {
  const create = { width: 900, height: 600, channels: 3, background: '#7fae6b' } as const;
  return sharp({ create })
    .withExif({ IFD3: { GPSLatitude: '52/1 3/1 0/1', GPSLongitude: '4/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** Whether a picture still has anything that a camera wrote beside it. */
export async function tellsOfCamera(picture: Uint8Array): Promise<boolean> {
  const { exif, xmp, iptc } = await sharp(picture).metadata();
  return [exif, xmp, iptc].some((one) => one !== undefined);
}
