/**
 * The picture of docs/editor.md: `node scripts/run.mjs test/editor/picture.ts`. What it shows is true: the scopes are those of the
 * extension's grammar; the colours of names, the hover, the list of words, the outline and the fault are the server's answers over
 * its protocol. Only the window around them is drawn here, by Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompletionItem, DocumentSymbol, Hover } from 'vscode-languageserver';
import { TOKEN_TYPES } from '../../src/editor/tokens.js';
import { startChromium } from '../page/chromium.js';
import { Editor } from './support.js';
import { scopesOf } from './textmate.js';

/** Run from the project's folder, as a bundle that stands elsewhere. */
const root = process.cwd();

const COLOURS: readonly (readonly [scope: string, colour: string])[] = [
  ['comment', '#6a737d'],
  ['string', '#0a5c2b'],
  ['constant.numeric', '#8a3b00'],
  ['constant.language', '#7a1fa2'],
  ['keyword.declaration', '#b3003b'],
  ['keyword', '#7a1fa2'],
  ['support', '#005f87'],
  ['markup.heading', '#00408a'],
  ['punctuation.definition.markdown', '#6a737d'],
  ['fenced_code', '#6a737d'],
];
const NAMES: Readonly<Record<string, string>> = {
  event: '#00607a',
  property: '#7a4a00',
  class: '#5a3fb0',
  function: '#1a4fc4',
  enum: '#5a3fb0',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Enough of Markdown for what the server says. */
const marked = (text: string) =>
  text
    .split('\n\n')
    .map((part) =>
      escaped(part.replace(/^> ?/gm, ''))
        .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
        .replace(/`(.+?)`/g, '<code>$1</code>')
        .replace(/\\([\\`*_{}[\]<>#|~!+-])/g, '$1')
        .replace(/\\(&#\d+;)/g, '$1')
        .replaceAll('\n', '<br>'),
    )
    .map((part) => `<p>${part}</p>`)
    .join('');

const sound = readFileSync(path.join(root, 'laws/eu/gdpr.law.md'), 'utf8');
const slip = sound.replace('  extension-told only if', '  extension-tolled only if');
const editor = await Editor.open();
const law = await editor.text(sound);
await law.diagnostics();
await law.change([{ text: slip }], slip);
const { diagnostics } = await law.diagnostics();
const fault = diagnostics.find((d) => d.severity === 1)!;
const hover = await law.ask<Hover>('hover', 'expect: late inf|orm');
const { data } = await law.ask<{ data: number[] }>('semanticTokens/full');
const outline = await law.ask<DocumentSymbol[]>('documentSymbol');
const begun = slip.replace('duty inform point', 'guard early: response-sent only if \nduty inform point');
await law.change([{ text: begun }], begun);
const items = await law.ask<CompletionItem[]>('completion', 'response-sent only if |');
await editor.close();

const lines = slip.split('\n');
const scoped = await scopesOf(slip);
const first = lines.findIndex((line) => line.startsWith('## Article 12(3)'));
const last = lines.findIndex((line) => line.startsWith('expect: late inform'));
const names = new Map<number, { start: number; length: number; type: string }[]>();
for (let i = 0, line = 0, start = 0; i < data.length; i += 5) {
  start = data[i] === 0 ? start + data[i + 1]! : data[i + 1]!;
  line += data[i]!;
  names.set(line, [...(names.get(line) ?? []), { start, length: data[i + 2]!, type: TOKEN_TYPES[data[i + 3]!]! }]);
}

function shownLine(i: number): string {
  let at = 0;
  const parts = scoped[i]!.flatMap(({ text, scopes }) => {
    const own = scopes.findLast((scope) => COLOURS.some(([s]) => scope.startsWith(s)));
    const colour = COLOURS.find(([scope]) => own?.startsWith(scope))?.[1] ?? '#1f2328';
    const start = at;
    at += text.length;
    return [...text].length === 0 ? [] : [{ start, text, colour }];
  });
  const { line, character } = fault.range.start;
  const inFault = (column: number) => i === line && column >= character && column < fault.range.end.character;
  const signs = parts.flatMap(({ start, text, colour }) =>
    [...text].map((sign, j) => {
      const name = names.get(i)?.find((n) => start + j >= n.start && start + j < n.start + n.length);
      return { sign, colour: (name && NAMES[name.type]) ?? colour, wavy: inFault(start + j) };
    }),
  );
  const shown = signs.map(
    ({ sign, colour, wavy }) => `<i style="color:${colour}"${wavy ? ' class="wavy"' : ''}>${escaped(sign)}</i>`,
  );
  return `<div class="line"><s>${i + 1}</s>${shown.join('')}</div>`;
}

const code = Array.from({ length: last - first + 1 }, (_, i) => shownLine(first + i)).join('');
const { value } = hover.contents as { value: string };
const list = [...items]
  .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
  .slice(0, 9)
  .map(({ label, kind }) => `<li><em class="k${kind}"></em>${escaped(label)}</li>`)
  .join('');
const tree = outline
  .slice(0, 3)
  .map(({ name, children }) => {
    const own = (children ?? [])
      .slice(0, 16)
      .map((c) => `<li>${escaped(c.name)}<u>${escaped(c.detail ?? '')}</u></li>`);
    return `<li><b>${escaped(name)}</b><ul>${own.join('')}</ul></li>`;
  })
  .join('');

const html = `<!doctype html><meta charset="utf-8"><style>
  * { box-sizing: border-box } body { margin: 0; background: #fff; color: #1f2328; font: 13px/1.45 "Noto Sans CJK KR", sans-serif; width: 1240px }
  .window { display: grid; grid-template-columns: 1fr 262px; border: 1px solid #d0d7de }
  .tab { grid-column: 1 / 3; background: #f3f4f6; border-bottom: 1px solid #d0d7de; padding: 6px 14px }
  .code { position: relative; padding: 8px 0; font: 12.5px/19px "Noto Sans Mono CJK SC", monospace; overflow: hidden }
  .line { white-space: pre; height: 19px } .line s { display: inline-block; width: 44px; padding-right: 14px; text-align: right; color: #8b949e; text-decoration: none }
  i { font-style: normal } .wavy { text-decoration: underline wavy #d1242f 1.5px; text-underline-offset: 3px }
  aside { border-left: 1px solid #d0d7de; padding: 8px 12px; background: #fafbfc; font-size: 12px; overflow: hidden }
  aside ul { list-style: none; margin: 0; padding: 0 0 4px 10px } aside > ul { padding: 0 } aside li { white-space: nowrap } aside u { color: #8b949e; text-decoration: none; margin-left: 8px }
  .card { position: absolute; background: #fff; border: 1px solid #c3c9d0; box-shadow: 0 3px 10px #0002; font: 13px/1.45 "Noto Sans CJK KR", sans-serif }
  .hover { left: 250px; bottom: 30px; width: 640px; padding: 2px 12px } .hover p { margin: 6px 0 } code { font: 12.5px "Noto Sans Mono CJK SC", monospace; background: #eff1f3; padding: 0 3px }
  .problem { grid-column: 1 / 3; border-top: 1px solid #d0d7de; padding: 8px 14px; background: #fff } .problem b { color: #d1242f } .problem u { color: #59636e; text-decoration: none }
  .second { width: 560px; margin-top: 14px; border: 1px solid #d0d7de; padding: 8px 0 } .second .code { padding: 0 } .words { margin: 2px 0 0 258px; padding: 0; width: 260px; list-style: none; border: 1px solid #c3c9d0; box-shadow: 0 3px 10px #0002; font: 12.5px/20px "Noto Sans Mono CJK SC", monospace }
  .words li { padding: 0 8px } .words li:first-child { background: #dbeafe } em { display: inline-block; width: 9px; height: 9px; margin-right: 8px; background: #7a1fa2; border-radius: 2px } em.k23 { background: #00607a } em.k5 { background: #7a4a00 } em.k7 { background: #5a3fb0 } em.k6 { background: #1a4fc4 }
</style><div class="window"><div class="tab">gdpr.law.md</div><div class="code">${code}<div class="card hover">${marked(value)}</div></div>
<aside><b>Outline</b><ul>${tree}</ul></aside>
<div class="problem"><b>●</b> ${escaped(fault.message)} <u>duecourse ${escaped(String(fault.code))} [${fault.range.start.line + 1}:${fault.range.start.character + 1}]</u></div></div>
<div class="second"><div class="code"><div class="line"><s>${begun.split('\n').findIndex((line) => line.startsWith('guard early')) + 1}</s><i style="color:#b3003b">guard</i> <i style="color:#1a4fc4">early</i>: <i style="color:#00607a">response-sent</i> <i style="color:#7a1fa2">only if</i> ▏</div></div><ul class="words">${list}</ul></div>`;

const browser = await startChromium();
const page = await browser.newPage({ viewport: { width: 1240, height: 1100 }, deviceScaleFactor: 1 });
await page.setContent(html);
writeFileSync(path.join(root, 'docs/gallery/editor.png'), await page.screenshot({ fullPage: true }));
await browser.close();
