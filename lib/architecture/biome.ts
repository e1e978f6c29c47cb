import { LAYERS, type Layer } from './layers';

/** Tests may import more, see `forbiddenImports`; the linter leaves them alone. */
const NOT_TESTS = ['!**/*.test.ts', '!**/*.test.tsx', '!**/*.testing.ts', '!**/testing/**'];
/** Within a folder imports are relative; one that climbs into another layer is caught by the architecture test. */
const RELATIVE = ['!.', '!..', '!./**', '!../**'];

/** The same layers as settings of the linter, so that the editor says it too. biome.layers.json holds exactly these. */
export function biomeOverrides() {
  return LAYERS.map((layer) => ({
    includes: [`${layer.folder}/**`, ...innerFolders(layer).map((folder) => `!${folder}/**`), ...NOT_TESTS],
    linter: {
      rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: [pattern(layer)] } } } },
    },
  }));
}

function pattern(layer: Layer) {
  const own = layer.folder.startsWith('components') ? 'components' : layer.folder;
  const folders = [own, ...layer.layers.filter((folder) => folder !== own)];
  return {
    group: [
      '**',
      ...RELATIVE,
      ...folders.flatMap((folder) => [`!@/${folder}`, `!@/${folder}/**`]),
      ...layer.packages.flatMap(packageGlobs),
    ],
    message: `Not allowed in ${layer.folder}: see lib/architecture/layers.ts.`,
  };
}

function packageGlobs(name: string): string[] {
  if (name.endsWith(':')) return [`!${name}*`, `!${name}*/**`];
  return name.endsWith('/') ? [`!${name}**`] : [`!${name}`, `!${name}/**`];
}

function innerFolders(layer: Layer): string[] {
  return LAYERS.map(({ folder }) => folder).filter((folder) => folder.startsWith(`${layer.folder}/`));
}
