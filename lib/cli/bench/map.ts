import { makeIdeaRound } from '@/lib/usecases/bench/idea-round';
import { runCommand } from '../support/command';
import { type MapRun, measureMap } from './map/measure';
import { mapReport, mapText } from './map/report';
import { withApplication } from './support/application';
import { BUILT_HELP, BUILT_OPTIONS, useBuild } from './support/build';
import { wholeNumber } from './support/options';

await runCommand(
  {
    usage: 'npm run bench -- map [--ideas N] [--runs N] [--as-built] [--json]',
    summary:
      'Time to an interactive map of many ideas, and the longest task of the page while it is moved about.',
    help: `
  --ideas N     ideas on the map (default 5,000; at most 9,999)
  --runs N      visits, each with nothing cached; the median counts (default 3)
  ${BUILT_HELP}

The built application runs on a database of its own in a temporary folder, without a base map.
A target that is missed is said and does not change the exit code.`,
    options: { ideas: { type: 'string' }, runs: { type: 'string' }, ...BUILT_OPTIONS },
  },
  async ({ values }) => {
    const ideas = wholeNumber('ideas', values.ideas, { default: 5000, from: 1, to: 9999 });
    const visits = wholeNumber('runs', values.runs, { default: 3, from: 1, to: 50 });
    useBuild(values);
    const runs = await withApplication(
      () => makeIdeaRound(ideas, new Date()),
      async (browser, origin, path) => {
        const done: MapRun[] = [];
        for (let visit = 0; visit < visits; visit++) done.push(await measureMap(browser, origin + path));
        return done;
      },
    );
    const report = mapReport(ideas, runs);
    console.log(values.json ? JSON.stringify(report) : mapText(report));
  },
);
