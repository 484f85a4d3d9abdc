import type { StoredText } from '../store/index.js';
import { isOverdue } from './change.js';
import { demandsIn } from './demands.js';
import type { Commitment, DemandPlace } from './model.js';
import { type KeptPlace, placeIn } from './place.js';

/** A commitment as it stands on a day. */
export interface FollowedCommitment {
  readonly commitment: Commitment;
  readonly place: KeptPlace;
  readonly overdue: boolean;
}

/** A demand of a text and who has adopted it: nobody where there are no commitments. */
export interface FollowedDemand {
  readonly demand: DemandPlace;
  readonly commitments: readonly FollowedCommitment[];
}

export interface Followed {
  readonly demands: readonly FollowedDemand[];
  /** Commitments of the document that rest on words which this text does not have: of another language, another version, or gone. */
  readonly others: readonly FollowedCommitment[];
}

/** What of a text's demands is adopted by whom; `commitments` are those of its document. */
export function follow(text: StoredText, commitments: readonly Commitment[], at: string): Followed {
  const rest: FollowedCommitment[] = [];
  const byPlace = new Map<string, FollowedCommitment[]>();
  for (const commitment of commitments) {
    const one = followed(commitment, text, at);
    const place = placeOf(one);
    if (place === null) rest.push(one);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  const demands = demandsIn(text.nodes, text.version.date).map((demand) => {
    const key = keyOf(demand.eId, demand.demandAt);
    const found = [...(byPlace.get(key) ?? [])];
    byPlace.delete(key);
    return { demand, commitments: found };
  });
  // What was adopted when its sentence was split otherwise goes to the demand that has most of its words.
  for (const [place, found] of byPlace) {
    const nearest = sharing(place, demands);
    if (nearest === null) continue;
    nearest.commitments.push(...found);
    byPlace.delete(place);
  }
  return { demands, others: [...rest, ...[...byPlace.values()].flat()] };
}

/** The demand of the same node that has most of the words at a place in common with it; null where none has any. */
function sharing<T extends { readonly demand: DemandPlace }>(place: string, demands: readonly T[]): T | null {
  const [eId = '', from, to] = place.split(' ');
  const common = ({ demand }: T) =>
    demand.eId === eId ? Math.min(demand.demandAt.to, Number(to)) - Math.max(demand.demandAt.from, Number(from)) : 0;
  return demands.reduce<T | null>((best, d) => (common(d) > Math.max(0, best ? common(best) : 0) ? d : best), null);
}

/** A commitment beside the text that it is looked for in; null where the library has it no longer. */
export function followed(commitment: Commitment, text: StoredText | null, at: string): FollowedCommitment {
  return { commitment, place: keptPlace(commitment, text), overdue: isOverdue(commitment, at) };
}

function keptPlace(commitment: Commitment, text: StoredText | null): KeptPlace {
  if (text === null) return { is: 'no-text' };
  return commitment.language === text.text.language ? placeIn(commitment, text.nodes) : { is: 'other-language' };
}

const keyOf = (eId: string, at: { readonly from: number; readonly to: number }) => `${eId} ${at.from} ${at.to}`;

function placeOf({ commitment, place }: FollowedCommitment): string | null {
  if (place.is === 'there') return keyOf(commitment.eId, commitment.demandAt);
  return place.is === 'moved' ? keyOf(place.eId, place.demandAt) : null;
}
