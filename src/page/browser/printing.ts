import type { Page } from '../view/index.js';
import type { FindingList } from './finding-list.js';
import { drawForPaper, drawForScreen } from './plots.js';
import { all, find } from './render.js';

/** Evidence of so many findings is printed where the reader has opened none. */
const PRINTED = 6;

/**
 * On paper nothing can be opened or followed: the answers come first, the tables that the reader left folded become annexes, links
 * lead to what is printed, and every picture is drawn for the width of a sheet. Afterwards all is as it was.
 */
export function preparePrinting(page: Page, list: FindingList | null): void {
  const undo: (() => void)[] = [];
  const place = find('[data-printed]');
  document.documentElement.style.setProperty('--sheet-title', quoted(runningTitle(page)));
  const restore = () => {
    for (const back of undo.splice(0).reverse()) back();
  };
  addEventListener('beforeprint', () => {
    restore();
    if (list !== null) place.replaceChildren(list.printed(PRINTED));
    undo.push(() => place.replaceChildren(), footBeforeAnnex(), ...annexes(), ...openedEvidence(), ...printedTargets());
    drawForPaper();
    undo.push(drawForScreen);
  });
  addEventListener('afterprint', restore);
}

/** What a sheet says of itself where it is parted from the others. */
function runningTitle({ data, text }: Page): string {
  return [document.title, ...(data.report.law.draft ? [text('page/draft')] : [])].join(' · ');
}

/** A text as a string of a style sheet, whatever stands in it. */
function quoted(said: string): string {
  const escaped = [...said].map((sign) =>
    /[\p{L}\p{N} ·.,:;()-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

/** What the report says of itself at its end stands before the annexes: after them it would take a sheet of its own. */
function footBeforeAnnex(): () => void {
  const foot = find('.foot');
  const home = document.createComment('');
  foot.replaceWith(home);
  find('#basis').append(foot);
  return () => home.replaceWith(foot);
}

/** Opens what a narrow screen folds, and at the end of all the tables that the reader left folded: before the answers they would take pages. */
function annexes(): (() => void)[] {
  const annex = find('[data-annex]');
  const narrow = all<HTMLDetailsElement>('[data-fold]').filter(({ open }) => !open);
  for (const details of narrow) details.open = true;
  const folded = all<HTMLDetailsElement>('#readiness > details, #rules > .behind').filter(({ open }) => !open);
  const close = () => {
    for (const details of narrow) details.open = false;
  };
  const back = folded.map((details) => {
    const home = document.createComment('');
    details.replaceWith(home);
    annex.append(details);
    const opened = [details, ...all<HTMLDetailsElement>('details', details)].filter(({ open }) => !open);
    for (const one of opened) one.open = true;
    return () => {
      for (const one of opened) one.open = false;
      home.replaceWith(details);
    };
  });
  return [close, ...back];
}

/** The events and workings of the findings that are printed, which the screen folds. */
function openedEvidence(): (() => void)[] {
  return all<HTMLDetailsElement>('.finding details.on-paper:not([open])').map((details) => {
    details.open = true;
    return () => {
      details.open = false;
    };
  });
}

/** A link into the list as it would be filtered leads to the list as it is printed; one to a finding that is not, to none. */
function printedTargets(): (() => void)[] {
  return all<HTMLAnchorElement>('main a[href^="#find"]').flatMap((link) => {
    const address = link.getAttribute('href')!;
    if (document.getElementById(address.slice(1)) !== null) return [];
    link.setAttribute('href', '#findings');
    return [() => link.setAttribute('href', address)];
  });
}
