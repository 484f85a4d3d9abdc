import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IGrammar, IOnigLib, IRawGrammar, Registry } from 'vscode-textmate';

/** Also bundled it is run from the project's folder. */
const root = process.cwd();
const require = createRequire(import.meta.url);
const onig = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');

const FILES: Readonly<Record<string, string>> = {
  'source.duecourse': 'rules',
  'source.duecourse-example': 'example',
  'markdown.duecourse.codeblock': 'markdown',
};

/** As much of Markdown's grammar as an injection needs: headings, fences of other kinds, and lines. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^#+', end: '$', name: 'markup.heading.markdown' },
    { begin: '^(`{3,}|~{3,})', end: '^\\1\\s*$', name: 'markup.fenced_code.block.markdown' },
    { match: '.+', name: 'meta.paragraph.markdown' },
  ],
} as unknown as IRawGrammar;

async function grammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await onig.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
  const lib: IOnigLib = {
    createOnigScanner: (sources) => new onig.OnigScanner(sources),
    createOnigString: (text) => new onig.OnigString(text),
  };
  const registry: Registry = new textmate.Registry({
    onigLib: Promise.resolve(lib),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.duecourse.codeblock'] : undefined),
    loadGrammar: async (scope) => {
      if (scope === 'text.html.markdown') return MARKDOWN;
      const file = FILES[scope];
      if (file === undefined) return null;
      const place = path.join(root, 'editors/vscode/syntaxes', `${file}.json`);
      return textmate.parseRawGrammar(readFileSync(place, 'utf8'), place);
    },
  });
  return (await registry.loadGrammar('text.html.markdown'))!;
}

let loaded: Promise<IGrammar> | undefined;

export interface Scoped {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The words of each line of a Markdown text with their scopes, as VS Code finds them. */
export async function scopesOf(text: string): Promise<Scoped[][]> {
  loaded ??= grammar();
  const own = await loaded;
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = own.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** Every word that the language's grammar names. */
export function grammarKeywords(): string[] {
  const source = readFileSync(path.join(root, 'src/language/law.langium'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  return [...new Set([...source.matchAll(/'([a-z]+)'/g)].map((m) => m[1]!))];
}
