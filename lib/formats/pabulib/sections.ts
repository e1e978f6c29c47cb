import { type ColumnNames, readColumns } from './columns';
import type { Waiting } from './fileWindow';
import { Meta, readSettings, type Settings } from './meta';
import type { ProblemList } from './problems';
import { ProjectList } from './projects';
import type { FileRow, RowReader } from './rowReader';
import type { PabulibFile } from './types';
import { VoteList } from './votes';

/**
 * Reads META, PROJECTS and VOTES, waiting where the file has not come so far. Everything that is wrong is reported; `null`
 * when that made it stop. What it answers beside an error is not to be used.
 */
export function* readSections(
  reader: RowReader,
  keepCells: boolean,
  problems: ProblemList,
): Waiting<Omit<PabulibFile, 'warnings'> | null> {
  const meta = yield* readMeta(reader, problems);
  if (!meta) return null;
  const settings = readSettings(meta);
  const projects = yield* readProjects(reader, settings, problems);
  if (!projects) return null;
  checkCount(meta, 'num_projects', settings.projectCount, projects.rows, problems);
  const votes = yield* readVotes(reader, settings, projects, keepCells, problems);
  if (!votes) return null;
  checkCount(meta, 'num_votes', settings.voteCount, votes.rows, problems);
  checkVotesColumn(projects, votes.countNamed, problems);
  return {
    meta: meta.values,
    voteType: settings.voteType,
    budgetCents: settings.budgetCents,
    projectColumns: projects.columns.names,
    projects: projects.list,
    voteColumns: votes.columns.names,
    votes: votes.list,
  };
}

function* readMeta(reader: RowReader, problems: ProblemList): Waiting<Meta | null> {
  const first = yield* reader.next();
  if (!first || !isSection(first, 'META')) {
    problems.error(first?.line ?? 1, 'NO_SECTION', 'the file does not start with META');
    return null;
  }
  const meta = new Meta(first.line, problems);
  const header = yield* reader.next();
  if (header?.cells[0]?.toLowerCase() !== 'key' || header.cells[1]?.toLowerCase() !== 'value') {
    problems.error(header?.line ?? first.line, 'BAD_HEADER', 'META does not start with "key;value"');
    return null;
  }
  for (let row = yield* reader.next(); row; row = yield* reader.next()) {
    if (isSection(row, 'PROJECTS')) return meta;
    if (isSection(row, 'META') || isSection(row, 'VOTES')) {
      problems.error(row.line, 'BAD_SECTION', `${row.cells[0]} where PROJECTS should start`);
      return null;
    }
    meta.add(row);
  }
  problems.error(reader.line, 'NO_SECTION', 'the file ends before PROJECTS');
  return null;
}

function* readProjects(
  reader: RowReader,
  settings: Settings,
  problems: ProblemList,
): Waiting<ProjectList | null> {
  const columns = readColumns(yield* reader.next(), reader.line, ['project_id', 'cost'], problems);
  if (!columns) return null;
  const projects = new ProjectList(columns, settings.budgetCents, problems);
  for (let row = yield* reader.next(); row; row = yield* reader.next()) {
    if (isSection(row, 'VOTES')) return projects;
    if (isSection(row, 'META') || isSection(row, 'PROJECTS')) {
      problems.error(row.line, 'BAD_SECTION', `${row.cells[0]} where VOTES should start`);
      return null;
    }
    projects.add(row);
  }
  problems.error(reader.line, 'NO_SECTION', 'the file ends before VOTES');
  return null;
}

function* readVotes(
  reader: RowReader,
  settings: Settings,
  projects: ProjectList,
  keepCells: boolean,
  problems: ProblemList,
) {
  const weighted = settings.voteType === 'cumulative' || settings.voteType === 'scoring';
  const needed: [string, ...string[]] = weighted ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'];
  const columns: ColumnNames | null = readColumns(yield* reader.next(), reader.line, needed, problems);
  if (!columns) return null;
  const costs = Float64Array.from(projects.list, (project) => project.costCents);
  const limits = { ...settings.limits, weighted, costs };
  const wanted = { expected: settings.voteCount ?? 0, keepCells };
  const votes = new VoteList(columns, projects, limits, problems, reader, wanted);
  yield* votes.readAll();
  return { columns, list: votes.finish(), countNamed: () => votes.countNamed(), rows: votes.rows };
}

/** A section line: its first cell is the keyword, in any case, and nothing stands beside it. */
function isSection(row: FileRow, keyword: string): boolean {
  const [first = '', ...rest] = row.cells;
  return first.toUpperCase() === keyword && rest.every((cell) => cell === '');
}

/** A count that is wrong means a file that was cut off or edited by hand: it is not read. */
function checkCount(
  meta: Meta,
  key: string,
  expected: number | undefined,
  found: number,
  problems: ProblemList,
) {
  if (expected === undefined || expected === found) return;
  problems.error(meta.lineOf(key), 'WRONG_COUNT', `META "${key}" is ${expected}, the file holds ${found}`);
}

function checkVotesColumn(projects: ProjectList, count: () => Float64Array, problems: ProblemList): void {
  const column = projects.columns.indexOf('votes');
  if (column < 0 || problems.errors > 0) return;
  const named = count();
  projects.list.forEach(({ id, cells, line }, index) => {
    const written = cells[column] ?? '';
    if (!/^\d+$/.test(written) || Number(written) === named[index]) return;
    problems.warn(
      line,
      'WRONG_COUNT',
      `project "${id}" has ${named[index]} votes here, its row says ${written}`,
    );
  });
}
