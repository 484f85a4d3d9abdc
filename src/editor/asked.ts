import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';

/** Errors as the protocol numbers them. */
export const Refusal = {
  PARSE: -32700,
  REQUEST: -32600,
  METHOD: -32601,
  PARAMS: -32602,
  OURS: -32603,
  NOT_READY: -32002,
  CANCELLED: -32800,
  FAILED: -32803,
} as const;

/** A request that is answered with an error. */
export class RequestRefused extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads the parameters of a request, which may be anything; what is not as the protocol has it is refused. */
export class Asked {
  constructor(readonly value: unknown) {}

  get(name: string): Asked {
    const { value } = this;
    const isMap = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return new Asked(isMap ? (value as Record<string, unknown>)[name] : undefined);
  }

  get text(): string {
    if (typeof this.value === 'string') return this.value;
    throw new RequestRefused(Refusal.PARAMS, 'a text is wanted');
  }

  get number(): number {
    if (Number.isSafeInteger(this.value) && (this.value as number) >= 0) return this.value as number;
    throw new RequestRefused(Refusal.PARAMS, 'a number from 0 up is wanted');
  }

  get list(): readonly Asked[] {
    if (Array.isArray(this.value)) return this.value.map((item) => new Asked(item));
    throw new RequestRefused(Refusal.PARAMS, 'a list is wanted');
  }

  get position(): Position {
    return { line: this.get('line').number, character: this.get('character').number };
  }

  /** Absent or null. */
  get isNone(): boolean {
    return this.value === undefined || this.value === null;
  }

  get change(): TextDocumentContentChangeEvent {
    const text = this.get('text').text;
    const range = this.get('range');
    if (range.isNone) return { text };
    return { text, range: { start: range.get('start').position, end: range.get('end').position } };
  }
}
