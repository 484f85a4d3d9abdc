import { failInput } from '../../base/index.js';
import { type SourceOptions, withText } from '../csv/index.js';
import { readXml } from '../xml-stream.js';
import {
  type ObjectLog,
  type OcelChange,
  type OcelEvent,
  type OcelObject,
  type OcelRelation,
  type OcelValueType,
  valueType,
} from './model.js';

type Attributes = ReadonlyMap<string, string>;

/** Reads OCEL 2.0 in XML as it comes. */
export async function readOcelXml(path: string, options: SourceOptions): Promise<ObjectLog> {
  const document = new OcelDocument(path);
  await withText(path, options, ({ pieces }) => readXml(pieces, path, document));
  return document.finish();
}

interface Item {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: OcelChange[];
  readonly relations: OcelRelation[];
}

class OcelDocument {
  private readonly eventTypes = new Map<string, { attributes: Map<string, OcelValueType> }>();
  private readonly objectTypes = new Map<string, { attributes: Map<string, OcelValueType> }>();
  private readonly events: OcelEvent[] = [];
  private readonly objects: OcelObject[] = [];
  private readonly stack: string[] = [];
  private declared: Map<string, OcelValueType> | undefined;
  private item: Item | undefined;
  private attribute: { name: string; time: string } | undefined;
  private value = '';

  constructor(private readonly path: string) {}

  open(name: string, attributes: Attributes): void {
    const inside = this.stack.at(-1);
    if (inside === undefined && name !== 'log') failInput('ocel/no-log', this.path);
    this.stack.push(name);
    if (name === 'global') failInput('ocel/version-1', this.path);
    if (name === 'object-type') this.declare(this.objectTypes, attributes);
    else if (name === 'event-type') this.declare(this.eventTypes, attributes);
    else if (name === 'attribute') this.openAttribute(attributes);
    else if (this.item !== undefined && attributes.has('object-id'))
      this.item.relations.push({
        object: attributes.get('object-id')!,
        qualifier: attributes.get('qualifier') ?? '',
      });
    else if ((name === 'object' && inside === 'objects') || (name === 'event' && inside === 'events'))
      this.openItem(name, attributes);
  }

  text(text: string): void {
    if (this.attribute !== undefined) this.value += text;
  }

  close(name: string): void {
    this.stack.pop();
    if (name === 'attribute' && this.attribute !== undefined) {
      this.item?.attributes.push({ ...this.attribute, value: this.value });
      this.attribute = undefined;
    } else if (name === 'object-type' || name === 'event-type') this.declared = undefined;
    else if (this.item !== undefined && this.stack.length === 2) this.closeItem(name);
  }

  finish(): ObjectLog {
    const { path: name, eventTypes, objectTypes, events, objects } = this;
    return { name, eventTypes, objectTypes, events, objects };
  }

  private declare(types: Map<string, { attributes: Map<string, OcelValueType> }>, attributes: Attributes): void {
    const type = { attributes: new Map<string, OcelValueType>() };
    types.set(this.needed(attributes, 'name'), type);
    this.declared = type.attributes;
  }

  private openAttribute(attributes: Attributes): void {
    const name = this.needed(attributes, 'name');
    this.declared?.set(name, valueType(attributes.get('type') ?? 'string'));
    if (this.item === undefined) return;
    this.attribute = { name, time: attributes.get('time') ?? '' };
    this.value = '';
  }

  private openItem(name: string, attributes: Attributes): void {
    if (this.item !== undefined) return;
    if (this.stack.length !== 3)
      failInput('ocel/bad-shape', this.path, { data: { where: name, expected: `log/${name}s/${name}` } });
    this.item = {
      id: this.needed(attributes, 'id'),
      type: this.needed(attributes, 'type'),
      time: attributes.get('time') ?? '',
      attributes: [],
      relations: [],
    };
  }

  private closeItem(name: string): void {
    if (name === 'event') this.events.push(this.item!);
    else this.objects.push(this.item!);
    this.item = undefined;
  }

  private needed(attributes: Attributes, key: string): string {
    const value = attributes.get(key);
    if (value === undefined)
      failInput('ocel/bad-shape', this.path, { data: { where: this.stack.join('/'), expected: key } });
    return value;
  }
}
