import type { StringTable } from '../model.js';

/** Strings that are there already. */
export class StringList implements StringTable {
  constructor(private readonly list: readonly string[]) {}

  get length(): number {
    return this.list.length;
  }

  get(index: number): string {
    return this.list[index]!;
  }
}

/** Another table's strings in another order. */
export class PickedStrings implements StringTable {
  constructor(
    private readonly table: StringTable,
    private readonly order: Uint32Array,
  ) {}

  get length(): number {
    return this.order.length;
  }

  get(index: number): string {
    return this.table.get(this.order[index]!);
  }
}
