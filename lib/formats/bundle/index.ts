/** The bundle of a published round and the auditor's file (docs/ballot-protocol.md). Runs in browser and server. */
export { assembleBundle, liveOf, type RoundRecord } from './assemble';
export * from './auditor';
export * from './documents';
export { type ElectionFileInput, electionFile } from './electionFile';
export {
  type BundleDocuments,
  type BundleFault,
  type BundleFaultCode,
  type ReadBundle,
  readBundle,
} from './read';
export { resultOf } from './result';
export { SUMS_FILE, sumsText } from './sums';
export { type BundleContents, writeBundle } from './write';
export { readZip, writeZip } from './zip';
