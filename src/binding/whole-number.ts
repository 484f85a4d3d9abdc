import type { YAMLMap } from 'yaml';
import type { YamlReader } from './yaml-reader.js';

/** The whole number that a key has, within bounds; null where it is not there, or is none, which is a fault. */
export function wholeNumber(yaml: YamlReader, map: YAMLMap, key: string, least: number, most: number): number | null {
  const text = yaml.text(map, key);
  if (text === undefined) return null;
  const number = Number(text);
  if (/^\d+$/u.test(text) && number >= least && number <= most) return number;
  yaml.fault('binding/whole-number', yaml.node(map, key), { key, value: text, least, most });
  return null;
}

/** First of the hundred years that years of two digits mean. */
export function yearsFrom(yaml: YamlReader, map: YAMLMap): number | null {
  return wholeNumber(yaml, map, 'years-from', 1800, 2100);
}
