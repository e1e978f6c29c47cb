/** For tests of layers that may call use-cases and not the database. */
export { testDatabase } from '@/db/testing';
