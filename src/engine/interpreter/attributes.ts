import { type CaseEvent, type Held, held } from './event.js';
import type { Scene } from './scene.js';

/** An attribute that the source does not record, or an actor, role or office that is not there: it may be anything. */
export const UNRECORDED = Symbol('unrecorded');
export type Unrecorded = typeof UNRECORDED;

/** An event's attribute: its value, `undefined` where it was left empty, UNRECORDED where none is kept. */
export function attributeOf(scene: Scene, event: CaseEvent, attribute: number): Held | undefined | Unrecorded {
  const { recording, attributes } = scene.log;
  const value = held(attributes[attribute], event.index);
  if (value !== undefined) return value;
  const pair = event.kind * scene.law.attributes.length + attribute;
  return recording.unrecordedAttributes.has(pair) ? UNRECORDED : undefined;
}
