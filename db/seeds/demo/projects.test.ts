import { describe, expect, it } from 'vitest';
import { type AwardedProject, type ProjectStory, tellProjects } from './projects';

const TODAY = '2026-11-22';

function awarded(id: string, awardedOn: string): AwardedProject {
  return {
    id,
    theme: 'green',
    group: 'Bewoners',
    publicSpace: true,
    awardedCents: 90_000,
    awardedOn,
    dueOn: '2027-01-21',
  };
}

const acts = ({ deeds }: ProjectStory) => deeds.flatMap((deed) => (deed.kind === 'act' ? [deed.act] : []));

describe('what becomes of sample projects', () => {
  const old = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => awarded(id, '2025-11-22'));
  const stories = tellProjects([...old, awarded('new', '2026-11-10')], 'test', TODAY);

  it('is no pretty story: one stopped, one late, some still to come', () => {
    expect(stories.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'new']);
    const having = (act: string) => stories.filter((one) => acts(one).some((found) => found === act));
    expect(having('stop')).toHaveLength(1);
    expect(having('realise')).toHaveLength(3);
    const late = stories.filter(({ deeds }) =>
      deeds.some((deed) => deed.kind === 'act' && deed.act === 'plan' && deed.form.reason !== undefined),
    );
    expect(late).toHaveLength(1);
    const [young] = stories.filter(({ id }) => id === 'new');
    expect(young && new Set(acts(young))).toEqual(new Set(['plan', 'add_step']));
  });

  it('is the same for the same seed, and happened between the award and today', () => {
    expect(tellProjects(old, 'test', TODAY)).toEqual(tellProjects(old.toReversed(), 'test', TODAY));
    for (const { deeds } of stories)
      for (const { on } of deeds) expect(on >= '2025-11-22' && on <= TODAY).toBe(true);
  });

  it('stops nothing where there are fewer than three', () => {
    const few = tellProjects(old.slice(0, 2), 'test', TODAY);
    expect(few.flatMap(acts)).not.toContain('stop');
    expect(tellProjects([], 'test', TODAY)).toEqual([]);
  });
});
