import { describe, expect, it } from 'vitest';
import { isInNetherlands, isRd, rdToWgs84 } from './rd';

describe('rdToWgs84', () => {
  // Known points: the origin (OLV-toren, Amersfoort), the Westertoren and the Martinitoren of the published article.
  it.each([
    ['Amersfoort, OLV-toren', 155_000, 463_000, 5.38720621, 52.1551744],
    ['Amsterdam, Westertoren', 120_700.723, 487_525.501, 4.88352559, 52.37453253],
    ['Groningen, Martinitoren', 233_883.131, 582_065.168, 6.56820053, 53.21938317],
  ])('%s', (_name, x, y, lon, lat) => {
    const [gotLon, gotLat] = rdToWgs84(x, y);
    // 1e-6 degree is 7 to 11 cm here; the article promises 25 cm.
    expect(Math.abs(gotLon - lon)).toBeLessThan(2e-6);
    expect(Math.abs(gotLat - lat)).toBeLessThan(2e-6);
  });

  it('tells metres from degrees', () => {
    expect(isRd(155_000, 463_000)).toBe(true);
    expect(isRd(4.5, 52.06)).toBe(false);
    expect(isInNetherlands(4.5, 52.06)).toBe(true);
    expect(isInNetherlands(52.06, 4.5)).toBe(false);
    // x and y of RD never overlap on land: a swapped pair is recognised.
    expect(isRd(463_000, 155_000)).toBe(false);
  });
});
