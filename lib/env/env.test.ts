import { describe, expect, it } from 'vitest';
import { readEnv } from './index';

describe('the environment', () => {
  it('is parsed once as long as its own variables stay the same', () => {
    const env = readEnv({ NODE_ENV: 'test', DATABASE_POOL: '5' });
    expect(env).toMatchObject({ DATABASE_POOL: 5, BASEMAP: 'pdok:grijs' });
    expect(readEnv({ NODE_ENV: 'test', DATABASE_POOL: '5', PATH: '/elsewhere' })).toBe(env);
  });

  it('follows a variable that changes, appears or goes away', () => {
    const source: NodeJS.ProcessEnv = { NODE_ENV: 'test', DATABASE_URL: 'postgres://one' };
    expect(readEnv(source).DATABASE_URL).toBe('postgres://one');
    source.DATABASE_URL = 'postgres://two';
    expect(readEnv(source).DATABASE_URL).toBe('postgres://two');
    source.WIJKCHEQUE_DEMO = '1';
    expect(readEnv(source).WIJKCHEQUE_DEMO).toBe('1');
    delete source.DATABASE_URL;
    expect(readEnv(source).DATABASE_URL).toBeUndefined();
  });

  it('takes an empty value as not set', () => {
    expect(readEnv({ NODE_ENV: 'test', DATABASE_POOL: '', BASEMAP: '' })).toMatchObject({
      DATABASE_POOL: 20,
      BASEMAP: 'pdok:grijs',
    });
  });

  it('names what is wrong, every time', () => {
    const source: NodeJS.ProcessEnv = { NODE_ENV: 'test', DATABASE_POOL: 'many', WIJKCHEQUE_SECRET: 'short' };
    for (const _ of [1, 2]) expect(() => readEnv(source)).toThrow(/DATABASE_POOL.*WIJKCHEQUE_SECRET/);
  });
});
