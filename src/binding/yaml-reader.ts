import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Diagnostic, DiagnosticData, Range } from '../base/index.js';

/** Walks a YAML file and collects faults with their places; every getter answers undefined where it found one. */
export class YamlReader {
  readonly faults: Diagnostic[] = [];
  readonly root: YAMLMap | undefined;
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #length: number;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#length = text.length;
    const document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      maxAliasCount: 100,
    } as object);
    for (const error of document.errors)
      if (error.code === 'MULTIPLE_DOCS')
        this.#add('binding/several-documents', this.#range(error.pos[0], error.pos[1]), {});
      else this.#add('binding/yaml', this.#range(error.pos[0], error.pos[1]), { problem: error.message });
    if (document.errors.length > 0) return;
    if (isMap(document.contents)) this.root = document.contents;
    else this.#add('binding/no-map', this.#range(0, 0), {});
  }

  fault(code: string, at: unknown, data: DiagnosticData = {}): undefined {
    this.#add(code, this.rangeOf(at), data);
    return undefined;
  }

  /** Where a node stands; the beginning of the file where there is none. */
  rangeOf(at: unknown): Range {
    const range = (at as Node | null | undefined)?.range;
    return range ? this.#range(range[0], range[1]) : this.#range(0, 0);
  }

  /** Reports keys that no one reads, with the ones that exist. */
  onlyKeys(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) this.fault('binding/unknown-key', key, { key: name, known: known.join(', ') });
    }
  }

  node(map: YAMLMap, key: string): Node | undefined {
    const node = map.get(key, true) as Node | undefined;
    return node && isScalar(node) && node.value === null ? undefined : node;
  }

  map(map: YAMLMap, key: string): YAMLMap | undefined {
    const node = this.node(map, key);
    if (node === undefined || isMap(node)) return node;
    return this.fault('binding/type', node, { key, wanted: 'a map' });
  }

  /** A scalar as it is written: `2013-06-18` and `"A"` alike are text. */
  text(map: YAMLMap, key: string): string | undefined {
    const node = this.node(map, key);
    if (node === undefined) return undefined;
    return this.scalar(node, key);
  }

  scalar(node: unknown, key: string): string | undefined {
    if (isScalar(node) && node.value !== null)
      return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return this.fault('binding/type', node, { key, wanted: 'one value' });
  }

  /** One value or a list of values. */
  texts(map: YAMLMap, key: string): { text: string; node: Node }[] | undefined {
    const node = this.node(map, key);
    if (node === undefined) return undefined;
    const items = isSeq(node) ? (node.items as Node[]) : [node];
    return items.flatMap((item) => {
      const text = this.scalar(item, key);
      return text === undefined ? [] : [{ text, node: item }];
    });
  }

  oneOf<T extends string>(map: YAMLMap, key: string, options: readonly T[], otherwise: T): T {
    const text = this.text(map, key);
    if (text === undefined) return otherwise;
    const found = options.find((o) => o === text);
    if (found === undefined)
      this.fault('binding/one-of', this.node(map, key), { key, value: text, options: options.join(', ') });
    return found ?? otherwise;
  }

  /** The items of a list, or the one thing that stands in its place. */
  items(map: YAMLMap, key: string): Node[] {
    const node = this.node(map, key);
    if (node === undefined) return [];
    return isSeq(node) ? (node.items as Node[]) : [node];
  }

  #add(code: string, range: Range, data: DiagnosticData): void {
    this.faults.push({ code, severity: 'error', file: this.#file, range, data });
  }

  #range(offset: number, end: number): Range {
    const from = this.#lines.linePos(Math.min(offset, this.#length));
    const to = this.#lines.linePos(Math.min(end, this.#length));
    return { line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1, offset, end };
  }
}
