import { isMap, type YAMLMap } from 'yaml';
import { nearest } from '../base/index.js';
import type { Law } from '../language/index.js';
import { parseDay } from '../time/index.js';
import type { Correction } from './binding.js';
import type { YamlReader } from './yaml-reader.js';

const KEYS = ['case', 'event', 'on', 'is', 'because'];

/** Single events that the source has wrong: `{ case: 17, event: fine-sent, on: 2012-03-01, is: unknown, because: note 12 }`. */
export function correctionsIn(yaml: YamlReader, root: YAMLMap, law: Law): Correction[] {
  const events = new Map(law.events.map(({ name }, i) => [name, i]));
  return yaml.items(root, 'corrections').flatMap((node): Correction[] => {
    if (!isMap(node)) {
      yaml.fault('binding/type', node, { key: 'corrections', wanted: '{ case, event, on, is, because }' });
      return [];
    }
    yaml.onlyKeys(node, KEYS);
    const [id, name, on, is, because] = KEYS.map((key) => {
      const text = yaml.text(node, key);
      if (text === undefined && !node.has(key)) yaml.fault('binding/correction-lacks', node, { key });
      return text;
    });
    if (id === undefined || name === undefined || on === undefined || is === undefined || because === undefined)
      return [];
    const event = events.get(name);
    if (event === undefined) {
      const near = nearest(name, events.keys()) ?? '';
      yaml.fault('binding/unknown-event', yaml.node(node, 'event'), { event: name, law: law.id, hint: near });
      return [];
    }
    const day = dayOf(yaml, node, 'on', on);
    const corrected = is === 'unknown' || is === 'not-happened' ? is : dayOf(yaml, node, 'is', is);
    if (because.trim() === '') yaml.fault('binding/correction-lacks', node, { key: 'because' });
    return day === undefined || corrected === undefined ? [] : [{ case: id, event, on: day, is: corrected, because }];
  });
}

function dayOf(yaml: YamlReader, node: YAMLMap, key: string, text: string): number | undefined {
  const day = parseDay(text);
  return day === undefined ? yaml.fault('binding/correction-day', yaml.node(node, key), { key, value: text }) : day;
}
