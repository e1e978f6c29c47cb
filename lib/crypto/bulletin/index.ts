/** The public register of a round ("bulletin"), as docs/ballot-protocol.md writes it. Runs in browser and server. */
export * from './checkpoint';
export * from './documents';
export * from './look-up';
export * from './proof';
export * from './range';
export * from './register';
export * from './statements';
export * from './tree';
