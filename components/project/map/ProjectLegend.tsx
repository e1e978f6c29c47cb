import { ON_MAP } from '../marks';
import { StatusSign } from '../StatusSign';

/** What the shapes on a map of projects say. */
export function ProjectLegend() {
  return (
    <ul className="wc-legend">
      {ON_MAP.map((status) => (
        <li key={status}>
          <StatusSign status={status} />
        </li>
      ))}
    </ul>
  );
}
