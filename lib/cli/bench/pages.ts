import { makeDemoData } from '@/lib/usecases/bench/demo-data';
import { runCommand } from '../support/command';
import { type PageScripts, pagesReport, pagesTable, ROUTES } from './pages/report';
import { readScripts } from './pages/scripts';
import { withApplication } from './support/application';
import { BUILT_HELP, BUILT_OPTIONS, useBuild } from './support/build';

await runCommand(
  {
    usage: 'npm run bench -- pages [--as-built] [--json]',
    summary: 'kB of JavaScript per page, gzip, that a current browser loads without a cache.',
    help: `
  ${BUILT_HELP}

The built application runs on the demo's data, in a database of its own in a temporary folder. Counted is every script a
Chromium asks for until the page was read to its end and the network is quiet, on a screen where the map stands beside the list; --json names them.
A target that is missed is said and does not change the exit code.`,
    options: BUILT_OPTIONS,
  },
  async ({ values }) => {
    useBuild(values);
    const pages = await withApplication(
      () => makeDemoData(new Date()),
      async (browser, origin) => {
        const found: PageScripts[] = [];
        for (const route of ROUTES) {
          found.push({ ...route, ...(await readScripts(browser, origin, route)) });
        }
        return found;
      },
    );
    const report = pagesReport(pages);
    console.log(values.json ? JSON.stringify(report) : pagesTable(report));
  },
);
