export const DISTRICTS = 20;

/** How often a voter names a project of the own district rather than any of the city. */
const OWN_DISTRICT = 0.75;
const MOST_APPROVALS = 11;

export interface Sample {
  readonly voters: number;
  readonly projects: number;
  /** Voter ids rise from row to row, as in most published files, or stand in no order. */
  readonly ids: 'rising' | 'scattered';
}

/**
 * The text of a made-up election in bytes: every project lies in one of 20 districts and so does every voter, who approves
 * one to eleven of them, six on average, three in four from the own district, low numbers more often. The same numbers
 * give the same file: it comes from a fixed generator.
 */
export function sampleElection({ voters, projects, ids }: Sample): Uint8Array {
  const random = generator();
  const parts = [
    'META\nkey;value\ndescription;Benchmark\ncountry;-\nunit;-\ninstance;1\n',
    `num_projects;${projects}\nnum_votes;${voters}\nbudget;10000000\nvote_type;approval\nrule;unknown\n`,
    'date_begin;2025\ndate_end;2025\nPROJECTS\nproject_id;cost;name\n',
  ];
  for (let id = 1; id <= projects; id++) {
    parts.push(`${id};${10_000 + Math.floor(random() * 990_000)};Project ${id}\n`);
  }
  parts.push('VOTES\nvoter_id;vote\n');
  for (let voter = 1; voter <= voters; voter++) {
    const id = ids === 'rising' ? voter : scattered(voter);
    parts.push(`${id};${ballot(random, projects).join(',')}\n`);
  }
  return new TextEncoder().encode(parts.join(''));
}

/** Project ids; those of district d are d + 1, d + 21, d + 41 … */
function ballot(random: () => number, projects: number): number[] {
  const district = Math.floor(random() * Math.min(DISTRICTS, projects));
  const inDistrict = Math.ceil((projects - district) / DISTRICTS);
  const wanted = 1 + Math.floor(random() * Math.min(MOST_APPROVALS, projects));
  const named = new Set<number>();
  while (named.size < wanted) {
    // A district may hold fewer projects than the voter approves: then the others come from the whole city.
    const own = random() < OWN_DISTRICT && named.size < inDistrict;
    const place = random() ** 2;
    named.add(
      own ? 1 + district + DISTRICTS * Math.floor(place * inDistrict) : 1 + Math.floor(place * projects),
    );
  }
  return [...named];
}

/** Different numbers of up to nine digits for different voters: multiplication by a number without factors in common. */
function scattered(voter: number): number {
  return (voter * 7_368_787) % 999_999_937;
}

/** Numbers from 0 to 1, without 1 (xorshift, Marsaglia 2003). */
function generator(): () => number {
  let state = 12_345;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
