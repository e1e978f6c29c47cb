export * from './areas';
export * from './audit';
export * from './box';
export * from './bulletin';
export * from './roll';
export * from './rounds';
