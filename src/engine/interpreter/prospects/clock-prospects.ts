import type { Span } from '../../legal-time.js';
import { FALSE, TRUE } from '../../tri.js';
import { type ClockView, clockAfter } from '../clocks/index.js';
import { anew, type CaseEvent } from '../event.js';
import { type Reckoning, reckonLapse } from '../reckon.js';
import { matches, type Scene } from '../scene.js';
import type { Outlook } from './outlook.js';

export type ClockStanding = 'not-begun' | 'running' | 'paused' | 'run-out' | 'ended' | 'unknown';

/** How a clock stands now. */
export interface ClockProspect {
  /** Index of the clock's first version. */
  readonly clock: number;
  /** The event that began this one, where each of its kind begins one. */
  readonly instance: CaseEvent | null;
  readonly scene: Scene;
  readonly standing: ClockStanding;
  readonly unit: 'days' | 'hours';
  /** By when it runs out; of one that stands still, at the earliest. */
  readonly due: Span;
  readonly begunBy: CaseEvent | null;
  readonly endedBy: CaseEvent | null;
  /** How its end came about; worked out when it is asked for. Null where it has not begun. */
  readonly limit: () => Reckoning | null;
}

/** Every clock that a rule or a fiction of one case asks for. */
export function clockProspects(outlook: Outlook): ClockProspect[] {
  const { law } = outlook.rules;
  return [...outlook.chart.clocks].flatMap(([clock, keys]) =>
    keys.flatMap((key) =>
      outlook.scenesOf(key).flatMap((scene) => {
        const { start } = law.clocks[clock]!;
        const each = start.op === 'event' && start.anchor.which === 'each' ? start.anchor.pattern : null;
        const begun = each ? scene.events.filter((e) => anew(e, matches(scene, each, e)) !== FALSE) : [];
        const instances = begun.length > 0 ? begun : [null];
        return instances.map((instance) => prospectOf(outlook, scene, clock, instance));
      }),
    ),
  );
}

function prospectOf(outlook: Outlook, scene: Scene, clock: number, instance: CaseEvent | null): ClockProspect {
  const now = outlook.now(scene);
  const view = clockAfter(scene, clock, now, instance);
  const standing = standingOf(view);
  return {
    clock,
    instance,
    scene,
    standing,
    unit: view.unit,
    due: view.due,
    begunBy: view.begunBy,
    endedBy: view.endedBy,
    limit: () => (standing === 'not-begun' ? null : reckonLapse(scene, clock, instance ?? now, now)),
  };
}

function standingOf({ begun, off, runOut, paused }: ClockView): ClockStanding {
  if (begun !== TRUE) return begun === FALSE ? 'not-begun' : 'unknown';
  if (off !== FALSE) return off === TRUE ? 'ended' : 'unknown';
  if (runOut !== FALSE) return runOut === TRUE ? 'run-out' : 'unknown';
  if (paused === FALSE) return 'running';
  return paused === TRUE ? 'paused' : 'unknown';
}
