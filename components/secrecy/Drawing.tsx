import type { ReactNode } from 'react';
import './secrecy.css';

interface DrawingProps {
  readonly id: string;
  /** What the drawing shows, for who does not see it: all of it. */
  readonly alt: string;
  readonly caption: string;
  /** In units of the drawing, which are pixels on a small phone; the width is always 360. */
  readonly height: number;
  readonly children: ReactNode;
}

/** A drawing of our own: as wide as a phone, so that its words are read there at the size of small text. */
export function Drawing({ id, alt, caption, height, children }: DrawingProps) {
  return (
    <figure className="wc-drawing">
      <svg viewBox={`0 0 360 ${height}`} role="img" aria-labelledby={id} focusable="false">
        <title id={id}>{alt}</title>
        {children}
      </svg>
      <figcaption className="wc-small wc-muted">{caption}</figcaption>
    </figure>
  );
}

const LINE = 18;

interface WordsProps {
  readonly x: number;
  /** Of the first line's foot. */
  readonly y: number;
  /** Lines are divided by a line break: a drawing does not wrap. */
  readonly text: string;
  readonly anchor?: 'start' | 'middle';
  readonly strong?: boolean;
  readonly light?: boolean;
}

export function Words({ x, y, text, anchor = 'middle', strong = false, light = false }: WordsProps) {
  const look = `wc-drawing__words${strong ? ' wc-drawing__words--strong' : ''}${light ? ' wc-drawing__words--light' : ''}`;
  return (
    <text className={look} textAnchor={anchor}>
      {text.split('\n').map((line, i) => (
        <tspan key={line} x={x} y={y + i * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface ArrowProps {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A straight arrow with a drawn head: markers are named per page, and two drawings would share them. */
export function Arrow({ from: [x1, y1], to: [x2, y2] }: ArrowProps) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - 9 * ux, y2 - 9 * uy];
  const round = (value: number) => Math.round(value * 10) / 10;
  const head = [
    [x2, y2],
    [bx - 5 * uy, by + 5 * ux],
    [bx + 5 * uy, by - 5 * ux],
  ].map(([x = 0, y = 0]) => `${round(x)},${round(y)}`);
  return (
    <>
      <path className="wc-drawing__line" d={`M${x1} ${y1}L${round(bx)} ${round(by)}`} />
      <polygon className="wc-drawing__solid" points={head.join(' ')} />
    </>
  );
}

interface EnvelopeProps {
  readonly x: number;
  readonly y: number;
  readonly own?: boolean;
}

/** A closed ballot, 46 by 30. */
export function Envelope({ x, y, own = false }: EnvelopeProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={own ? 'wc-drawing__own' : 'wc-drawing__paper'} width="46" height="30" rx="3" />
      <path className="wc-drawing__thin" d="M1 2 23 18 45 2" />
    </g>
  );
}

/** A signature of the round: a stamp. */
export function Stamp({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="wc-drawing__stamp" r="15" />
      <path className="wc-drawing__tick" d="M-6 0-1.5 5 7-5" />
    </g>
  );
}
