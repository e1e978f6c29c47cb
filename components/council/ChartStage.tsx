'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A mark of a chart: its key as `data-point` on the mark, and its reading. */
export interface ChartPoint {
  readonly key: string;
  readonly text: string;
}

/** What a chart that is taken away says of itself. */
export interface ChartAbout {
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly title: string;
  /** Source and date, as under the chart. */
  readonly source: string;
}

export const SAVE_KINDS = ['svg', 'png'] as const;
export type SaveKind = (typeof SAVE_KINDS)[number];

interface ChartStageProps {
  readonly points: readonly ChartPoint[];
  readonly about: ChartAbout;
  readonly words: {
    readonly walk: string;
    readonly walkOf: string;
    readonly walkHint: string;
    readonly save: string;
    readonly saveAs: Readonly<Record<SaveKind, string>>;
    readonly saveFailed: string;
  };
  readonly children: ReactNode;
}

const MARKED = 'wc-chart__at';

/**
 * The chart, a slider that walks along its points, and buttons that save it. The slider is the browser's own: arrow keys,
 * touch and screen readers know it, and its value is said as the reading of the point.
 */
export function ChartStage({ points, about, words, children }: ChartStageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const point = points[at ?? 0];
  const read = at === null ? null : point;
  useEffect(() => {
    const key = read?.key;
    if (key === undefined) return;
    const marks = frame.current?.querySelectorAll(`[data-point="${CSS.escape(key)}"]`) ?? [];
    for (const mark of marks) mark.classList.add(MARKED);
    return () => {
      for (const mark of marks) mark.classList.remove(MARKED);
    };
  }, [read?.key]);
  const save = async (kind: SaveKind) => {
    setFailed(false);
    try {
      const { saveChart } = await import('./save/saveChart');
      if (frame.current) await saveChart(frame.current, about, kind);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <div ref={frame} className="wc-chart__frame">
        {children}
      </div>
      <div className="wc-chart__tools">
        {points.length > 1 && (
          <label className="wc-chart__walk">
            <span>{words.walk}</span>
            <input
              type="range"
              min={1}
              max={points.length}
              value={(at ?? 0) + 1}
              aria-label={words.walkOf}
              aria-valuetext={point?.text ?? ''}
              onFocus={() => setAt((now) => now ?? 0)}
              onChange={({ target }) => setAt(Number(target.value) - 1)}
            />
          </label>
        )}
        {points.length > 1 && <p className="wc-chart__reading">{read?.text ?? words.walkHint}</p>}
        <span className="wc-chart__save">
          <span>{words.save}</span>
          {SAVE_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="wc-chart__button"
              aria-label={words.saveAs[kind]}
              onClick={() => void save(kind)}
            >
              {kind.toUpperCase()}
            </button>
          ))}
          {failed && <span role="alert">{words.saveFailed}</span>}
        </span>
      </div>
    </>
  );
}
