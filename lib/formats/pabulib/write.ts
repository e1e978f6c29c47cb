import { writeCell } from './row';
import type { PabulibFile } from './types';

/** A file as tables of cells. */
export interface PabulibDocument {
  readonly meta: Iterable<readonly [key: string, value: string]>;
  readonly projectColumns: readonly string[];
  readonly projects: Iterable<readonly string[]>;
  readonly voteColumns: readonly string[];
  readonly votes: Iterable<readonly string[]>;
}

/** The text of a `.pb` file, line by line with `\n`: for a stream, so that a large file need not exist whole. */
export function* pabulibLines(document: PabulibDocument): Generator<string> {
  yield 'META\nkey;value\n';
  for (const pair of document.meta) yield line(pair);
  yield `PROJECTS\n${line(document.projectColumns)}`;
  for (const row of document.projects) yield line(row);
  yield `VOTES\n${line(document.voteColumns)}`;
  for (const row of document.votes) yield line(row);
}

/** The text of a `.pb` file. */
export function writePabulib(document: PabulibDocument): string {
  return [...pabulibLines(document)].join('');
}

/**
 * A file that was read, as it can be written again: nothing added, nothing left out, rows in the same order. Throws when it
 * was read without `keepCells`.
 */
export function documentOf(file: PabulibFile): PabulibDocument {
  const { length, cells } = file.votes;
  if (!cells) throw new Error('the cells of this file were not kept');
  return {
    meta: file.meta,
    projectColumns: file.projectColumns,
    projects: file.projects.map((project) => project.cells),
    voteColumns: file.voteColumns,
    votes: {
      *[Symbol.iterator]() {
        for (let voter = 0; voter < length; voter++) yield cells(voter);
      },
    },
  };
}

function line(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(';')}\n`;
}
