import { isUnreadable } from '../../binding/index.js';
import { type CaseEvent, type Held, held, whoAt } from './event.js';
import type { Scene } from './scene.js';

/** An attribute that the source does not record, or an actor, role or office that is not there: it may be anything. */
export const UNRECORDED = Symbol('unrecorded');
export type Unrecorded = typeof UNRECORDED;

/** A value that is there and cannot be read: it may be anything, and is not known to be nothing. */
export const UNREADABLE = Symbol('unreadable');
export type Unreadable = typeof UNREADABLE;

/** An event's attribute: its value, `undefined` where it was left empty, UNREADABLE or UNRECORDED. */
export function attributeOf(
  scene: Scene,
  event: CaseEvent,
  attribute: number,
): Held | undefined | Unrecorded | Unreadable {
  const { recording, attributes } = scene.log;
  if (event.deemed) return event.deemed.get(attribute) ?? UNRECORDED;
  if (event.index < 0) return UNRECORDED;
  const value = held(attributes[attribute], event.index);
  if (value !== undefined) return value;
  if (isUnreadable(attributes[attribute], event.index)) return UNREADABLE;
  const pair = event.kind * scene.law.attributes.length + attribute;
  return recording.unrecordedAttributes.has(pair) ? UNRECORDED : undefined;
}

/** Actor, role or office of an event; UNRECORDED where there is none. What the law deems has no actor. */
export function whoOf(scene: Scene, who: 'actor' | 'role' | 'office', event: CaseEvent): string | Unrecorded {
  if (event.deemed || event.index < 0) return UNRECORDED;
  return whoAt(scene.log, who, event.index) ?? UNRECORDED;
}
