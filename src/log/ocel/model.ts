/** An object-centric log as its file has it, before it is seen from one type of objects. */
export interface ObjectLog {
  readonly name: string;
  readonly eventTypes: ReadonlyMap<string, OcelType>;
  readonly objectTypes: ReadonlyMap<string, OcelType>;
  readonly events: readonly OcelEvent[];
  readonly objects: readonly OcelObject[];
}

export type OcelValueType = 'string' | 'time' | 'integer' | 'float' | 'boolean';

/** A declared type of events or objects, with the types of its attributes. */
export interface OcelType {
  readonly attributes: ReadonlyMap<string, OcelValueType>;
}

/** Null is a value that was taken away. */
export type OcelValue = string | number | boolean | null;

export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly { readonly name: string; readonly value: OcelValue }[];
  readonly relations: OcelRelation[];
}

export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: OcelChange[];
  readonly relations: OcelRelation[];
}

/** What an attribute of an object is from a time on. */
export interface OcelChange {
  readonly name: string;
  readonly time: string;
  readonly value: OcelValue;
}

export interface OcelRelation {
  readonly object: string;
  readonly qualifier: string;
}

/** The type of an attribute by the name that a file gives it; a type that OCEL does not know is text. */
export function valueType(text: string): OcelValueType {
  const name = text.toLowerCase();
  if (/^(time|date|timestamp|datetime)$/.test(name)) return 'time';
  if (/^(int|integer|bigint)$/.test(name)) return 'integer';
  if (/^(float|real|double|numeric|number)$/.test(name)) return 'float';
  return /^bool(ean)?$/.test(name) ? 'boolean' : 'string';
}
