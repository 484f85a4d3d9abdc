import { createHash } from 'node:crypto';
import type { PageAssets } from './assets.js';
import { h, type ViewNode } from './view/index.js';

/** What every page says of itself: among it that nothing but its own script and style may run. */
export function pageHead(title: string, program: string, { script, style }: PageAssets): ViewNode[] {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'generator', content: `duecourse ${program}` }),
    h('title', {}, title),
  ];
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
