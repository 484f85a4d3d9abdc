import type { FindingList } from './finding-list.js';
import { all, find } from './render.js';

/** Evidence of so many findings is printed where the reader has opened none. */
const PRINTED = 6;

/** On paper nothing can be opened: what matters is opened before, and closed again after. */
export function preparePrinting(list: FindingList): void {
  const opened: HTMLDetailsElement[] = [];
  const place = find('[data-printed]');
  addEventListener('beforeprint', () => {
    for (const details of all<HTMLDetailsElement>('#readiness details, #rules .behind')) {
      if (details.open) continue;
      details.open = true;
      opened.push(details);
    }
    place.replaceChildren(list.printed(PRINTED));
  });
  addEventListener('afterprint', () => {
    for (const details of opened.splice(0)) details.open = false;
    place.replaceChildren();
  });
}
