import type { Oddities } from '../build/index.js';
import type { ObjectLog, OcelObject, OcelRelation } from './model.js';

/** Where the ids go of objects that the file names but does not have. */
export const UNKNOWN_TYPE = '(not in the log)';

/** The objects of a log by id, and what is odd about the links to them. */
export class Related {
  private readonly objects = new Map<string, OcelObject>();

  constructor(ocel: ObjectLog, oddities: Oddities) {
    for (const object of ocel.objects) {
      if (this.objects.has(object.id)) oddities.add('ocel-duplicate-object', object.id);
      else this.objects.set(object.id, object);
    }
    const report = (code: string, items: readonly { readonly relations: readonly OcelRelation[] }[]): void => {
      for (const { relations } of items)
        for (const { object } of relations) if (!this.objects.has(object)) oddities.add(code, object);
    };
    report('ocel-dangling-event-object', ocel.events);
    report('ocel-dangling-object-object', ocel.objects);
  }

  /** The first of an id stands for it; others are reported and left out. */
  isFirst(object: OcelObject): boolean {
    return this.objects.get(object.id) === object;
  }

  typeOf(id: string): string | undefined {
    return this.objects.get(id)?.type;
  }

  /** Ids and qualifiers by type of object, each id once for each qualifier, in the order of the file. */
  byType(relations: readonly OcelRelation[]): Map<string, { ids: string[]; qualifiers: string[] }> {
    const types = new Map<string, { ids: string[]; qualifiers: string[] }>();
    for (const { object, qualifier } of relations) {
      const type = this.typeOf(object) ?? UNKNOWN_TYPE;
      let lists = types.get(type);
      if (lists === undefined) {
        lists = { ids: [], qualifiers: [] };
        types.set(type, lists);
      }
      lists.ids.push(object);
      lists.qualifiers.push(qualifier);
    }
    return types;
  }
}
