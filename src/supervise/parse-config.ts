import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, InputError, nearest, type Range } from '../base/index.js';
import type { CheckConfig, LetterConfig, RunConfig } from './config.js';
import { parseReplyPeriod } from './letters/index.js';
import { CHECK_NAME } from './read-run.js';

const TOP = ['runs', 'at', 'outputs', 'lang', 'letters', 'checks'];
const CHECK = ['register', 'law', 'binding', 'at', 'readings', 'only', 'read', 'score', 'letters'];
const LETTERS = ['sender', 'within', 'under', 'template'];
const NO_LETTERS: LetterConfig = { sender: null, within: null, under: null, template: null };

/** What the command knows and the file may name. */
export interface Known {
  readonly outputs: readonly string[];
  readonly languages: readonly string[];
  /** Options of how a log is read. */
  readonly read: readonly string[];
}

/**
 * Reads `duecourse.yaml`. Paths in it are from its own folder.
 *
 * @throws InputError `config/...` with every fault and its place
 */
export function parseConfig(text: string, file: string, known: Known): RunConfig {
  const reader = new ConfigReader(text, file, known);
  const config = reader.read();
  if (reader.faults.length > 0 || config === undefined) throw new InputError(reader.faults);
  return config;
}

class ConfigReader {
  readonly faults: Diagnostic[] = [];
  readonly #file: string;
  readonly #known: Known;
  readonly #lines = new LineCounter();
  readonly #root: Node | null;

  constructor(text: string, file: string, known: Known) {
    this.#file = file;
    this.#known = known;
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const { message, pos } of document.errors)
      this.#add('config/yaml', this.#range(pos[0], pos[1]), { problem: message });
    this.#root = document.errors.length > 0 ? null : (document.contents as Node | null);
  }

  read(): RunConfig | undefined {
    if (this.faults.length > 0) return undefined;
    const root = this.#root;
    if (!isMap(root)) return this.#fault('config/no-map', root);
    this.#onlyKeys(root, TOP);
    const checks = root.get('checks', true) as Node | undefined;
    if (!isMap(checks) || checks.items.length === 0) return this.#fault('config/no-checks', checks ?? root);
    const letters = this.#letters(root, NO_LETTERS);
    return {
      file: this.#file,
      runs: this.#path(this.#text(root, 'runs') ?? 'runs'),
      at: this.#text(root, 'at') ?? null,
      outputs: this.#among(root, 'outputs', this.#known.outputs) ?? ['html'],
      language: this.#among(root, 'lang', this.#known.languages)?.[0] ?? null,
      letters,
      checks: checks.items.flatMap(({ key, value }) => this.#check(key as Node, value as Node | null, letters) ?? []),
    };
  }

  #check(key: Node, value: Node | null, letters: LetterConfig): CheckConfig | undefined {
    const name = isScalar(key) ? String(key.value) : '';
    if (!CHECK_NAME.test(name)) return this.#fault('config/bad-name', key, { name });
    if (!isMap(value)) return this.#fault('config/no-check', value ?? key, { name });
    this.#onlyKeys(value, CHECK);
    const register = this.#texts(value, 'register');
    const law = this.#text(value, 'law');
    for (const [option, found] of [
      ['register', register],
      ['law', law],
    ] as const)
      if (found === undefined && !value.has(option)) this.#fault('config/missing', key, { name, key: option });
    const score = this.#text(value, 'score');
    const { line, column } = this.#rangeOf(key);
    const paths = (register ?? []).map(({ text, node }) => {
      const path = this.#path(text);
      if (!existsSync(path)) this.#fault('config/no-file', node, { path });
      return path;
    });
    return {
      name,
      place: `${this.#file}:${line}:${column}`,
      register: paths,
      law: this.#fileOrId(law ?? ''),
      binding: this.#bindingOf(value),
      at: this.#text(value, 'at') ?? null,
      readings: this.#record(value, 'readings'),
      only: (this.#texts(value, 'only') ?? []).map(({ text }) => text),
      score: score === undefined ? null : this.#path(score),
      letters: this.#letters(value, letters),
      read: this.#record(value, 'read', this.#known.read),
    };
  }

  #letters(map: YAMLMap, usual: LetterConfig): LetterConfig {
    const node = map.get('letters', true) as Node | undefined;
    if (node === undefined) return usual;
    if (!isMap(node)) {
      this.#fault('config/no-pairs', node, { key: 'letters' });
      return usual;
    }
    this.#onlyKeys(node, LETTERS);
    const value = (key: keyof LetterConfig) => this.#text(node, key);
    const [within, template] = [value('within'), value('template')];
    if (within !== undefined && parseReplyPeriod(within) === undefined)
      this.#fault('config/bad-period', node.get('within', true) as Node, { value: within });
    const path = template === undefined ? null : this.#path(template);
    if (path !== null && !existsSync(path)) this.#fault('config/no-file', node.get('template', true) as Node, { path });
    return {
      sender: value('sender') ?? usual.sender,
      within: within ?? usual.within,
      under: value('under') ?? (within === undefined ? usual.under : null),
      template: path ?? usual.template,
    };
  }

  #bindingOf(map: YAMLMap): string | null {
    const written = this.#text(map, 'binding');
    return written === undefined ? null : this.#fileOrId(written);
  }

  /** A file where there is one at that path; else it is taken for an id. */
  #fileOrId(written: string): string {
    const path = this.#path(written);
    return existsSync(path) ? path : written;
  }

  #path(written: string): string {
    return isAbsolute(written) ? written : join(dirname(this.#file), written);
  }

  #record(map: YAMLMap, key: string, known?: readonly string[]): Record<string, string> {
    const node = map.get(key, true) as Node | undefined;
    if (node === undefined) return {};
    if (!isMap(node)) {
      this.#fault('config/no-pairs', node, { key });
      return {};
    }
    if (known) this.#onlyKeys(node, known);
    return Object.fromEntries(
      node.items.flatMap(({ key: name, value }) => {
        const text = this.#scalar(value, key);
        return isScalar(name) && text !== undefined ? [[String(name.value), text]] : [];
      }),
    );
  }

  #among(map: YAMLMap, key: string, known: readonly string[]): string[] | undefined {
    return this.#texts(map, key)?.flatMap(({ text, node }) => {
      if (known.includes(text)) return [text];
      this.#fault('config/one-of', node, { key, value: text, known: known.join(', ') });
      return [];
    });
  }

  #text(map: YAMLMap, key: string): string | undefined {
    const node = map.get(key, true) as Node | undefined;
    return node === undefined ? undefined : this.#scalar(node, key);
  }

  #texts(map: YAMLMap, key: string): { text: string; node: Node }[] | undefined {
    const node = map.get(key, true) as Node | undefined;
    if (node === undefined) return undefined;
    const items = isSeq(node) ? (node.items as Node[]) : [node];
    return items.flatMap((item) => {
      const text = this.#scalar(item, key);
      return text === undefined ? [] : [{ text, node: item }];
    });
  }

  /** As it is written: `2013-06-18` and `"A"` alike are text. */
  #scalar(node: unknown, key: string): string | undefined {
    if (isScalar(node) && node.value !== null && String(node.value) !== '')
      return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return this.#fault('config/no-value', node as Node | null, { key });
  }

  #onlyKeys(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name))
        this.#fault('config/unknown-key', key as Node, {
          key: name,
          near: nearest(name, known) ?? '',
          known: known.join(', '),
        });
    }
  }

  #fault(code: string, at: Node | null | undefined, data: Record<string, string> = {}): undefined {
    this.#add(code, this.#rangeOf(at), data);
  }

  #add(code: string, range: Range, data: Record<string, string>): void {
    this.faults.push({ code, severity: 'error', file: this.#file, range, data });
  }

  #rangeOf(at: Node | null | undefined): Range {
    const range = at?.range;
    return range ? this.#range(range[0], range[1]) : this.#range(0, 0);
  }

  #range(offset: number, end: number): Range {
    const [from, to] = [this.#lines.linePos(offset), this.#lines.linePos(end)];
    return { line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1, offset, end };
  }
}
