/** Faults of a value against the part of JSON Schema that the published schemas use. An unknown keyword is an error. */
type Schema = Readonly<Record<string, unknown>>;

const SILENT = new Set(['$schema', 'title', 'description', '$defs']);

export function schemaFaults(value: unknown, schema: Schema, root: Schema = schema, at = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) =>
    SILENT.has(keyword) ? [] : faultsOf(value, keyword, rule, schema, root, at),
  );
}

function faultsOf(value: unknown, keyword: string, rule: unknown, schema: Schema, root: Schema, at: string): string[] {
  const fail = (is: boolean, what: string) => (is ? [] : [`${at}: ${what}`]);
  const object = isObject(value) ? value : {};
  const inside = (part: unknown, of: unknown, name: string) => schemaFaults(part, of as Schema, root, `${at}.${name}`);
  switch (keyword) {
    case '$ref':
      return schemaFaults(
        value,
        (root['$defs'] as Record<string, Schema>)[(rule as string).replace('#/$defs/', '')]!,
        root,
        at,
      );
    case 'type':
      return fail(
        [rule].flat().some((t) => isOfType(value, t as string)),
        `is no ${JSON.stringify(rule)}`,
      );
    case 'enum':
      return fail((rule as unknown[]).includes(value), `is none of ${JSON.stringify(rule)}`);
    case 'const':
      return fail(value === rule, `is not ${JSON.stringify(rule)}`);
    case 'minimum':
      return fail(typeof value !== 'number' || value >= (rule as number), `is less than ${rule}`);
    case 'minItems':
      return fail(!Array.isArray(value) || value.length >= (rule as number), 'has too few items');
    case 'pattern':
      return fail(typeof value !== 'string' || new RegExp(rule as string, 'u').test(value), `does not fit ${rule}`);
    case 'required':
      return (rule as string[]).flatMap((name) => fail(!isObject(value) || name in value, `lacks ${name}`));
    case 'properties':
      return Object.entries(rule as Record<string, Schema>).flatMap(([name, of]) =>
        name in object ? inside(object[name], of, name) : [],
      );
    case 'additionalProperties': {
      const known = Object.keys((schema['properties'] as object | undefined) ?? {});
      const others = Object.keys(object).filter((name) => !known.includes(name));
      return rule === false
        ? others.map((name) => `${at}: has ${name}`)
        : others.flatMap((name) => inside(object[name], rule, name));
    }
    case 'propertyNames':
      return Object.keys(object).flatMap((name) => inside(name, rule, name));
    case 'items':
      return Array.isArray(value) ? value.flatMap((item, i) => inside(item, rule, String(i))) : [];
    case 'anyOf': {
      const tried = (rule as Schema[]).map((of) => schemaFaults(value, of, root, at));
      return tried.some((faults) => faults.length === 0)
        ? []
        : [`${at}: fits none of several: ${tried.flat().join('; ')}`];
    }
    default:
      throw new Error(`the test knows no keyword ${keyword}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
