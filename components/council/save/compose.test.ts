import { describe, expect, it } from 'vitest';
import { composeSvg, type Drawing, wrap } from './compose';

const drawing: Drawing = {
  inner: '<path d="M0 0h10"/>',
  viewBox: '0 0 400 100',
  width: 400,
  height: 100,
  caption: '',
};
const picture = {
  title: 'Opkomst & meer',
  alternative: 'Stippengrafiek: Wijk <A>: 40%.',
  source: 'Bron: de uitslag.',
  drawings: [drawing],
  notes: ['Wijk B: niet van toepassing.'],
  legend: [{ sign: { ...drawing, width: 20, height: 16 }, text: 'klaar' }],
  colours: { paper: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)' },
  font: '"Noto Sans", sans-serif',
};

describe('a chart that is saved', () => {
  it('tells what it is, in words, with its source', () => {
    const { svg } = composeSvg(picture);
    expect(svg).toContain('<title>Opkomst &amp; meer</title>');
    expect(svg).toContain(
      '<desc>Stippengrafiek: Wijk &lt;A&gt;: 40%. Wijk B: niet van toepassing. Bron: de uitslag.</desc>',
    );
    expect(svg).toContain('font-family="&quot;Noto Sans&quot;, sans-serif"');
    expect(svg.match(/Bron: de uitslag\./g)).toHaveLength(2);
    expect(svg).toContain('>klaar</text>');
    expect(svg).toContain('>Wijk B: niet van toepassing.</text>');
  });

  it('has room for every part, one under the other', () => {
    const one = composeSvg(picture);
    const two = composeSvg({ ...picture, drawings: [drawing, { ...drawing, width: 700, caption: 'Oost' }] });
    expect(one.width).toBe(432);
    expect(two.width).toBe(732);
    expect(two.height).toBeGreaterThan(one.height + 100);
    const tops = [...two.svg.matchAll(/<svg x="16" y="(\d+)"/g)].map(([, y]) => Number(y));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

it('lines are cut between words', () => {
  expect(wrap('een twee drie', 8)).toEqual(['een twee', 'drie']);
  expect(wrap('onvoorstelbaar lang', 5)).toEqual(['onvoorstelbaar', 'lang']);
  expect(wrap('', 5)).toEqual([]);
});
