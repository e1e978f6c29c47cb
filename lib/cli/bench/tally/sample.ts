/**
 * The text of a made-up election in bytes: voters approve one to eleven of the projects, low numbers more often. The same
 * numbers give the same file: it comes from a fixed generator (xorshift, Marsaglia 2003).
 */
export function sampleElection(projects: number, voters: number): Uint8Array {
  const random = generator();
  const meta = [
    'META\nkey;value\ndescription;Benchmark\ncountry;-\nunit;-\ninstance;1',
    `num_projects;${projects}\nnum_votes;${voters}\nbudget;10000000\nvote_type;approval\nrule;unknown`,
    'date_begin;2025\ndate_end;2025\nPROJECTS\nproject_id;cost;name\n',
  ].join('\n');
  const parts = [meta];
  for (let id = 1; id <= projects; id++)
    parts.push(`${id};${10_000 + Math.floor(random() * 990_000)};Project ${id}\n`);
  parts.push('VOTES\nvoter_id;vote\n');
  for (let voter = 1; voter <= voters; voter++) {
    const names = new Set<number>();
    const wanted = 1 + Math.floor(random() * Math.min(11, projects));
    while (names.size < wanted) names.add(1 + Math.floor(random() ** 2 * projects));
    parts.push(`${voter};${[...names].join(',')}\n`);
  }
  return new TextEncoder().encode(parts.join(''));
}

/** Numbers from 0 to 1, without 1. */
function generator(): () => number {
  let state = 12_345;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
