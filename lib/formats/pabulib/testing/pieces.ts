import { PabulibReader, type PabulibResult } from '../index';

/** What a file came to, with every voter and cell, to compare. */
export function contentOf(result: PabulibResult) {
  if (!result.ok) return { problems: result.error };
  const { votes, meta, ...file } = result.value;
  const voters = Array.from({ length: votes.length }, (_, voter) => ({
    id: votes.voterId(voter),
    cells: votes.cells?.(voter) ?? null,
  }));
  const { offsets, choices, points } = votes;
  return { ...file, meta: [...meta], voters, offsets, choices, points };
}

/** Reads a file in pieces cut at these places. The memory of each is spoiled as soon as it was read. */
export function readInPieces(bytes: Uint8Array, cuts: readonly number[]): PabulibResult {
  const reader = new PabulibReader({ keepCells: true });
  const places = [0, ...cuts, bytes.length].sort((a, b) => a - b);
  for (let i = 1; i < places.length; i++) {
    const piece = bytes.slice(places[i - 1], places[i]);
    reader.push(piece);
    piece.fill(0xff);
  }
  return reader.end();
}
