import { expect, it, vi } from 'vitest';
import { fakeStorage } from '../casting/fakeBox.testing';
import { localKeep, tabKeep } from '../keepsakes';
import { afterVoting, atKiosk, becomeKiosk } from './place';

it('a kiosk keeps nothing outside the page and leads back to its own first screen', () => {
  const [device, tab] = [fakeStorage(), fakeStorage()];
  vi.stubGlobal('window', { localStorage: device, sessionStorage: tab });
  localKeep.setItem('before', 'of the last person');
  expect([atKiosk(), afterVoting(), device.getItem('before')]).toEqual([false, '/', 'of the last person']);
  becomeKiosk();
  becomeKiosk();
  expect([atKiosk(), afterVoting()]).toEqual([true, '/stemmen/opnieuw']);
  for (const [keep, storage] of [
    [localKeep, device],
    [tabKeep, tab],
  ] as const) {
    keep.setItem('now', 'of this person');
    expect([keep.getItem('now'), storage.getItem('now')]).toEqual(['of this person', null]);
    keep.removeItem('now');
    expect(keep.getItem('now')).toBeNull();
  }
  expect(localKeep.getItem('before'), 'what was kept earlier is not read').toBeNull();
  expect(() => window.localStorage, 'nor by anything else on the page').toThrow('a kiosk keeps nothing');
  vi.unstubAllGlobals();
});
