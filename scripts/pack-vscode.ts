/** `npm run build:vscode [-- FOLDER]`: the extension for VS Code as one file that it installs, `duecourse.vsix`, into dist/vscode. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Sink } from '../src/log/index.js';
import { writeZip } from '../src/report/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const from = path.join(root, 'editors', 'vscode');
const folder = path.resolve(root, process.argv[2] ?? path.join('dist', 'vscode'));

interface Manifest {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly publisher: string;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
}

const { version } = JSON.parse(read(path.join(root, 'package.json'))) as { readonly version: string };
const manifest = { ...(JSON.parse(read(path.join(from, 'package.json'))) as Manifest), version };

const client = await bundled({ entryPoints: ['editors/vscode/src/client.ts'], format: 'cjs', external: ['vscode'] });
const server = await bundled({
  entryPoints: ['editors/vscode/src/server.ts'],
  format: 'esm',
  // Packages of the older kind ask for Node's own modules in the older way.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
});
const parts: [name: string, text: string][] = [
  ['[Content_Types].xml', contentTypes()],
  ['extension.vsixmanifest', vsixManifest()],
  ['extension/package.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ['extension/README.md', read(path.join(from, 'README.md')).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')],
  ['extension/LICENSE.txt', read(path.join(root, 'LICENSE'))],
  ['extension/NOTICE.txt', read(path.join(root, 'NOTICE'))],
  ['extension/THIRD-PARTY.txt', licencesOf([...client.packages, ...server.packages])],
  ['extension/language-configuration.json', read(path.join(from, 'language-configuration.json'))],
  ...below(path.join(from, 'syntaxes'), 'extension/syntaxes', /\.json$/),
  // What laws count by; the laws themselves are the writer's.
  ...below(path.join(root, 'laws'), 'extension/laws', /calendar\.(?:csv|yaml)$/),
  ['extension/client.js', client.text],
  ['extension/server/main.mjs', server.text],
];

const pieces: Uint8Array[] = [];
const sink = {
  bytes: 0,
  async write(bytes: Uint8Array) {
    pieces.push(bytes.slice());
    this.bytes += bytes.length;
  },
};
await writeZip(
  parts.map(([name, text]) => [name, [text]] as const),
  sink as unknown as Sink,
);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'duecourse.vsix'), Buffer.concat(pieces));
process.stdout.write(
  `${path.join(folder, 'duecourse.vsix')}: ${parts.length} files, ${Math.round(sink.bytes / 1024)} kB\n`,
);

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function below(place: string, under: string, ending: RegExp): [string, string][] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => [`${under}/${name.split(path.sep).join('/')}`, read(path.join(place, name))]);
}

/** One file with all that it needs, and the packages that are in it. */
async function bundled(
  options: BuildOptions,
): Promise<{ readonly text: string; readonly packages: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  const files = Object.keys(metafile!.inputs);
  const packages = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[0] ?? []);
  return { text: outputFiles![0]!.text, packages: [...new Set(packages)] };
}

/** The licences of bundled packages ask that their notice goes with every copy. */
function licencesOf(packages: readonly string[]): string {
  const texts = [...new Set(packages)].sort().map((place) => {
    const home = path.join(root, place);
    const { name, license } = JSON.parse(read(path.join(home, 'package.json'))) as { name: string; license: string };
    const file = readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} (${license})\n\n${file === undefined ? '' : read(path.join(home, file)).trim()}\n`;
  });
  return texts.join('\n----\n\n');
}

function contentTypes(): string {
  const types = {
    json: 'application/json',
    js: 'application/javascript',
    mjs: 'application/javascript',
    md: 'text/markdown',
  };
  const more = { txt: 'text/plain', csv: 'text/csv', yaml: 'text/yaml', vsixmanifest: 'text/xml' };
  const lines = Object.entries({ ...types, ...more }).map(
    ([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}</Types>\n`;
}

function vsixManifest(): string {
  const { name, displayName, description, publisher, engines, categories } = manifest;
  const property = (id: string, value: string) =>
    `<Property Id="Microsoft.VisualStudio.Code.${id}" Value="${escaped(value)}"/>`;
  const asset = (type: string, file: string) =>
    `<Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${file}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>law,statute,markdown</Tags>
    <Categories>${categories.map(escaped).join(',')}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>${property('Engine', engines.vscode)}${property('ExtensionKind', 'workspace')}</Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>${asset('Code.Manifest', 'package.json')}${asset('Services.Content.Details', 'README.md')}${asset('Services.Content.License', 'LICENSE.txt')}</Assets>
</PackageManifest>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
