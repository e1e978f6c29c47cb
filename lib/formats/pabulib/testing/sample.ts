/** A small sound file; tests change one thing in it. Line numbers are those of the returned text. */
export const SAMPLE = `META
key;value
description;Sample
country;Nederland
unit;Voorbeeld
instance;2025
num_projects;3
num_votes;4
budget;1000.50
vote_type;approval
rule;greedy
date_begin;2025
date_end;2025
own_key;kept; with a semicolon
PROJECTS
project_id;cost;name;latitude;longitude;colour
010;500;Bankje;52.05;4.49;groen
b/2;400.25;"Tuin; met ""kas""";;;none
x;100,5;Feest;0;0;
VOTES
voter_id;vote;age
1;010,b/2;40-59
2;x;
003;b/2,x,010;12
4;010;none
`;

export const CUMULATIVE = `META
key;value
description;Sample
country;Nederland
unit;Voorbeeld
instance;2025
num_projects;2
num_votes;2
budget;100
vote_type;cumulative
max_sum_points;10
rule;greedy
date_begin;2025
date_end;2025
PROJECTS
project_id;cost
a;60
b;50
VOTES
voter_id;points;vote
v;3,7;b,a
w;10;a
`;

/** The sample with one line replaced; `null` leaves the line out. */
export function withLine(text: string, line: number, replacement: string | null): string {
  const lines = text.split('\n');
  lines.splice(line - 1, 1, ...(replacement === null ? [] : [replacement]));
  return lines.join('\n');
}
