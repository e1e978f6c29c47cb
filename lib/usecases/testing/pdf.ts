/** For tests of layers that may call use-cases and not the formats. */
export { readPdf } from '@/lib/formats/letters/testing/readPdf';
