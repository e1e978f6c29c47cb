import { type AttackResult, addedResults, groupedBy, type Line, MOST, WIDTH } from './read.testing';

/** A ratio is written with two decimals, a share of the people in tenths of a percent. */
const OFF_RATIO = 0.005;
const OFF_SHARE = 0.05;

/** P11: what is left of all voters, once the groups that are shown are taken off, is that of the hidden ones. */
export function attackVoters(lines: readonly Line[]): AttackResult {
  const groups = lines.filter(({ indicator_id: id, groep_dimensie: by, status }) => {
    return id === 'P11' && by === 'background' && status !== 'te_weinig_antwoorden';
  });
  const margins = groupedBy(groups, ({ gebied_code, peildatum, groep = '' }) =>
    [gebied_code, peildatum, groep.split(': ')[0]].join(' '),
  );
  return addedResults([...margins].map(([name, own]) => attackMargin(name, own)));
}

function attackMargin(name: string, lines: readonly Line[]): AttackResult {
  const hidden = lines.filter(({ status }) => status === 'onderdrukt');
  const voters = Number(lines.find(({ n_antwoorden: n }) => n)?.n_antwoorden ?? MOST);
  let [fewest, most] = [0, 0];
  for (const { waarde, noemer } of lines) {
    if (!waarde) continue;
    fewest += (Math.max(0, Number(waarde) - OFF_RATIO) * (Number(noemer) - OFF_SHARE)) / 100;
    most += ((Number(waarde) + OFF_RATIO) * (Number(noemer) + OFF_SHARE)) / 100;
  }
  const high = voters * (1 - fewest);
  // One alone is all of it; of several each can be nobody.
  const low = hidden.length === 1 ? Math.max(0, voters * (1 - most)) : 0;
  const isFound = hidden.length > 0 && high - low < WIDTH;
  return {
    attacked: hidden.map(() => 'P11'),
    found: isFound ? [{ round: name, what: 'P11', range: [low, high] }] : [],
  };
}

/** R04: hours that one line hides and another of the same day tells. */
export function attackHours(lines: readonly Line[]): AttackResult {
  const own = lines.filter(({ indicator_id: id, groep }) => id === 'R04' && groep !== 'planned');
  const days = groupedBy(own, ({ ronde_id, gebied_code, peildatum }) =>
    [ronde_id, gebied_code, peildatum].join(' '),
  );
  return addedResults(
    [...days].map(([round, same]) => {
      const hidden = same.filter(({ status }) => status === 'onderdrukt');
      const told = same.find(({ waarde }) => waarde);
      const hours = Number(told?.waarde);
      return {
        attacked: hidden.map(() => 'R04'),
        found: hidden.length > 0 && told ? [{ round, what: 'R04', range: [hours, hours] as const }] : [],
      };
    }),
  );
}
