import type { Fact } from './useChartWords';

/** Areas that the charts beside it have no mark for, in words; a picture that is saved has them too. */
export function Without({ facts }: { readonly facts: readonly Fact[] }) {
  return facts.map(({ key, name, value }) => (
    <p key={key} className="wc-chart__without">
      {`${name}: ${value}.`}
    </p>
  ));
}
