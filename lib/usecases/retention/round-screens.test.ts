import { describe, expect, it } from 'vitest';
import type { StaffRole } from '@/lib/domain/permissions';
import type { RoundPhase } from '@/lib/domain/round';
import { staff } from '../testing/actors';
import { roundScreens } from './round-screens';

const screens = (role: StaffRole, phase: RoundPhase, districtSlug = 'seghwaert') =>
  roundScreens(staff(role, ['seghwaert']), { phase, districtSlug });

describe('the screens of a round', () => {
  it.each<[StaffRole, RoundPhase, readonly string[]]>([
    ['wijkregisseur', 'review', []],
    ['wijkregisseur', 'voting', ['extend', 'keep']],
    ['wijkregisseur', 'counting', ['keep']],
    ['wijkregisseur', 'archived', ['keep']],
    ['administrator', 'voting', ['extend', 'audit', 'keep']],
    ['auditor', 'voting', ['audit']],
    ['auditor', 'archived', ['audit']],
    ['desk_assistant', 'voting', []],
    ['council_member', 'published', []],
  ])('%s, %s: %j', (role, phase, expected) => {
    expect(screens(role, phase)).toEqual(expected);
  });

  it('are of one’s own district', () => {
    expect(screens('wijkregisseur', 'published', 'oosterheem')).toEqual([]);
    expect(screens('auditor', 'published', 'oosterheem')).toEqual([]);
  });
});
