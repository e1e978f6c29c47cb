export * from './areas';
export * from './audit';
export * from './box';
export * from './roll';
export * from './rounds';
