/** The browser's own reader of bar codes (W3C Shape Detection, Barcode Detection API); not every browser has one. */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface BarcodeReaderClass {
  new (options: { formats: readonly string[] }): BarcodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

function readerClass(): BarcodeReaderClass | undefined {
  return (globalThis as { BarcodeDetector?: BarcodeReaderClass }).BarcodeDetector;
}

/** True when this browser can read QR codes from a camera. A browser may have the interface and no formats. */
export async function readsQrCodes(): Promise<boolean> {
  try {
    return (await readerClass()?.getSupportedFormats())?.includes('qr_code') ?? false;
  } catch {
    return false;
  }
}

/** Only after {@link readsQrCodes}; throws in a browser without it. */
export function makeDetector(): BarcodeReader {
  const Reader = readerClass();
  if (!Reader) throw new Error('this browser has no BarcodeDetector');
  return new Reader({ formats: ['qr_code'] });
}
